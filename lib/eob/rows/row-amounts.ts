import type { Amounts, Term } from '#lib/claim/identities.ts';
import type { AmountColumn, AmountRow, FieldChoice } from '#lib/eob/tables/schema.ts';
import { fieldOfAdjustment } from '#lib/reference/adjustment-fields.ts';
import { UNTOLD_GROUP } from '#lib/reference/adjustment-reasons.ts';
import type { AdjustmentToken, MoneyToken } from '#lib/table/money-tokens.ts';

/** The amounts of a row by term, and where each was printed. A blank minor cell counts nothing, and is listed. */
export interface RowAmounts {
  readonly amounts: Amounts;
  readonly tokens: ReadonlyMap<Term, MoneyToken>;
  readonly blank: ReadonlySet<Term>;
  /** Fields that only the totals print: the row has a share in them that is not told. */
  readonly untold: ReadonlySet<Term>;
  /** The patient's share where the document gives it only as adjustments of the group PR. */
  readonly patientAdjustments: PatientAdjustments | undefined;
  /** What is not covered is the provider's loss, by the group of its reason code or by the notes: the patient owes none of it. */
  readonly isLossOfProvider?: boolean;
  /** The line is refused and prints only zeros beside its charge, in columns whose meaning other lines prove. */
  readonly isWhollyRefused?: boolean;
  /** The document speaks of nobody who pays beside the plan and the patient. */
  readonly isOfOnePayer?: boolean;
  /** Set once the document's totals are known: the patient owes what is not covered too. */
  readonly owesNotCovered?: boolean;
  /** The notes of the row say so. */
  readonly isOwedByNotes?: boolean;
}

/** Amounts in cents. `isBalanced`: the charge is the payment plus all adjustments, as X12 835 demands. */
export interface PatientAdjustments {
  readonly amount: number;
  readonly isBalanced: boolean;
}

/** Where these cells are blank, nothing is known; the others are left blank instead of a zero. */
const NEVER_ZERO_WHEN_BLANK: ReadonlySet<Term> = new Set([
  'billed',
  'allowed',
  'planPaid',
  'patientResponsibility',
  'allowedAfterDeductible',
  'amountRemaining',
]);

/** A stroke here says that there is no such figure, not that it is nothing: no reduction, not decided. */
const UNKNOWN_BEHIND_STROKE: ReadonlySet<Term> = new Set([
  'billed',
  'allowed',
  'allowedAfterDeductible',
  'amountRemaining',
]);

/** Fields that some documents print with a minus because they are taken away; only a reversal is negative. */
const SUBTRACTED: ReadonlySet<Term> = new Set([
  'discount',
  'planPaid',
  'otherInsurance',
  'withheld',
  'notCovered',
  'deductible',
  'copay',
  'coinsurance',
  'costShare',
]);

/** What a row says under a reading of its columns. */
export function rowAmounts(
  row: AmountRow,
  fields: FieldChoice,
  columns: readonly AmountColumn[],
): RowAmounts {
  const amounts: Partial<Record<Term, number>> = {};
  const tokens = new Map<Term, MoneyToken>();
  const blank = new Set<Term>();
  const untold = new Set<Term>();
  for (const [index, field] of fields.entries()) {
    if (field === undefined || field === 'decoy' || field === 'accountPaid') continue;
    const token = row.cells[index];
    if (token?.isStroke === true) {
      blank.add(field);
      if (UNKNOWN_BEHIND_STROKE.has(field)) continue;
      amounts[field] = 0;
      tokens.set(field, token);
      continue;
    }
    if (token !== undefined) {
      amounts[field] = token.amount;
      tokens.set(field, token);
      continue;
    }
    if (columns[index]?.isInRows !== true) {
      untold.add(field);
      continue;
    }
    blank.add(field);
    if (row.kind === 'service' && !NEVER_ZERO_WHEN_BLANK.has(field)) amounts[field] = 0;
  }
  const hasPartColumns = tokens.has('deductible') || tokens.has('copay');
  if (saysReasonsAgain(row, amounts)) {
    delete amounts.discount;
    tokens.delete('discount');
  }
  addAdjustments(row, amounts, tokens);
  const upright = withoutPrintedMinus(amounts);
  return {
    amounts: row.kind === 'service' ? withNothingAllowed(upright, blank) : upright,
    tokens,
    blank,
    untold,
    patientAdjustments: hasPartColumns
      ? refusedToPatient(row, amounts)
      : patientAdjustments(row, amounts),
    isLossOfProvider: isLossOfProvider(row.adjustments, amounts),
  };
}

/** Whether a column of all adjustments says again what the reasons of a row come to; a single one may be a part of them. */
function saysReasonsAgain(
  { adjustments, hasReasonsBeneath }: AmountRow,
  amounts: Amounts,
): boolean {
  const { billed, planPaid, discount } = amounts;
  if (adjustments.length === 0 || discount !== sumOfAdjustments(adjustments)) return false;
  const isAll = planPaid !== undefined && billed === planPaid + discount;
  return adjustments.length > 1 || (hasReasonsBeneath === true && isAll);
}

/** Group CO of X12 835 (CAS01): an obligation of the provider's contract, which the patient may not be billed for. */
function isLossOfProvider(
  adjustments: readonly AdjustmentToken[],
  { notCovered }: Amounts,
): boolean {
  const refused = adjustments.filter(
    ({ group, reason }) => fieldOfAdjustment(group, reason) === 'notCovered',
  );
  return (
    notCovered !== undefined &&
    refused.length > 0 &&
    refused.every(({ group }) => group === 'CO') &&
    sumOfAdjustments(refused) === notCovered
  );
}

/** Whether all of the charge is discounted or not covered: then nothing is allowed and the plan pays nothing. */
export function isWrittenOff({ billed, discount = 0, notCovered = 0 }: Amounts): boolean {
  return billed !== undefined && billed !== 0 && billed === discount + notCovered;
}

/** Where all of the charge is written off, blank cells of what is allowed and paid are zeros. */
function withNothingAllowed(amounts: Amounts, blank: ReadonlySet<Term>): Amounts {
  if (!isWrittenOff(amounts)) return amounts;
  const filled: Partial<Record<Term, number>> = { ...amounts };
  for (const term of ['allowed', 'planPaid'] as const) {
    if (blank.has(term)) filled[term] ??= 0;
  }
  return filled;
}

function patientAdjustments(
  row: AmountRow,
  { billed, planPaid }: Amounts,
): PatientAdjustments | undefined {
  const all = sumOfAdjustments(row.adjustments);
  const isInFull = row.hasReasonsBeneath === true && billed !== undefined && billed === planPaid;
  if (row.adjustments.length === 0 && !isInFull) return undefined;
  // Whose it is what a reason without its group takes off is not told.
  if (row.adjustments.some(({ group }) => group === UNTOLD_GROUP)) return undefined;
  return {
    amount: sumOfAdjustments(row.adjustments.filter(({ group }) => group === 'PR')),
    isBalanced: billed !== undefined && planPaid !== undefined && billed === planPaid + all,
  };
}

/** Beside columns of the share's parts: a charge refused in whole to the patient's account, of which none of them has any. */
function refusedToPatient(row: AmountRow, amounts: Amounts): PatientAdjustments | undefined {
  const { billed, planPaid } = amounts;
  const all = sumOfAdjustments(row.adjustments);
  const areNothing = PARTS_OF_SHARE.every((part) => (amounts[part] ?? 0) === 0);
  const isRefused =
    row.adjustments.length > 0 &&
    row.adjustments.every(
      ({ group, reason }) => group === 'PR' && fieldOfAdjustment(group, reason) === 'notCovered',
    );
  if (!isRefused || !areNothing || billed !== all || planPaid !== 0) return undefined;
  return { amount: all, isBalanced: true };
}

function sumOfAdjustments(adjustments: readonly AdjustmentToken[]): number {
  return adjustments.reduce((sum, { money }) => sum + money.amount, 0);
}

function addAdjustments(
  { adjustments, hasReasonsBeneath }: AmountRow,
  amounts: Partial<Record<Term, number>>,
  tokens: Map<Term, MoneyToken>,
): void {
  if (adjustments.length === 0 && hasReasonsBeneath !== true) return;
  const sums = new Map<Term, number>();
  for (const adjustment of adjustments) {
    const field = fieldOfAdjustment(adjustment.group, adjustment.reason);
    if (tokens.has(field) && !sums.has(field)) continue;
    sums.set(field, (sums.get(field) ?? 0) + adjustment.money.amount);
    tokens.set(field, adjustment.money);
  }
  // Reasons that leave a part of the charge open are not all of them: then one that is missing says nothing.
  const inColumns = PARTS_OF_SHARE.filter((part) => !sums.has(part));
  const shares = inColumns.reduce((sum, part) => sum + (amounts[part] ?? 0), 0);
  const explained = (amounts.planPaid ?? 0) + shares + sumOfAdjustments(adjustments);
  const isWhole = amounts.billed === explained;
  if (adjustments.length === 0 && !isWhole) return;
  for (const field of ['discount', 'notCovered', ...(isWhole ? PARTS_OF_SHARE : [])] as const) {
    amounts[field] ??= 0;
  }
  for (const [field, sum] of sums) amounts[field] = sum;
}

const PARTS_OF_SHARE = ['deductible', 'copay', 'coinsurance'] as const;

function withoutPrintedMinus(amounts: Partial<Record<Term, number>>): Amounts {
  const charge = amounts.billed ?? amounts.allowed ?? 0;
  if (charge <= 0) return amounts;
  const upright: Partial<Record<Term, number>> = { ...amounts };
  for (const term of SUBTRACTED) {
    const amount = upright[term];
    if (amount !== undefined && amount < 0) upright[term] = 0 - amount;
  }
  return upright;
}
