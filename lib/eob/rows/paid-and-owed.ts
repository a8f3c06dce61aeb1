import type { Term } from '#lib/claim/identities.ts';
import type { JudgedRow } from '#lib/eob/rows/judged-row.ts';
import type { RowProofs } from '#lib/eob/rows/proofs.ts';
import { actorOf } from '#lib/eob/words/described-labels.ts';
import { labelCandidates, normalise } from '#lib/eob/words/vocabulary.ts';
import { type Line, textOf } from '#lib/table/lines.ts';

/** Words of those who may pay beside the plan and the patient, or of what the law keeps of a payment. */
const OTHER_PAYERS =
  /\bother (?:health |group )?(?:insur|payer|carrier|coverage|plan|benefits?)|\bmedicare\b|\bcob\b|\bcoordinat|\b(?:primary|secondary) (?:insur|payer|payor|plan|carrier|coverage|claim)|\bthird[- ]party|\btpl\b|\bsequest|\bwithh[eo]ld|\bh[rs]a\b|\bfsa\b|\breimbursement account|\botr[oa]s? (?:segur|plan)/i;

/** Whether a document speaks of nobody who pays beside the plan and the patient. */
export function isOfOnePayer(lines: readonly Line[]): boolean {
  return !lines.some((line) => OTHER_PAYERS.test(textOf(line)));
}

const SHARE_PARTS = ['deductible', 'copay', 'coinsurance'] as const;

/**
 * Whether what the plan paid and what the patient owes are all that was allowed, though no figure says so: both are
 * proved, all parts of the share are printed and make it up, nothing is left uncovered, the heading of the payment is
 * clear, and nobody else is spoken of. Kaiser's EOBs print no allowed amount and no discount.
 */
export function isPaidAndOwed(
  amount: number,
  { read, table, labels }: JudgedRow,
  { by, against }: RowProofs,
): boolean {
  const { amounts, tokens } = read;
  const { planPaid, patientResponsibility, notCovered, billed } = amounts;
  const isProved = (term: Term) => tokens.has(term) && by.has(term) && !against.has(term);
  if (read.isOfOnePayer !== true || notCovered !== 0 || billed === undefined) return false;
  if (planPaid === undefined || patientResponsibility === undefined) return false;
  const parts = SHARE_PARTS.reduce((sum, part) => sum + (amounts[part] ?? Number.NaN), 0);
  return (
    amount === planPaid + patientResponsibility &&
    amount <= billed &&
    parts === patientResponsibility &&
    isProved('planPaid') &&
    isProved('patientResponsibility') &&
    isClear(table.columns.find(({ label }) => label === labels.get('planPaid')))
  );
}

const BESIDES = [...SHARE_PARTS, 'discount', 'notCovered', 'otherInsurance', 'withheld'] as const;

/**
 * Whether the plan paid all of the charge, the patient owes a printed nothing, and nobody else pays: what is allowed lies
 * between what was paid and what was charged, so that no figure has to say so. Sponsors pay for sessions like that.
 */
export function isPaidInFull({ read, table, labels }: JudgedRow): boolean {
  const { amounts, tokens } = read;
  const { billed = 0, planPaid, patientResponsibility } = amounts;
  return (
    read.isOfOnePayer === true &&
    billed > 0 &&
    planPaid === billed &&
    patientResponsibility === 0 &&
    (['billed', 'planPaid', 'patientResponsibility'] as const).every((term) => tokens.has(term)) &&
    BESIDES.every((term) => (amounts[term] ?? 0) === 0) &&
    isPlans(table.columns.find(({ label }) => label === labels.get('planPaid')))
  );
}

/** Whether a heading is that of a plan's payment for sure, or says by its words that a plan, or a program, paid. */
function isPlans(column: JudgedRow['table']['columns'][number] | undefined): boolean {
  if (column === undefined || isClear(column)) return column !== undefined;
  // "Your EAP paid": whose it is says nothing of who paid.
  const words = normalise(column.label).filter((word) => word !== 'your');
  return labelCandidates(column.label)[0]?.field === 'planPaid' && actorOf(words) === 'plan';
}

function isClear(column: JudgedRow['table']['columns'][number] | undefined): boolean {
  if (column === undefined) return false;
  const [best] = labelCandidates(column.label);
  return column.stated === 'planPaid' || (best?.field === 'planPaid' && best.weight === 1);
}
