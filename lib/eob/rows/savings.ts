import type { Amounts } from '#lib/claim/identities.ts';
import type { JudgedRow } from '#lib/eob/rows/judged-row.ts';
import { labelCandidates } from '#lib/eob/words/vocabulary.ts';

/**
 * Words of what a patient saved by having the plan: its discount alone, or with what it paid. What its network or a
 * contract saved is a discount.
 */
export const SAVED = /\b(?:you|your|amount|total|member|usted|su)\b.*\b(?:saved?|savings?|ahorr)/i;

const SAVED_MORE_THAN_CHARGED =
  'What was taken off and what is allowed are more than was billed: one of the headings may mean something else.';
const SAVED_WITH_PAYMENT =
  'What was saved may hold what the plan paid, which this line does not show for sure.';

/** Why what is read as the discount of a row may be something else, in plain words. */
export function savingsReasons(amounts: Amounts, judged: JudgedRow): readonly string[] {
  if (!judged.read.tokens.has('discount')) return [];
  return [
    ...(isMoreThanCharged(amounts) ? [SAVED_MORE_THAN_CHARGED] : []),
    ...(mayHoldPayment(amounts, judged) ? [SAVED_WITH_PAYMENT] : []),
  ];
}

/**
 * Whether a discount does not fit into the charge beside the allowed amount, and is not what the patient saved by having
 * the plan either: the discount with the payment, or all that the patient does not owe.
 */
function isMoreThanCharged(amounts: Amounts): boolean {
  const { billed = 0, discount = 0, allowed = 0, planPaid = 0, patientResponsibility } = amounts;
  if (billed <= 0 || allowed < 0 || discount + allowed <= billed) return false;
  const owed = patientResponsibility ?? allowed - planPaid;
  return discount !== billed - allowed + planPaid && discount !== billed - owed;
}

/**
 * Whether what was saved leaves no more than the patient's share, with what another payer may have paid, and neither the
 * allowed amount is printed nor, under words that cannot mean another payer, what the plan paid.
 */
function mayHoldPayment(
  { billed = 0, discount = 0, planPaid = 0, patientResponsibility: share = 0 }: Amounts,
  { read: { tokens }, labels }: JudgedRow,
): boolean {
  if (discount <= 0 || tokens.has('allowed') || !SAVED.test(labels.get('discount') ?? '')) {
    return false;
  }
  const meanings = labelCandidates(labels.get('planPaid') ?? '');
  const mayBeOthers = meanings.some(({ field }) => field === 'otherInsurance');
  const isUntold = !tokens.has('planPaid') || mayBeOthers;
  const others = mayBeOthers ? [0, planPaid] : [0];
  return isUntold && others.some((paid) => share + paid === billed - discount);
}
