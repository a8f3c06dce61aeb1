import { foldOrganisation } from '#lib/match/organisation-name.ts';
import type { Session, SourcedPayout } from '#lib/match/schema.ts';
import type { DocumentId } from '#lib/values/document-id.ts';
import { keep } from '#lib/values/keep.ts';

/** Tells whose statement a row stands in; null where neither it nor its statement tells. */
export type PlatformReader = (row: SourcedPayout) => string | null;

type Stretch = readonly Session[];

/** One key for all spellings of a platform's name; null where it is not known. */
export function platformKey(platform: string | null): string | null {
  return platform === null ? null : foldOrganisation(platform);
}

/**
 * Makes a reader of platforms. A statement that names none is of the platform through which the sessions that it
 * pays were billed, if that is the same one for all of them.
 */
export function createPlatformReader(stretches: readonly Stretch[]): PlatformReader {
  const billedThrough = new Map<DocumentId, Map<string, string>>();
  for (const { documentId, platform } of stretches.flatMap(namesOfNameless)) {
    const known = billedThrough.get(documentId) ?? new Map<string, string>();
    billedThrough.set(documentId, known.set(foldOrganisation(platform), platform));
  }
  const platforms = new Map(
    [...billedThrough].flatMap(([documentId, known]) => {
      const [only, ...others] = known.values();
      return only === undefined || others.length > 0 ? [] : [[documentId, only] as const];
    }),
  );
  return ({ key, payout }) => payout.platform ?? platforms.get(key.documentId) ?? null;
}

/** The platforms through which sessions were billed that rows of nameless statements pay. */
const namesOfNameless = keep(
  (stretch: Stretch) =>
    stretch.flatMap(({ match, platform, payouts }) =>
      match.status !== 'matched' || platform === null
        ? []
        : payouts.flatMap(({ key: { documentId }, payout }) =>
            payout.platform === null ? { documentId, platform } : [],
          ),
    ),
  (stretch) => [stretch],
);

/** The sessions with the platform of each that only its statement tells. */
export function withStatementPlatforms(stretches: readonly Stretch[]): readonly Stretch[] {
  const platformOf = createPlatformReader(stretches);
  return stretches.map((stretch) => {
    const platforms = firstRowsOfNameless(stretch).map(platformOf);
    return platforms.every((platform) => platform === null)
      ? stretch
      : withPlatforms(stretch, platforms);
  });
}

function isNameless({ match, platform, payouts }: Session): boolean {
  return platform === null && match.status === 'matched' && payouts.length > 0;
}

const firstRowsOfNameless = keep(
  (stretch: Stretch) => stretch.filter(isNameless).flatMap(({ payouts }) => payouts[0] ?? []),
  (stretch) => [stretch],
);

/** The stretch with these platforms for its nameless sessions, one after the other. */
const withPlatforms = keep(
  (stretch: Stretch, platforms: readonly (string | null)[]): Stretch => {
    const next = platforms.values();
    return stretch.map((session) => {
      const platform = isNameless(session) ? (next.next().value ?? null) : null;
      return platform === null ? session : { ...session, platform };
    });
  },
  (stretch, platforms) => [stretch, ...platforms],
);
