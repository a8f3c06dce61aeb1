import { AMOUNT_FIELDS, type Claim } from '#lib/claim/schema.ts';
import type { ReadRow } from '#lib/eob/read-row.ts';
import { CentsSchema } from '#lib/values/cents.ts';

/** The totals that a claim prints, from its first total row. */
export function claimTotals([first]: readonly ReadRow[]): Claim['totals'] {
  if (first === undefined) return {};
  return Object.fromEntries(
    AMOUNT_FIELDS.flatMap((field) => {
      const amount = first.read.amounts[field];
      return amount === undefined || !first.read.tokens.has(field)
        ? []
        : [[field, CentsSchema.parse(amount)]];
    }),
  );
}
