import { type AuditedStretch, inStretch } from '#lib/findings/audited-stretch.ts';
import type { ReadNames } from '#lib/findings/known-names.ts';
import { type PlatformReader, platformKey } from '#lib/findings/statement-platforms.ts';
import { groupBy } from '#lib/match/disjoint-sets.ts';
import type { Session, SourcedPayout, UnmatchedPayout } from '#lib/match/schema.ts';
import { orNone } from '#lib/values/none.ts';
import { remember } from '#lib/values/remember.ts';
import { addDays, type ServiceDate } from '#lib/values/service-date.ts';

/** Sessions without a payment and payments without a session that may belong to each other under two names. */
export interface PossiblePairs {
  readonly sessions: ReadonlySet<Session>;
  readonly rows: ReadonlySet<SourcedPayout>;
}

/**
 * Finds what stands alone on both sides at one platform, on one day or two days running, where nothing known of the two names speaks
 * against it: of neither can it be said that its other half is missing. A name that is matched elsewhere at the
 * platform, and never to the other one, speaks against it.
 */
export function findPossiblePairs(
  stretches: readonly AuditedStretch[],
  unmatchedPayouts: readonly UnmatchedPayout[],
  platformOf: PlatformReader,
  readNames: ReadNames,
): PossiblePairs {
  const lone = unmatchedPayouts.flatMap(({ payout, cause }) =>
    cause === 'no-session' && payout.payout.type !== 'clawback' ? payout : [],
  );
  if (lone.length === 0) return { sessions: new Set(), rows: new Set() };
  const keyOf = remember(platformKey);
  const dayKey = (platform: string | null, date: ServiceDate | null): string =>
    `${date ?? ''}/${keyOf(platform) ?? ''}`;
  const byDay = groupBy(lone, (row) => dayKey(platformOf(row), row.payout.dateOfService));
  const near = stretches.flatMap(unpaidIn).flatMap((session) =>
    nearDays(session, dayKey)
      .flatMap((day) => byDay.get(day) ?? [])
      .map((row): NearPair => ({ session, row })),
  );
  const names = readNames(platformOf);
  const possible = near.filter((pair) => !names.speakAgainst(pair));
  return {
    sessions: new Set(possible.map(({ session }) => session)),
    rows: new Set(possible.map(({ row }) => row)),
  };
}

const unpaidIn = inStretch(({ sessions }) =>
  orNone(sessions.flatMap(({ session }) => (session.match.status === 'unmatched' ? session : []))),
);

/** Statements are off by a day now and then, so the days beside it are looked at too. */
function nearDays(
  { platform, dateOfService }: Session,
  dayKey: (platform: string | null, date: ServiceDate) => string,
): readonly string[] {
  const platforms = platform === null ? [null] : [platform, null];
  return platforms.flatMap((whose) =>
    [-1, 0, 1].map((days) => dayKey(whose, addDays(dateOfService, days))),
  );
}

interface NearPair {
  readonly session: Session;
  readonly row: SourcedPayout;
}
