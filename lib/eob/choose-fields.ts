import { checkRows } from '#lib/claim/identities.ts';
import type { ColumnField } from '#lib/eob/column-field.ts';
import { rowAmounts } from '#lib/eob/row-amounts.ts';
import type { AmountColumn, AmountRow, FieldChoice, ServiceTable } from '#lib/eob/schema.ts';
import { type LabelCandidate, labelCandidates } from '#lib/eob/vocabulary.ts';

/** A reading of a table's columns and how well words and sums speak for it. */
export interface Hypothesis {
  readonly fields: FieldChoice;
  readonly score: number;
  /** Identities that a row prints the terms of and that do not hold. */
  readonly open: number;
}

/** Readings tried at most; labels rarely leave more than a few dozen open. */
const MOST_HYPOTHESES = 400;
/** A column whose words name one field as clearly as this is never left out, whatever its sums say. */
const CLEAR_WEIGHT = 0.9;
const LABEL_POINTS = 2;
const CLOSED_POINTS = 1.5;
const CONTRADICTED_POINTS = 3;
const OPEN_POINTS = 0.5;
/** An EOB says what the plan paid: a reading without it misreads a heading. */
const NO_PAYMENT_POINTS = 1;

/**
 * All readings of a table's columns that its labels allow, the best first. Headings name the fields; where their
 * words leave a choice, the identities that hold over all rows decide.
 */
export function rankHypotheses(table: ServiceTable): readonly Hypothesis[] {
  const services = table.rows.filter(({ kind }) => kind === 'service');
  const columns = table.columns.map(({ label }) => labelCandidates(label));
  // A card may print what another insurer decided under the same words; a table's columns are one decision.
  const rivalry = services.length > 1 ? CLEAR_WEIGHT : 0;
  const options = columns.map((candidates, index) => ({
    candidates,
    mayBeLeftOut: !isClear(candidates) || isDisputed(candidates, columns.toSpliced(index, 1), rivalry),
  }));
  return enumerate(options)
    .map((choice) => judge(choice, services, table.columns))
    .toSorted((a, b) => b.score - a.score);
}

/** What a column may hold by its words. */
interface ColumnOptions {
  readonly candidates: readonly LabelCandidate[];
  readonly mayBeLeftOut: boolean;
}

interface Choice {
  readonly fields: FieldChoice;
  readonly labels: number;
}

function enumerate(columns: readonly ColumnOptions[]): readonly Choice[] {
  let choices: readonly Choice[] = [{ fields: [], labels: 0 }];
  for (const column of columns) {
    choices = choices
      .flatMap((choice) => extend(choice, column))
      .toSorted((a, b) => b.labels - a.labels)
      .slice(0, MOST_HYPOTHESES);
  }
  return choices;
}

function extend(
  { fields, labels }: Choice,
  { candidates, mayBeLeftOut }: ColumnOptions,
): readonly Choice[] {
  const named = candidates
    .filter(({ field }) => isRepeatable(field) || !fields.includes(field))
    .map(({ field, weight }) => ({ fields: [...fields, field], labels: labels + weight }));
  return mayBeLeftOut ? [...named, { fields: [...fields, undefined], labels }] : named;
}

function isClear(candidates: readonly LabelCandidate[]): boolean {
  return candidates.some(({ weight }) => weight >= CLEAR_WEIGHT);
}

/** Another column's words name the same field, and as clearly as is asked: then either may be it. */
function isDisputed(
  [best]: readonly LabelCandidate[],
  others: readonly (readonly LabelCandidate[])[],
  least: number,
): boolean {
  return others.some((candidates) =>
    candidates.some(({ field, weight }) => field === best?.field && weight >= least),
  );
}

function isRepeatable(field: ColumnField): boolean {
  return field === 'decoy' || field === 'accountPaid';
}

function judge(
  { fields, labels }: Choice,
  rows: readonly AmountRow[],
  columns: readonly AmountColumn[],
): Hypothesis {
  const results = checkRows(rows.map((row) => rowAmounts(row, fields, columns).amounts)).flat();
  const count = (status: string) =>
    results.filter(
      (result) => result.status === status && (status !== 'closed' || result.weight > 1),
    ).length / Math.max(1, rows.length);
  const open = results.filter(({ status }) => status !== 'closed').length;
  const sums =
    CLOSED_POINTS * count('closed') -
    CONTRADICTED_POINTS * count('contradicted') -
    OPEN_POINTS * (count('inconclusive') + count('doubtful'));
  const payment = fields.includes('planPaid') ? 0 : NO_PAYMENT_POINTS;
  return { fields, open, score: LABEL_POINTS * labels + sums - payment };
}
