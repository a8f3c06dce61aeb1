import { applyDecisions } from '#lib/match/apply-decisions.ts';
import type { OpenSession } from '#lib/match/claim-to-sessions.ts';
import { closeIgnored, closeSession } from '#lib/match/close-session.ts';
import type { Decision } from '#lib/match/decision-schema.ts';
import { createDecidedFinder, type DecidedFinder } from '#lib/match/find-decided.ts';
import { createMatchingSteps, type MatchingSteps } from '#lib/match/matching-steps.ts';
import { sortPayouts } from '#lib/match/order.ts';
import { foldOrganisation } from '#lib/match/organisation-name.ts';
import { placeDecided } from '#lib/match/place-decided.ts';
import type {
  Reconciliation,
  SourcedClaim,
  SourcedPayout,
  UnmatchedPayout,
} from '#lib/match/schema.ts';
import { findCopies, sortOutPayouts } from '#lib/match/sort-out-payouts.ts';
import { standingDecisions } from '#lib/match/standing-decisions.ts';
import { NONE } from '#lib/values/none.ts';
import { remember } from '#lib/values/remember.ts';

/**
 * Finds the sessions in the claims and, for each, the payout rows that pay it. Every row is in exactly
 * one place. The order of claims and payouts changes nothing; of two decisions the later one wins.
 * `platformsByBillingName`: a platform's name for each name under which it bills.
 */
export function reconcile(
  claims: readonly SourcedClaim[],
  payouts: readonly SourcedPayout[],
  decisions: readonly Decision[],
  platformsByBillingName: ReadonlyMap<string, string> = new Map(),
  steps: MatchingSteps = createMatchingSteps(),
): Reconciliation {
  const standing = standingDecisions(decisions);
  const { current, superseded, withoutSession } = steps.adjudicate(claims);
  const platformOf = platformReader(platformsByBillingName);
  const found = steps.inOrder(current.flatMap((claim) => steps.sessionsOf(claim, platformOf)));
  const copies = findCopies(steps.findRepeated(payouts));
  const applied = applyDecisions(standing, () => finderOfOriginals(found, payouts, copies));
  const sessions = found.filter((session) => !applied.ignoredSessions.has(session));
  const { forSessions, unmatched } = sortOutPayouts(payouts, copies, applied);
  const decided = placeDecided(applied);
  const { sessions: closed, unmatched: lone } = steps.match(sessions, forSessions, {
    decisions: standing,
    isTaken: (session) => decided.placed.has(session) || decided.open.has(session),
    isRejected: applied.isRejected,
    decided: new Set([...decided.placed.keys(), ...decided.open.keys(), ...applied.rejected]),
    hasStatements: payouts.length > 0,
    close: (session, placed, candidates) =>
      closeSession({
        session,
        confirmed: decided.placed.get(session) ?? NONE,
        placed,
        candidates: [...(decided.open.get(session) ?? NONE), ...candidates],
        hasStatements: payouts.length > 0,
      }),
  });
  return {
    sessions: closed,
    superseded,
    withoutSession,
    ignoredSessions: [...applied.ignoredSessions].map(closeIgnored),
    unmatchedPayouts: inPayoutOrder([...unmatched, ...decided.unmatched, ...lone]),
  };
}

/** A decision about a row holds for the row of another statement that stands for the same payment. */
function finderOfOriginals(
  sessions: readonly OpenSession[],
  payouts: readonly SourcedPayout[],
  copies: ReadonlyMap<SourcedPayout, SourcedPayout>,
): DecidedFinder {
  const find = createDecidedFinder(sessions, payouts);
  return {
    session: find.session,
    payout(kept) {
      const payout = find.payout(kept);
      if (payout === undefined || payout.payout.preliminary) return undefined;
      return copies.get(payout) ?? payout;
    },
  };
}

function platformReader(
  byBillingName: ReadonlyMap<string, string>,
): (billingName: string) => string | undefined {
  const folded = new Map([...byBillingName].map(([name, of]) => [foldOrganisation(name), of]));
  return remember((billingName: string) => folded.get(foldOrganisation(billingName)));
}

function inPayoutOrder(unmatched: readonly UnmatchedPayout[]): readonly UnmatchedPayout[] {
  const byPayout = new Map(unmatched.map((each) => [each.payout, each]));
  return sortPayouts([...byPayout.keys()]).flatMap((payout) => byPayout.get(payout) ?? []);
}
