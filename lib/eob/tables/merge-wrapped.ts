import { FEWEST_AMOUNTS } from '#lib/eob/tables/named-columns.ts';
import { filledCells, type TableLine } from '#lib/eob/tables/table-line.ts';
import { codeAmong } from '#lib/eob/words/procedure-codes.ts';
import type { DateToken } from '#lib/table/dates.ts';

/**
 * A last amount that dropped to the next line, and adjustments listed under a row, belong to the row above; an amount
 * that its own cell lifts, for a note under it, belongs to the row that it reaches down beside.
 */
export function mergeWrapped(lines: readonly TableLine[]): readonly TableLine[] {
  const merged: TableLine[] = [];
  let row: number | undefined;
  for (const each of lines) {
    const lifted = merged.at(-1);
    const isLifted = lifted !== undefined && isLiftedFrom(lifted, each);
    const line = isLifted ? withCells(each, lifted) : each;
    if (isLifted) merged.pop();
    const above = row === undefined ? undefined : merged[row];
    if (row !== undefined && above !== undefined && continues(above, line)) {
      merged[row] = {
        ...above,
        dates: endsRange(above, line) ? withEnd(above.dates, line.dates) : above.dates,
        cells: withCells(above, line).cells,
        adjustments: [...above.adjustments, ...line.adjustments],
      };
      continue;
    }
    merged.push(line);
    if (filledCells(line) >= FEWEST_AMOUNTS) row = merged.length - 1;
  }
  return merged;
}

/** A row with the amounts of a line beside it where it has none. */
function withCells(row: TableLine, { cells }: TableLine): TableLine {
  return { ...row, cells: row.cells.map((cell, index) => cell ?? cells[index]) };
}

/** Whether a line is no more than an amount of the row that begins before it ends. */
function isLiftedFrom(line: TableLine, row: TableLine): boolean {
  if (line.words.length > 0 || line.unnamed.length > 0 || line.isTotal) return false;
  if (filledCells(line) !== 1 || filledCells(row) < FEWEST_AMOUNTS) return false;
  const isBeside = line.line.page === row.line.page && line.line.box[3] > row.line.box[1];
  return (
    isBeside && line.cells.every((cell, at) => cell === undefined || row.cells[at] === undefined)
  );
}

/** A range of days that its column breaks behind the stroke: "05/07/2025 -" over "05/14/2025". */
const OPEN_RANGE = /\d ?[-–—]$/;

function endsRange({ line: upper, dates }: TableLine, lower: TableLine): boolean {
  const [from, to] = [dates[0]?.from, lower.dates[0]?.from];
  const isRange = from !== undefined && to !== undefined && dates.length === 1 && from <= to;
  return isRange && upper.segments.some(({ text }) => OPEN_RANGE.test(text));
}

/** The last day of a service under its first one, the same, beside no more than an adjustment of it. */
function repeatsDay({ dates }: TableLine, lower: TableLine): boolean {
  const isSame = lower.dates.length === 1 && lower.dates[0]?.from === dates[0]?.from;
  const isOfAbove = lower.adjustments.length > 0 && filledCells(lower) === 0;
  return isSame && isOfAbove && codeAmong(lower.codeWords) === undefined;
}

function withEnd([first]: readonly DateToken[], [end]: readonly DateToken[]): readonly DateToken[] {
  return first === undefined ? [] : [{ ...first, to: end?.from }];
}

function continues(above: TableLine, line: TableLine): boolean {
  const isOwnDay = line.dates.length > 0 && !endsRange(above, line) && !repeatsDay(above, line);
  if (line.isTotal || isOwnDay) return false;
  const filled = filledCells(line);
  if (filled === 0) return line.adjustments.length > 0;
  if (line.line.page !== above.line.page) return false;
  if (filled > 1 || line.words.some(({ text }) => /\p{L}{3}/u.test(text))) return false;
  return line.cells.every((cell, index) => cell === undefined || above.cells[index] === undefined);
}
