import type { Amounts, FamilyResult, Term } from '#lib/claim/identities.ts';
import { CentsSchema, formatCents } from '#lib/values/cents.ts';

/** What a person calls each term of an identity. */
export const TERM_WORDS: Readonly<Record<Term, string>> = {
  billed: 'billed',
  discount: 'discount',
  notCovered: 'not covered',
  allowed: 'allowed amount',
  planPaid: 'plan paid',
  deductible: 'deductible',
  copay: 'copay',
  coinsurance: 'coinsurance',
  otherInsurance: 'other insurance',
  withheld: 'withheld',
  patientResponsibility: 'patient’s share',
  allowedAfterDeductible: 'allowable amount after the deductible',
  amountRemaining: 'amount remaining',
  costShare: 'copay and deductible',
};

/** An identity that is open, with its figures: "Plan paid + copay is $410.00 but the allowed amount says $348.00." */
export function contradictionWords({ identity }: FamilyResult, amounts: Amounts): string {
  const { whole, parts, minus } = identity;
  const printed = parts.filter((term) => (amounts[term] ?? 0) !== 0);
  const taken = minus.filter((term) => (amounts[term] ?? 0) !== 0);
  const words = printed.map((term) => TERM_WORDS[term]).join(' + ') || 'the sum of the parts';
  const less = taken.map((term) => ` less ${TERM_WORDS[term]}`).join('');
  const sum = total(printed, amounts) - total(taken, amounts);
  return `${capitalised(words)}${less} is ${money(sum)} but the ${TERM_WORDS[whole]} says ${money(amounts[whole] ?? 0)}.`;
}

function total(terms: readonly Term[], amounts: Amounts): number {
  return terms.reduce((sum, term) => sum + (amounts[term] ?? 0), 0);
}

function money(amount: number): string {
  return formatCents(CentsSchema.parse(amount));
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
