import type { RowAmounts } from '#lib/eob/rows/row-amounts.ts';

/**
 * Words of the note that Medicare's payers print where the law reduced a payment. The Medicare Summary Notice of CMS
 * names no law: the amount paid was reduced due to federal, state and local rules.
 */
export const SEQUESTRATION =
  /\bsequest(?:er|ration)|reduction in payment of 2 ?(?:percent|%)|reduced (?:by )?(?:2 ?%|two percent)|\b(?:reduced|reduction) (?:in payment )?(?:due to|because of|as required by|under) federal\b/i;

/**
 * The share of Medicare's payments that the law withholds (Budget Control Act of 2011, 2 U.S.C. 901a(6)): two
 * percent of what is left of the allowed amount after the patient's share.
 */
const WITHHELD_SHARE = 0.02;

/**
 * The amounts of a row with what the law withheld, where the document speaks of it and the payment is short by
 * exactly that share. Anything else that is short stays unexplained.
 */
export function withSequestration(read: RowAmounts, isSpokenOf: boolean): RowAmounts {
  const { amounts } = read;
  const { allowed, planPaid, withheld } = amounts;
  if (!isSpokenOf || withheld !== undefined) return read;
  if (allowed === undefined || planPaid === undefined || allowed <= 0) return read;
  const { deductible = 0, copay = 0, coinsurance = 0, otherInsurance = 0 } = amounts;
  const share = amounts.patientResponsibility ?? deductible + copay + coinsurance;
  const due = allowed - share - otherInsurance;
  const short = due - planPaid;
  if (short <= 0 || short !== Math.round(due * WITHHELD_SHARE)) return read;
  return { ...read, amounts: { ...amounts, withheld: short } };
}
