import { sumOfRows } from '#lib/findings/receipts.ts';
import { placeOf, sessionRule } from '#lib/findings/rule.ts';
import { formatCents } from '#lib/values/cents.ts';

/** A payment stands again under a later payout date and was not withdrawn. The amount is the sum of the repeats. */
export const duplicatePayment = sessionRule('duplicate-payment', (audited) => {
  const copies = audited.receipts?.openCopies ?? [];
  if (copies.length === 0) return [];
  const amount = sumOfRows(copies);
  const rows = copies.map(({ fileName, payout }) => `row ${payout.row} of ${fileName}`);
  return {
    kind: 'duplicate-payment',
    ...placeOf(audited),
    amount,
    text: `${formatCents(amount)} repeats an earlier payment for this session (${rows.join(', ')}). It is not counted as received.`,
  };
});
