import { foldOrganisation } from '#lib/match/organisation-name.ts';
import type { Reconciliation, Session, SourcedPayout } from '#lib/match/schema.ts';
import type { DocumentId } from '#lib/values/document-id.ts';

/** Tells whose statement a row stands in; null where neither it nor its statement tells. */
export type PlatformReader = (row: SourcedPayout) => string | null;

/** One key for all spellings of a platform's name; null where it is not known. */
export function platformKey(platform: string | null): string | null {
  return platform === null ? null : foldOrganisation(platform);
}

/**
 * Makes a reader of platforms. A statement that names none is of the platform through which the sessions that it
 * pays were billed, if that is the same one for all of them.
 */
export function createPlatformReader({ sessions }: Reconciliation): PlatformReader {
  const billedThrough = new Map<DocumentId, Map<string, string>>();
  for (const { match, platform, payouts } of sessions) {
    if (match.status !== 'matched' || platform === null) continue;
    for (const { key, payout } of payouts) {
      if (payout.platform !== null) continue;
      const known = billedThrough.get(key.documentId) ?? new Map<string, string>();
      billedThrough.set(key.documentId, known.set(foldOrganisation(platform), platform));
    }
  }
  const platforms = new Map(
    [...billedThrough].flatMap(([documentId, known]) => {
      const [only, ...others] = known.values();
      return only === undefined || others.length > 0 ? [] : [[documentId, only] as const];
    }),
  );
  return ({ key, payout }) => payout.platform ?? platforms.get(key.documentId) ?? null;
}

/** The reconciliation with the platform of each session that only its statement tells. */
export function withStatementPlatforms(
  reconciliation: Reconciliation,
  nameIn: typeof withPlatform = withPlatform,
): Reconciliation {
  const platformOf = createPlatformReader(reconciliation);
  return {
    ...reconciliation,
    sessions: reconciliation.sessions.map((session) => {
      const [row] = session.payouts;
      if (session.platform !== null || session.match.status !== 'matched') return session;
      const platform = row === undefined ? null : platformOf(row);
      return platform === null ? session : nameIn(session, platform);
    }),
  };
}

/** The session with the platform that its statement tells. */
export function withPlatform(session: Session, platform: string): Session {
  return { ...session, platform };
}
