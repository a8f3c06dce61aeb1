import type { Amounts, Term } from '#lib/claim/identities.ts';
import type { ColumnField } from '#lib/eob/column-field.ts';
import { withDerived } from '#lib/eob/derive.ts';
import { isOfOtherTime } from '#lib/eob/described-labels.ts';
import { rowAmounts } from '#lib/eob/row-amounts.ts';
import type { AmountRow, FieldChoice, ServiceTable } from '#lib/eob/schema.ts';
import { labelCandidates, normalise } from '#lib/eob/vocabulary.ts';

/** So many rows with different amounts must agree before a column is taken for what it looks like. */
const FEWEST_ROWS = 2;
/** No service is billed in more units. */
const MOST_UNITS = 40;

/**
 * The columns that a reading has no use for and that hold more than zeros, without those that the others explain:
 * a step of the payer's own sum, a copy of another column, the charge of one unit, or the parts of the patient's
 * share that were paid before and that are left.
 */
export function untoldColumns(
  { columns, rows }: ServiceTable,
  fields: FieldChoice,
): ReadonlySet<number> {
  const services = rows.filter(({ kind }) => kind === 'service');
  const known = services.map((row) => withDerived(rowAmounts(row, fields, columns)));
  const amountsOf = (index: number) => services.map(({ cells }) => cells[index]?.amount ?? 0);
  const untold = columns.flatMap((_, index) => {
    const field = fields[index];
    const named = labelCandidates(columns[index]?.label ?? '')[0]?.field;
    const isUsed = field !== undefined && (field !== 'decoy' || named === 'decoy');
    // That nothing is owed, paid or allowed is said too.
    const isNothing =
      amountsOf(index).every((amount) => amount === 0) &&
      (named === undefined || !DECISIVE.has(named));
    return isUsed || isNothing ? [] : [index];
  });
  const left = untold.filter((index) => {
    const isUnit = UNIT.test(columns[index]?.label ?? '') && isUnitCharge(amountsOf(index), known);
    return !isUnit && !isStep(amountsOf(index), known);
  });
  const ofOtherTimes = left.filter((index) =>
    isOfOtherTime(normalise(columns[index]?.label ?? '')),
  );
  const sums = services.map((row) => sumOfCells(row, ofOtherTimes));
  const isSplitShare = ofOtherTimes.length > 1 && isShare(sums, known);
  return new Set(isSplitShare ? left.filter((index) => !ofOtherTimes.includes(index)) : left);
}

const DECISIVE: ReadonlySet<ColumnField> = new Set([
  'allowed',
  'planPaid',
  'patientResponsibility',
]);

function sumOfCells({ cells }: AmountRow, columns: readonly number[]): number {
  return columns.reduce((sum, index) => sum + (cells[index]?.amount ?? 0), 0);
}

const UNIT = /\b(?:unit|each|per)\b/i;

function isStep(amounts: readonly number[], known: readonly Amounts[]): boolean {
  return STEPS.some(
    (step) => amounts.every((amount, row) => amount === step(known[row] ?? {})) && varies(amounts),
  );
}

/** Equal amounts on every row may be equal by chance. */
function varies(amounts: readonly number[]): boolean {
  return new Set(amounts.filter((amount) => amount !== 0)).size >= FEWEST_ROWS;
}

function isShare(sums: readonly number[], known: readonly Amounts[]): boolean {
  return varies(sums) && sums.every((sum, row) => sum === known[row]?.patientResponsibility);
}

/** A whole number of it is the charge, on every row. */
function isUnitCharge(amounts: readonly number[], known: readonly Amounts[]): boolean {
  return amounts.every((amount, row) => {
    const billed = known[row]?.billed;
    if (billed === undefined || amount <= 0) return false;
    return billed % amount === 0 && billed / amount <= MOST_UNITS;
  });
}

type Step = (amounts: Amounts) => number | undefined;

/** What is left of an amount after others are taken away; undefined where the amount is not known. */
function less(whole: Term, ...parts: readonly Term[]): Step {
  return (amounts) => {
    const from = amounts[whole];
    if (from === undefined) return undefined;
    return parts.reduce((left, part) => left - (amounts[part] ?? 0), from);
  };
}

/** The steps that payers print on their way from the charge to the payment. */
const STEPS: readonly Step[] = [
  less('billed'),
  less('billed', 'notCovered'),
  less('billed', 'discount'),
  less('billed', 'allowed'),
  less('billed', 'discount', 'notCovered'),
  less('allowed'),
  less('allowed', 'deductible'),
  less('allowed', 'copay'),
  less('allowed', 'deductible', 'copay'),
  less('allowed', 'costShare'),
  less('allowed', 'otherInsurance'),
  less('planPaid'),
  less('patientResponsibility'),
  // What the member saved by having the plan.
  less('billed', 'patientResponsibility'),
  less('allowed', 'planPaid'),
];
