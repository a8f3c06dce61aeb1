import type { AmountRow } from '#lib/eob/tables/schema.ts';
import type { TableLine } from '#lib/eob/tables/table-line.ts';
import { codeAmong } from '#lib/eob/words/procedure-codes.ts';
import { PROCEDURE_CODES } from '#lib/reference/procedure-codes.ts';

/**
 * The rows with a day that is printed once for several procedures: one that names a procedure and whose place for the
 * day is blank is of the day of the service right above it. That is sure where the day stands at the first of its
 * procedures, and not in their midst, as a cell that reaches over them all may have it; on a picture it may be lost.
 */
export function withDittoDates(
  rows: readonly AmountRow[],
  lines: readonly TableLine[],
): readonly AmountRow[] {
  const coded = new Set(
    lines.flatMap(({ at, words }) => (codeAmong(words) === undefined ? [] : [at])),
  );
  const isSure = rows.every(isPrinted) && areDaysFirst(rows);
  const told: AmountRow[] = [];
  for (const row of rows) {
    const above = told.at(-1);
    const isDitto = row.kind === 'service' && row.date === undefined && coded.has(row.at);
    const date = above?.kind === 'service' ? above.date : undefined;
    const isDateSaid = isSure && above?.isDateSaid === true && row.isDateSaid;
    told.push(isDitto && date !== undefined ? { ...row, date, isDateSaid } : row);
  }
  return told;
}

/** Whether no figure of a row was recognised on a picture. */
function isPrinted({ cells }: AmountRow): boolean {
  return cells.every((cell) => cell === undefined || cell.mark === 'plain');
}

/** A single service without a day may have lost it, or be of another day. */
const FEWEST_UNDATED = 2;

/**
 * Whether each run of services begins with a day, and days are left out for certain: for more than one service, of
 * which a run cannot have its days in the midst, or for add-ons, which are never billed by themselves.
 */
function areDaysFirst(rows: readonly AmountRow[]): boolean {
  const runs = runsOf(rows).filter((run) => run.some(isUndated));
  const isFirst = runs.every(([first]) => first?.date !== undefined);
  const isHabit = runs.flat().filter(isUndated).length >= FEWEST_UNDATED;
  const isAbove = isHabit && runs.some((run) => !mayHaveDaysAmidst(run));
  return isFirst && (isAbove || (runs.length > 0 && runs.every(hasAddOnsOnly)));
}

function isUndated({ date }: AmountRow): boolean {
  return date === undefined;
}

/** Services one after the other, up to a total or another row. */
function runsOf(rows: readonly AmountRow[]): readonly (readonly AmountRow[])[] {
  const runs: AmountRow[][] = [[]];
  for (const row of rows) {
    if (row.kind === 'service') runs.at(-1)?.push(row);
    else runs.push([]);
  }
  return runs;
}

/** Whether a run parts into groups with a day each that has as many rows without a day over it as under it. */
function mayHaveDaysAmidst(run: readonly AmountRow[]): boolean {
  let begin = 0;
  for (const [at, { date }] of run.entries()) {
    if (date === undefined) continue;
    if (at < begin) return false;
    begin = 2 * at - begin + 1;
  }
  return begin === run.length;
}

const ADD_ONS = new Set(
  PROCEDURE_CODES.filter(({ category }) => category === 'add-on').map(({ code }) => code),
);

/** Whether what has no day is billed beside another service only, and what has one by itself. */
function hasAddOnsOnly(run: readonly AmountRow[]): boolean {
  return run.every(
    ({ date, code }) => code !== undefined && ADD_ONS.has(code.code) === (date === undefined),
  );
}
