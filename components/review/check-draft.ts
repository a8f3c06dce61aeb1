import { amountsAfter, type Corrections } from '#components/review/line-draft.ts';
import { type AmountsCheck, checkAmounts } from '#lib/claim/check-amounts.ts';
import { AMOUNT_FIELDS, type ServiceLine } from '#lib/claim/schema.ts';

/**
 * Checks the figures of a line as they would be saved. Figures that were worked out from others can contradict, but
 * they prove nothing: only what is printed or typed can add up.
 */
export function checkDraft(corrections: Corrections, line: ServiceLine): AmountsCheck {
  const all = amountsAfter(corrections, line);
  const given = Object.fromEntries(
    AMOUNT_FIELDS.flatMap((field) => {
      const isDerived = line.figures[field]?.origin === 'derived';
      const isTyped = corrections.amounts[field] !== undefined;
      const amount = all[field];
      return amount === undefined || (isDerived && !isTyped) ? [] : [[field, amount] as const];
    }),
  );
  return {
    closed: checkAmounts(given).closed,
    contradictions: checkAmounts(all).contradictions,
  };
}
