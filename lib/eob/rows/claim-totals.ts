import { AMOUNT_FIELDS, type AmountField, type Claim } from '#lib/claim/schema.ts';
import { OF_THE_CLAIM } from '#lib/eob/rows/claim-sums.ts';
import type { ReadRow } from '#lib/eob/rows/read-row.ts';
import { CentsSchema } from '#lib/values/cents.ts';

/** The totals that a claim prints: in its first total row, and elsewhere for its services together. */
export function claimTotals(
  [total]: readonly ReadRow[],
  [service]: readonly ReadRow[],
): Claim['totals'] {
  const inTotal = (field: AmountField) =>
    total?.read.tokens.has(field) === true ? total.read.amounts[field] : undefined;
  const together = (field: AmountField) =>
    OF_THE_CLAIM.some((term) => term === field) ? service?.ofClaim?.[field] : undefined;
  return Object.fromEntries(
    AMOUNT_FIELDS.flatMap((field) => {
      const amount = inTotal(field) ?? together(field);
      return amount === undefined ? [] : [[field, CentsSchema.parse(amount)]];
    }),
  );
}
