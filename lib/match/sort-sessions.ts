import type { OpenSession } from '#lib/match/claim-to-sessions.ts';
import { groupBy } from '#lib/match/disjoint-sets.ts';
import { comparePart } from '#lib/match/order.ts';
import { areSame } from '#lib/values/keep.ts';
import { NONE } from '#lib/values/none.ts';
import type { ServiceDate } from '#lib/values/service-date.ts';

/** Puts sessions in the order of the ledger, which does not depend on how they came in. */
export type SortSessions = (sessions: readonly OpenSession[]) => readonly OpenSession[];

interface Day {
  readonly given: readonly OpenSession[];
  readonly sorted: readonly OpenSession[];
}

const NO_DAY: Day = { given: NONE, sorted: NONE };

/** Creates what sorts sessions, and does not sort a day again of which all sessions come as they came the last time. */
export function createSessionSorter(): SortSessions {
  let before: ReadonlyMap<ServiceDate, Day> = new Map();
  return (sessions) => {
    const days = [...groupBy(sessions, ({ dateOfService }) => dateOfService)];
    const now = days
      .toSorted(([one], [other]) => comparePart(one, other))
      .map(([date, given]) => {
        const known = before.get(date) ?? NO_DAY;
        const day = areSame(known.given, given)
          ? known
          : { given, sorted: given.toSorted(compareSessions) };
        return [date, day] as const;
      });
    before = new Map(now);
    return now.flatMap(([, { sorted }]) => sorted);
  };
}

/** Orders sessions as the ledger does: by day, then by claim. */
export function compareSessions(
  { key: one, source }: OpenSession,
  { key: other, source: otherSource }: OpenSession,
): number {
  return (
    comparePart(one.dateOfService, other.dateOfService) ||
    comparePart(one.claim, other.claim) ||
    comparePart(source.documentId, otherSource.documentId) ||
    comparePart(source.ordinal, otherSource.ordinal)
  );
}
