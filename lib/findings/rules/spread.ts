import { percentText } from '#lib/findings/percent.ts';
import type { Receipts } from '#lib/findings/receipts.ts';
import { placeOf, sessionRule } from '#lib/findings/rule.ts';
import { type Cents, formatCents, negateCents, subtractCents } from '#lib/values/cents.ts';

/** What the plan allowed for a session and what the platform paid differ. Negative: the platform paid more. */
export const spread = sessionRule('spread', (audited) => {
  const { decided, receipts, isCounted } = audited;
  if (!isCounted || decided === null || receipts === null) return [];
  const { allowed } = decided;
  if (allowed <= 0 || allowed === receipts.net) return [];
  return {
    kind: 'spread',
    ...placeOf(audited),
    amount: subtractCents(allowed, receipts.net),
    text: `${gapText(allowed, receipts.net)}${copyText(receipts)}`,
  };
});

/** Joined, for a text made of a template keeps all its pieces, and nearly every session has this one. */
function gapText(allowed: Cents, received: Cents): string {
  const amount = subtractCents(allowed, received);
  const both = [
    'The plan allowed ',
    formatCents(allowed),
    ', you received ',
    formatCents(received),
  ];
  const percent = percentText(amount, allowed);
  const gap =
    amount > 0
      ? ['; the difference is ', formatCents(amount), ' (', percent, ').']
      : [', ', formatCents(negateCents(amount)), ' (', percent, ') more than the plan allowed.'];
  return [...both, ...gap].join('');
}

/** A row that is left out of what was received is named, for it was paid too. */
function copyText({ copies }: Receipts): string {
  if (copies.length === 0) return '';
  const rows = copies.map(({ fileName, payout }) => `row ${String(payout.row)} of ${fileName}`);
  return ` Not counted as received, for it repeats an earlier payment: ${rows.join(', ')}.`;
}
