import { isSurePayout } from '#lib/findings/ledger.ts';
import type { FindingRule } from '#lib/findings/rule.ts';
import { groupBy } from '#lib/match/disjoint-sets.ts';
import type { Reconciliation, SourcedPayout } from '#lib/match/schema.ts';
import { formatCents, sumCents } from '#lib/values/cents.ts';
import { foldText } from '#lib/values/person-name.ts';
import { formatServiceDate } from '#lib/values/service-date.ts';

/** A platform paid for a session of which no EOB has been added. The amount is the sum of its rows. */
export const noEobYet: FindingRule = {
  kind: 'no-eob-yet',
  find: ({ reconciliation }) =>
    [...groupBy(paymentsWithoutSession(reconciliation), visitOf).values()].flatMap((payouts) => {
      const amount = sumCents(payouts.flatMap(({ payout }) => payout.amount ?? []));
      const [first] = payouts;
      const date = first?.payout.dateOfService ?? null;
      if (first === undefined || date === null || amount <= 0) return [];
      if (!payouts.every(isSurePayout)) return [];
      return {
        kind: 'no-eob-yet',
        session: null,
        platform: first.payout.platform,
        payouts,
        amount,
        text: `You received ${formatCents(amount)} for a session on ${formatServiceDate(date)}; no EOB for it has been added yet.`,
      };
    }),
};

function paymentsWithoutSession({ unmatchedPayouts }: Reconciliation): readonly SourcedPayout[] {
  return unmatchedPayouts.flatMap(({ payout, cause }) =>
    cause === 'no-session' && payout.payout.type !== 'clawback' ? payout : [],
  );
}

function visitOf({ payout: { platform, client, dateOfService } }: SourcedPayout): string {
  return JSON.stringify([platform, client && foldText(client), dateOfService]);
}
