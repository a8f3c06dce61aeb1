import { claimToSessions } from '#lib/match/claim-to-sessions.ts';
import { closeSession, type SessionWithRows } from '#lib/match/close-session.ts';
import {
  type Adjudications,
  chainToCurrent,
  currentAdjudications,
} from '#lib/match/current-adjudications.ts';
import type { CandidateRow, PlacedRow } from '#lib/match/place-rows.ts';
import type { SourcedClaim } from '#lib/match/schema.ts';
import { findCopies } from '#lib/match/sort-out-payouts.ts';
import { EVERYTHING, keep } from '#lib/values/keep.ts';

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
  adjudicate: (claims) => currentAdjudications(claims),
  copiesIn: findCopies,
  sessionsOf: claimToSessions,
  close: closeSession,
};

/** The steps, each done again only where something that it reads has changed since it was last done. */
export function keepMatchingSteps(): MatchingSteps {
  const currentOf = keep(chainToCurrent, (chain) => [chain[0] ?? chain, ...chain]);
  return {
    adjudicate: keep(
      (claims) => currentAdjudications(claims, currentOf),
      (claims: readonly SourcedClaim[]) => [EVERYTHING, ...claims],
    ),
    copiesIn: keep(findCopies, (payouts) => [EVERYTHING, ...payouts]),
    sessionsOf: keep(claimToSessions, (claim, platformOf) => {
      const billedBy = claim.current.claim.billingProvider?.name;
      return [claim, billedBy && platformOf(billedBy)];
    }),
    close: keep(closeSession, closingParts),
  };
}

function closingParts({ session, confirmed, placed, candidates, hasStatements }: SessionWithRows) {
  return [
    session,
    hasStatements,
    confirmed.length,
    ...confirmed.flatMap((row) => placedParts(row)),
    placed.length,
    ...placed.flatMap((row) => placedParts(row)),
    ...candidates.flatMap((row) => candidateParts(row)),
  ] as const;
}

function placedParts({ payout, score, evidence, reasons }: PlacedRow): readonly unknown[] {
  return [payout, score, evidence.length, ...evidence, reasons.length, ...reasons];
}

function candidateParts({ payout, score, reason }: CandidateRow): readonly unknown[] {
  return [payout, score, reason];
}
