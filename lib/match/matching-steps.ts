import { claimToSessions } from '#lib/match/claim-to-sessions.ts';
import { closeSession } from '#lib/match/close-session.ts';
import { type Adjudicate, createAdjudicator } from '#lib/match/current-adjudications.ts';
import { createRepeatFinder, type FindRepeated } from '#lib/match/repeated-rows.ts';
import type { Match, Session } from '#lib/match/schema.ts';
import { createSessionSorter, type SortSessions } from '#lib/match/sort-sessions.ts';
import { areSame, keep, keepEqual } from '#lib/values/keep.ts';

/** The work of matching whose results last: where they are as they were, all that reads them need not be done again. */
export interface MatchingSteps {
  readonly adjudicate: Adjudicate;
  readonly findRepeated: FindRepeated;
  readonly sort: SortSessions;
  readonly sessionsOf: typeof claimToSessions;
  readonly close: typeof closeSession;
}

/** The steps for one time. */
export function createMatchingSteps(): MatchingSteps {
  return {
    adjudicate: createAdjudicator(),
    findRepeated: createRepeatFinder(),
    sort: createSessionSorter(),
    sessionsOf: claimToSessions,
    close: closeSession,
  };
}

/** The steps, each done again only where something that it reads has changed since it was last done. */
export function keepMatchingSteps(): MatchingSteps {
  return {
    ...createMatchingSteps(),
    sessionsOf: keep(claimToSessions, (claim, platformOf) => {
      const { current, earlier, names, doubts, notes } = claim;
      const billedBy = current.claim.billingProvider?.name;
      const known = [earlier.length, ...earlier, names.length, ...names, doubts.length, ...doubts];
      return [current, billedBy && platformOf(billedBy), ...known, ...notes];
    }),
    close: keepEqual(closeSession, ({ session }) => session, areEqualSessions),
  };
}

/** Whether two closings of one open session say the same: all else in them is the open session's. */
function areEqualSessions(one: Session, other: Session): boolean {
  return (
    one.platform === other.platform &&
    areSame(one.payouts, other.payouts) &&
    areSame(matchParts(one.match), matchParts(other.match))
  );
}

function matchParts(match: Match): readonly unknown[] {
  switch (match.status) {
    case 'unmatched':
      return [match.status, match.reason];
    case 'matched':
      return [match.status, match.score, ...match.evidence];
    case 'review': {
      const { status, score, evidence, reasons, candidates } = match;
      return [
        status,
        score,
        evidence.length,
        ...evidence,
        reasons.length,
        ...reasons,
        ...candidates,
      ];
    }
  }
}
