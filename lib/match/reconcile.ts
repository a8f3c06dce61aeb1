import { applyDecisions } from '#lib/match/apply-decisions.ts';
import { claimToSessions, type OpenSession } from '#lib/match/claim-to-sessions.ts';
import { closeSession } from '#lib/match/close-session.ts';
import { currentAdjudications } from '#lib/match/current-adjudications.ts';
import type { Decision } from '#lib/match/decision-schema.ts';
import { groupBy } from '#lib/match/disjoint-sets.ts';
import { matchRows } from '#lib/match/match-rows.ts';
import { compareParts, sortPayouts } from '#lib/match/order.ts';
import { foldOrganisation } from '#lib/match/organisation-name.ts';
import type {
  Reconciliation,
  SourcedClaim,
  SourcedPayout,
  UnmatchedPayout,
} from '#lib/match/schema.ts';
import { sortOutPayouts } from '#lib/match/sort-out-payouts.ts';

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
): Reconciliation {
  const { current, superseded, withoutSession } = currentAdjudications(claims);
  const platformOf = platformReader(platformsByBillingName);
  const sessions = inOrder(current.flatMap((claim) => claimToSessions(claim, platformOf)));
  const { forSessions, unmatched } = sortOutPayouts(payouts);
  const applied = applyDecisions(decisions, sessions, forSessions);
  const confirmed = groupBy(applied.confirmed.keys(), (payout) => applied.confirmed.get(payout));
  const open = forSessions.filter((payout) => !applied.confirmed.has(payout));
  const matched = matchRows(sessions, open, decisions, applied);
  return {
    sessions: sessions.map((session, at) =>
      closeSession({
        session,
        confirmed: confirmed.get(session) ?? [],
        placed: matched.placed.get(at) ?? [],
        candidates: matched.candidates.get(at) ?? [],
        hasStatements: payouts.length > 0,
      }),
    ),
    superseded,
    withoutSession,
    ignoredSessions: [],
    unmatchedPayouts: inPayoutOrder([...unmatched, ...matched.unmatched]),
  };
}

function platformReader(
  byBillingName: ReadonlyMap<string, string>,
): (billingName: string) => string | undefined {
  const folded = new Map([...byBillingName].map(([name, of]) => [foldOrganisation(name), of]));
  return (billingName) => folded.get(foldOrganisation(billingName));
}

function inOrder(sessions: readonly OpenSession[]): readonly OpenSession[] {
  return sessions.toSorted((one, other) => compareParts(rankOf(one), rankOf(other)));
}

function rankOf({ key, source }: OpenSession): readonly (string | number)[] {
  return [key.dateOfService, key.claim, source.documentId, source.ordinal];
}

function inPayoutOrder(unmatched: readonly UnmatchedPayout[]): readonly UnmatchedPayout[] {
  const byPayout = new Map(unmatched.map((each) => [each.payout, each]));
  return sortPayouts([...byPayout.keys()]).flatMap((payout) => byPayout.get(payout) ?? []);
}
