import { netReceived } from '#lib/findings/net-received.ts';
import { percentText } from '#lib/findings/percent.ts';
import type { FindingRule } from '#lib/findings/rule.ts';
import type { LedgerEntry } from '#lib/findings/schema.ts';
import { type Cents, formatCents, negateCents } from '#lib/values/cents.ts';

/** What the plan allowed for a session and what the platform paid differ. Negative: the platform paid more. */
export const spread: FindingRule = {
  kind: 'spread',
  find: ({ ledger }) =>
    ledger.flatMap((entry) => {
      const { session, status, allowed, received, spread: amount } = entry;
      if (status !== 'counted' || allowed === null || received === null || amount === null)
        return [];
      if (allowed <= 0 || amount === 0) return [];
      return {
        kind: 'spread',
        session: session.key,
        platform: session.platform,
        payouts: session.payouts,
        amount,
        text: `${gapText(allowed, received, amount)}${copyText(entry)}`,
      };
    }),
};

function gapText(allowed: Cents, received: Cents, amount: Cents): string {
  const both = `The plan allowed ${formatCents(allowed)}, you received ${formatCents(received)}`;
  const percent = percentText(amount, allowed);
  return amount > 0
    ? `${both}; the difference is ${formatCents(amount)} (${percent}).`
    : `${both}, ${formatCents(negateCents(amount))} (${percent}) more than the plan allowed.`;
}

/** A row that is left out of what was received is named, for it was paid too. */
function copyText({ session }: LedgerEntry): string {
  const copies = netReceived(session.payouts)?.copies ?? [];
  if (copies.length === 0) return '';
  const rows = copies.map(({ fileName, payout }) => `row ${String(payout.row)} of ${fileName}`);
  return ` Not counted as received, for it repeats an earlier payment: ${rows.join(', ')}.`;
}
