import { type Amounts, checkRows, type FamilyResult, printedTerms } from '#lib/claim/identities.ts';
import { columnCandidates } from '#lib/eob/rows/column-candidates.ts';
import { rowAmounts } from '#lib/eob/rows/row-amounts.ts';
import { withSequestration } from '#lib/eob/rows/sequestration.ts';
import type { AmountColumn, AmountRow, FieldChoice, ServiceTable } from '#lib/eob/tables/schema.ts';
import type { ColumnField } from '#lib/eob/words/column-field.ts';
import { actorOf } from '#lib/eob/words/described-labels.ts';
import { type LabelCandidate, normalise } from '#lib/eob/words/vocabulary.ts';

/** A reading of a table's columns and how well words and sums speak for it. */
export interface Hypothesis {
  readonly fields: FieldChoice;
  readonly score: number;
  /** Fields of columns whose words say little: the sums tell them. */
  readonly guessed: readonly ColumnField[];
  /** Identities that a row prints the terms of and that do not hold. */
  readonly open: number;
  /** Identities that hold on a row and prove something. */
  readonly closed: number;
}

/** Readings tried at most; labels rarely leave more than a few dozen open. */
const MOST_HYPOTHESES = 400;
/** A column whose words name one field as clearly as this is never left out, whatever its sums say. */
const CLEAR_WEIGHT = 0.9;
/** A column whose words say as little as this may be what the sums say that it is. */
const UNTOLD_WEIGHT = 0.5;
const GUESS_WEIGHT = 0.05;
/** What the sums may make of a column, by whom its words speak of. */
const GUESSES: Readonly<Record<'plan' | 'patient' | 'nobody', readonly ColumnField[]>> = {
  plan: ['allowed', 'planPaid', 'discount'],
  patient: ['patientResponsibility'],
  // Never the patient's share: what was withheld or paid elsewhere leaves the same sums.
  nobody: ['allowed', 'planPaid', 'discount', 'notCovered', 'billed'],
};
/** Beside what an account paid, these words are of what it leaves of the share: "Left for you to pay". */
const OF_REST = /\b(?:left|remain(?:s|ing)?|still|after)\b/i;
const LABEL_POINTS = 2;
const CLOSED_POINTS = 1.5;
const CONTRADICTED_POINTS = 3;
const OPEN_POINTS = 0.5;
/** An EOB says what the plan paid: a reading without it misreads a heading. */
const NO_PAYMENT_POINTS = 1;

/**
 * All readings of a table's columns that its labels allow, the best first. Headings name the fields; where their
 * words leave a choice, the identities that hold over all rows decide. `isSequestered`: the document says that the law
 * withheld a share of what was paid.
 */
export function rankHypotheses(table: ServiceTable, isSequestered = false): readonly Hypothesis[] {
  const services = table.rows.filter(({ kind }) => kind === 'service');
  const columns = withGuesses(table.columns);
  // A card may print what another insurer decided under the same words; a table's columns are one decision.
  const rivalry = services.length > 1 ? CLEAR_WEIGHT : 0;
  const hasAccount = columns.some(([best]) => best?.field === 'accountPaid');
  const options = columns.map((candidates, index) => ({
    candidates,
    mayBeLeftOut:
      !isClear(candidates) ||
      isDisputed(candidates, columns.toSpliced(index, 1), rivalry) ||
      (hasAccount && OF_REST.test(table.columns[index]?.label ?? '')),
  }));
  return enumerate(options)
    .filter(
      ({ fields }) =>
        !DECISIVE.some((field) => isUsurped(field, fields, columns)) &&
        !isMadeUp(fields, table.columns),
    )
    .flatMap((choice) => judge(choice, services, table.columns, isSequestered) ?? [])
    .toSorted((a, b) => b.score - a.score);
}

/** What headings may name; and what a column may be all the same where its words say little, and none says it. */
function withGuesses(columns: readonly AmountColumn[]): readonly (readonly Option[])[] {
  const told = columns.map(columnCandidates);
  const named = new Set(told.flatMap(([best]) => (isTelling(best) ? [best.field] : [])));
  return columns.map(({ label, isInRows }, index) => {
    const candidates = told[index] ?? [];
    const isTold = isTelling(candidates[0]) || candidates.some(({ field }) => field === 'decoy');
    if (!isInRows || isTold) return candidates;
    const guesses = GUESSES[actorOf(normalise(label)) ?? 'nobody'].filter(
      (field) => !named.has(field) && candidates.every((candidate) => candidate.field !== field),
    );
    return [
      ...candidates,
      ...guesses.map((field) => ({ field, weight: GUESS_WEIGHT, isGuess: true })),
    ];
  });
}

function isTelling(candidate: LabelCandidate | undefined): candidate is LabelCandidate {
  return candidate !== undefined && candidate.weight >= UNTOLD_WEIGHT;
}

/** `isGuess`: the words do not say so; only the sums can. */
interface Option extends LabelCandidate {
  readonly isGuess?: boolean;
}

const DECISIVE = ['allowed', 'planPaid', 'patientResponsibility'] as const;

/** Whether a column takes a field that its words name second or not at all, from one whose words name it first. */
function isUsurped(
  field: ColumnField,
  fields: FieldChoice,
  columns: readonly (readonly Option[])[],
): boolean {
  const at = fields.indexOf(field);
  if (at < 0 || columns[at]?.[0]?.field === field) return false;
  return columns.some(([best]) => best?.field === field && isTelling(best));
}

/** What is left after the deductible is told by nothing where no deductible is printed, and nothing says it. */
function isMadeUp(fields: FieldChoice, columns: readonly AmountColumn[]): boolean {
  const at = fields.indexOf('allowedAfterDeductible');
  return at >= 0 && !fields.includes('deductible') && columns[at]?.stated === undefined;
}

/** What a column may hold by its words. */
interface ColumnOptions {
  readonly candidates: readonly Option[];
  readonly mayBeLeftOut: boolean;
}

interface Choice {
  readonly fields: FieldChoice;
  readonly labels: number;
  readonly guessed: readonly ColumnField[];
}

function enumerate(columns: readonly ColumnOptions[]): readonly Choice[] {
  let choices: readonly Choice[] = [{ fields: [], labels: 0, guessed: [] }];
  for (const column of columns) {
    choices = choices
      .flatMap((choice) => extend(choice, column))
      .toSorted((a, b) => b.labels - a.labels)
      .slice(0, MOST_HYPOTHESES);
  }
  return choices;
}

function extend(
  { fields, labels, guessed }: Choice,
  { candidates, mayBeLeftOut }: ColumnOptions,
): readonly Choice[] {
  const named = candidates
    .filter(({ field }) => isRepeatable(field) || !fields.includes(field))
    .map(({ field, weight, isGuess }) => ({
      fields: [...fields, field],
      labels: labels + weight,
      guessed: isGuess === true ? [...guessed, field] : guessed,
    }));
  return mayBeLeftOut ? [...named, { fields: [...fields, undefined], labels, guessed }] : named;
}

function isClear(candidates: readonly LabelCandidate[]): boolean {
  return candidates.some(({ weight }) => weight >= CLEAR_WEIGHT);
}

/** Another column's words name the same field, and as clearly as is asked: then either may be it. */
function isDisputed(
  [best]: readonly LabelCandidate[],
  others: readonly (readonly Option[])[],
  least: number,
): boolean {
  return others.some((candidates) =>
    candidates.some(
      ({ field, weight, isGuess }) => field === best?.field && weight >= least && !isGuess,
    ),
  );
}

function isRepeatable(field: ColumnField): boolean {
  return field === 'decoy' || field === 'accountPaid';
}

function judge(
  { fields, labels, guessed }: Choice,
  rows: readonly AmountRow[],
  columns: readonly AmountColumn[],
  isSequestered: boolean,
): Hypothesis | undefined {
  const amounts = rows.map(
    (row) => withSequestration(rowAmounts(row, fields, columns), isSequestered).amounts,
  );
  const checked = checkRows(amounts);
  const isTold = (field: ColumnField) => fields.includes(field) && !guessed.includes(field);
  const areBorneOut = guessed.every(
    (field) =>
      NEEDED[field]?.every(isTold) !== false && isBorneOut(field, guessed, amounts, checked),
  );
  if (!areBorneOut) return undefined;
  const results = checked.flat();
  const count = (status: string) =>
    results.filter(
      (result) => result.status === status && (status !== 'closed' || result.weight > 1),
    ).length / Math.max(1, rows.length);
  const open = results.filter(({ status }) => status !== 'closed').length;
  const closed = results.filter(({ status, weight }) => status === 'closed' && weight > 1).length;
  const sums =
    CLOSED_POINTS * count('closed') -
    CONTRADICTED_POINTS * count('contradicted') -
    OPEN_POINTS * (count('inconclusive') + count('doubtful'));
  const payment = fields.includes('planPaid') ? 0 : NO_PAYMENT_POINTS;
  return { fields, guessed, open, closed, score: LABEL_POINTS * labels + sums - payment };
}

/**
 * What words must tell before a field may be guessed: without the allowed amount, what is taken off the charge, off
 * the payment or by another insurer looks alike.
 */
const NEEDED: Readonly<Partial<Record<ColumnField, readonly ColumnField[]>>> = {
  discount: ['billed', 'allowed'],
  notCovered: ['billed', 'allowed'],
  planPaid: ['allowed'],
  patientResponsibility: ['allowed', 'planPaid'],
};

/** Other terms with something in them that an identity needs to tell what a column without a name is. */
const FEWEST_OTHER_TERMS = 2;

/** A guess is believed where its sums hold on every row, and on one at least with enough that is known. */
function isBorneOut(
  field: ColumnField,
  guessed: readonly ColumnField[],
  rows: readonly Amounts[],
  checked: readonly (readonly FamilyResult[])[],
): boolean {
  let isTold = false;
  for (const [index, results] of checked.entries()) {
    const amounts = rows[index] ?? {};
    for (const { identity, status } of results) {
      const terms = printedTerms(identity, amounts);
      if (!terms.some((term) => term === field)) continue;
      if (status === 'contradicted' || status === 'doubtful') return false;
      if (status !== 'closed') continue;
      const others = terms.filter(
        (term) => amounts[term] !== 0 && guessed.every((guess) => guess !== term),
      );
      isTold ||= others.length >= FEWEST_OTHER_TERMS;
    }
  }
  return isTold;
}
