import type { Amounts, FamilyResult, Term } from '#lib/claim/identities.ts';
import type { AmountField, Figures } from '#lib/claim/schema.ts';
import type { RowProofs } from '#lib/eob/proofs.ts';
import type { JudgedRow } from '#lib/eob/row-to-service-line.ts';
import { CentsSchema, formatCents } from '#lib/values/cents.ts';

/** The figures that a line must prove before it may be relied on. */
const DECISIVE: readonly AmountField[] = ['allowed', 'planPaid', 'patientResponsibility'];

const WORDS: Readonly<Record<Term, string>> = {
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

interface Grounds {
  readonly figures: Figures;
  readonly amounts: Amounts;
  readonly proofs: RowProofs;
  readonly judged: JudgedRow;
}

/** Why a line needs a person's look, in plain words; none when all of it is proved. */
export function reviewReasons({ figures, amounts, judged }: Grounds): readonly string[] {
  const reasons = [...judged.doubts];
  for (const result of judged.results) {
    if (result.status === 'contradicted') reasons.push(contradiction(result, amounts));
  }
  for (const { term, status } of judged.totals) {
    if (status === 'open') {
      reasons.push(`The lines’ “${WORDS[term]}” do not add up to the printed total.`);
    }
  }
  for (const field of DECISIVE) {
    const reason = undecided(field, figures);
    if (reason !== undefined) reasons.push(reason);
  }
  if (judged.row.unreadable.length > 0) {
    reasons.push('A figure on this line cannot be read exactly.');
  }
  if (judged.rivals.length > 0) {
    reasons.push('The columns can be read in more than one way.');
  }
  return [...new Set(reasons)];
}

function undecided(field: AmountField, figures: Figures): string | undefined {
  const figure = figures[field];
  if (figure === null) return `The document does not show the ${WORDS[field]}.`;
  if (figure.origin === 'unreadable') return `The ${WORDS[field]} cannot be read exactly.`;
  if (figure.proof.status !== 'unproven') return undefined;
  const how = figure.origin === 'derived' ? 'had to be worked out and' : '';
  return `The ${WORDS[field]} (${formatCents(figure.amount)}) ${how} cannot be checked against other figures.`.replace(
    '  ',
    ' ',
  );
}

function contradiction({ identity }: FamilyResult, amounts: Amounts): string {
  const { whole, parts, minus } = identity;
  const printed = parts.filter((term) => amounts[term] !== undefined && amounts[term] !== 0);
  const taken = minus.filter((term) => amounts[term] !== undefined && amounts[term] !== 0);
  const sum =
    printed.reduce((total, term) => total + (amounts[term] ?? 0), 0) -
    taken.reduce((total, term) => total + (amounts[term] ?? 0), 0);
  const words = printed.map((term) => WORDS[term]).join(' + ') || 'the parts';
  const less = taken.map((term) => ` less ${WORDS[term]}`).join('');
  return `${capitalised(words)}${less} is ${money(sum)} but the ${WORDS[whole]} says ${money(amounts[whole] ?? 0)}.`;
}

function money(amount: number): string {
  return formatCents(CentsSchema.parse(amount));
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
