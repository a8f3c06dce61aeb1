import type { Amounts, Term } from '#lib/claim/identities.ts';
import { columnCandidates } from '#lib/eob/rows/column-candidates.ts';
import { withDerived } from '#lib/eob/rows/derive.ts';
import { rowAmounts } from '#lib/eob/rows/row-amounts.ts';
import type { FieldChoice, ServiceTable } from '#lib/eob/tables/schema.ts';
import { isOfOtherTime } from '#lib/eob/words/described-labels.ts';
import { normalise } from '#lib/eob/words/vocabulary.ts';

/** So many rows with different amounts must agree before a column is taken for what it looks like. */
const FEWEST_ROWS = 2;
/** No service is billed in more units. */
const MOST_UNITS = 40;
const DECISIVE = ['allowed', 'planPaid', 'patientResponsibility'] as const;

interface Untold {
  readonly index: number;
  readonly label: string;
  /** The decisive figure that its words name first, where they name one. */
  readonly named: (typeof DECISIVE)[number] | undefined;
  /** Its amount on each service; a blank cell counts nothing. */
  readonly amounts: readonly number[];
}

/**
 * The columns that a reading has no use for (as for what is left after a deductible that is not printed) and that say
 * something, without those that the others explain: a step of the payer's own sum, a copy of another column, the charge
 * of one unit, the sum of the adjustments, or the parts of the patient's share that were paid before and that are left.
 * Interest and charges in another currency explain themselves.
 */
export function untoldColumns(table: ServiceTable, fields: FieldChoice): ReadonlySet<number> {
  const services = table.rows.filter(({ kind }) => kind === 'service');
  const known = services.map((row) => withDerived(rowAmounts(row, fields, table.columns)));
  const adjusted = services.map(({ adjustments, date, code }) =>
    (date ?? code) === undefined ? undefined : adjustments.map(({ money }) => money.amount),
  );
  const left = columnsWithoutUse(table, fields, known).filter(
    (column) => !isExplained(column, known) && !sumsUp(column, adjusted),
  );
  const ofOtherTimes = left.filter(({ label }) => isOfOtherTime(normalise(label)));
  const sums = known.map((_, row) =>
    ofOtherTimes.reduce((sum, { amounts }) => sum + (amounts[row] ?? 0), 0),
  );
  const isSplitShare =
    ofOtherTimes.length > 1 && repeats(sums, known, less('patientResponsibility'));
  const untold = isSplitShare ? left.filter((column) => !ofOtherTimes.includes(column)) : left;
  return new Set(untold.map(({ index }) => index));
}

function columnsWithoutUse(
  { columns, rows }: ServiceTable,
  fields: FieldChoice,
  known: readonly Amounts[],
): readonly Untold[] {
  const services = rows.filter(({ kind }) => kind === 'service');
  return columns.flatMap((column, index) => {
    const { label } = column;
    const [first] = columnCandidates(column);
    const field = fields[index];
    const amounts = services.map(({ cells }) => cells[index]?.amount ?? 0);
    const isNoStep =
      (field === 'allowedAfterDeductible' && !fields.includes('deductible')) ||
      (field === 'amountRemaining' && !isRemaining(amounts, known));
    const isUsed = field !== undefined && (field !== 'decoy' || first?.field === 'decoy');
    if (isUsed && !isNoStep) return [];
    const named = DECISIVE.find((decisive) => decisive === first?.field);
    // That nothing is owed, paid or allowed says something too.
    const isEmpty = named === undefined && amounts.every((amount) => amount === 0);
    return isEmpty ? [] : [{ index, label, named, amounts }];
  });
}

/** Whether a column says on every row what is left of the allowed amount after the deductible and the copay. */
function isRemaining(amounts: readonly number[], known: readonly Amounts[]): boolean {
  const remaining = less('allowed', 'deductible', 'copay');
  return amounts.every((amount, row) => amount === remaining(known[row] ?? {}));
}

function isExplained({ label, named, amounts }: Untold, known: readonly Amounts[]): boolean {
  // What words call the allowed amount, the payment or the share is no mere step towards another one.
  // Another column's words name it too: that both say the same of even one service is no chance.
  if (named !== undefined) return repeats(amounts, known, less(named), 1);
  if (INTEREST.test(label) || OTHER_CURRENCY.test(label)) return true;
  if (UNIT.test(label) && isUnitCharge(amounts, known)) return true;
  return STEPS.some((step) => repeats(amounts, known, step));
}

/** What was charged abroad, beside what it comes to in dollars. */
const OTHER_CURRENCY = /\b(?:local|foreign) currency\b/i;
/** What a plan pays for being late is no part of its decision; where it is in the payment, that does not add up. */
const INTEREST = /^(?:late )?interest(?: paid| amount| amt)?$/i;

/** Whether a column says of every service what its adjustments by reason code come to, which are several somewhere. */
function sumsUp(
  { amounts }: Untold,
  adjusted: readonly (readonly number[] | undefined)[],
): boolean {
  return (
    adjusted.some((parts = []) => parts.filter((part) => part !== 0).length > 1) &&
    adjusted.every((parts, row) => parts === undefined || sumOf(parts) === amounts[row])
  );
}

function sumOf(parts: readonly number[]): number {
  return parts.reduce((sum, part) => sum + part, 0);
}

const UNIT = /\b(?:unit|each|per)\b/i;

/** A whole number of it is the charge, on every row. */
function isUnitCharge(amounts: readonly number[], known: readonly Amounts[]): boolean {
  return amounts.every((amount, row) => {
    const billed = known[row]?.billed;
    if (billed === undefined || amount <= 0) return false;
    return billed % amount === 0 && billed / amount <= MOST_UNITS;
  });
}

/** Whether a column says on every row what a step gives, and not the same on all: that may be chance. */
function repeats(
  amounts: readonly number[],
  known: readonly Amounts[],
  step: Step,
  fewest = FEWEST_ROWS,
): boolean {
  const different = new Set(amounts.filter((amount) => amount !== 0));
  return (
    different.size >= fewest && amounts.every((amount, row) => amount === step(known[row] ?? {}))
  );
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
  less('allowed', 'planPaid'),
  less('planPaid'),
  less('patientResponsibility'),
  // What the member saved by having the plan.
  less('billed', 'patientResponsibility'),
];
