import { claimToSessions } from '#lib/match/claim-to-sessions.ts';
import { closeSession } from '#lib/match/close-session.ts';
import { type Adjudications, currentAdjudications } from '#lib/match/current-adjudications.ts';
import type { Match, Session, SourcedClaim } from '#lib/match/schema.ts';
import { findCopies } from '#lib/match/sort-out-payouts.ts';
import { areSame, EVERYTHING, keep, keepEqual } from '#lib/values/keep.ts';

/** The work of matching that is about one claim, session or row and reads nothing beyond what it is given. */
export interface MatchingSteps {
  /** What each claim comes to, and the copies among payouts: of all there are, kept while no claim or row changes. */
  readonly adjudicate: (claims: readonly SourcedClaim[]) => Adjudications;
  readonly copiesIn: typeof findCopies;
  readonly sessionsOf: typeof claimToSessions;
  readonly close: typeof closeSession;
}

/** The steps, each done anew whenever it is asked for. */
export const MATCHING_STEPS: MatchingSteps = {
  adjudicate: currentAdjudications,
  copiesIn: findCopies,
  sessionsOf: claimToSessions,
  close: closeSession,
};

/** The steps, each done again only where something that it reads has changed since it was last done. */
export function keepMatchingSteps(): MatchingSteps {
  return {
    adjudicate: keep(currentAdjudications, (claims) => [EVERYTHING, ...claims]),
    copiesIn: keep(findCopies, (payouts) => [EVERYTHING, ...payouts]),
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
