import { FEWEST_AMOUNTS, type NamedColumn } from '#lib/eob/tables/named-columns.ts';
import { hasAmounts, type TableLine } from '#lib/eob/tables/table-line.ts';
import type { Line } from '#lib/table/lines.ts';
import type { MoneyToken } from '#lib/table/money-tokens.ts';

/** Cells of two amounts that a row has where cells are stacked. */
const FEWEST_STACKED = 2;
/** Lines of one row stand no farther apart than those of its headings, by this factor. */
const SAME_PITCH = 1.3;
/** Lines nearer than this share of the pitch are on one level. */
const SAME_LEVEL = 0.25;
/** The levels of a cell: of its two lines, and of a single value in the middle. */
export const LEVELS = ['upper', 'lower', 'middle'] as const;
export type Level = (typeof LEVELS)[number];

/** The lines of one row, with the place on the page of the first and the last one with amounts. */
export interface StackedRow {
  readonly lines: readonly TableLine[];
  readonly top: number;
  readonly bottom: number;
}

/** Lines as near to each other as those of the headings are one row. */
export function toStackedRows(lines: readonly TableLine[], pitch: number): readonly StackedRow[] {
  const rows: TableLine[][] = [];
  for (const each of lines) {
    const first = rows.at(-1)?.[0]?.line;
    if (first !== undefined && isOfOneRow(first, each.line, pitch)) rows.at(-1)?.push(each);
    else rows.push([each]);
  }
  return rows.flatMap((row) => {
    const amounts = row.flatMap(({ cells }) => cells.filter((cell) => cell !== undefined));
    if (amounts.length < FEWEST_AMOUNTS || row.some(({ isKeyed }) => isKeyed)) return [];
    const tops = row.filter(hasAmounts).map(({ line }) => line.box[1]);
    return [{ lines: row, top: Math.min(...tops), bottom: Math.max(...tops) }];
  });
}

/** Whether a line is as near under the first one of a row as the lines of the headings stand under each other. */
export function isOfOneRow(first: Line, line: Line | undefined, pitch: number): boolean {
  return first.page === line?.page && line.box[1] - first.box[1] <= SAME_PITCH * pitch;
}

/** Whether a row has cells of two amounts; and one day: rows of one line may stand as near to each other. */
export function hasStackedCells(
  row: StackedRow,
  columns: readonly NamedColumn[],
  pitch: number,
): boolean {
  const days = row.lines.filter(({ dates, isTotal }) => dates.length > 0 || isTotal);
  const cells = columns.map((_, index) => cellsOf(row, index, pitch));
  const stacked = cells.filter(({ upper, lower }) => upper !== undefined && lower !== undefined);
  return days.length === 1 && stacked.length >= FEWEST_STACKED;
}

/** The amounts of a row in one column, by their level. */
export function cellsOf(
  { lines, top, bottom }: StackedRow,
  index: number,
  pitch: number,
): Partial<Record<Level, MoneyToken>> {
  const cells: Partial<Record<Level, MoneyToken>> = {};
  const isStacked = bottom - top > (1 - SAME_LEVEL) * pitch;
  for (const { cells: own, line } of lines) {
    const token = own[index];
    if (token === undefined) continue;
    const fromTop = line.box[1] - top;
    const isUpper = isStacked && fromTop < SAME_LEVEL * pitch;
    const isLower = isStacked && bottom - line.box[1] < SAME_LEVEL * pitch;
    cells[isUpper ? 'upper' : isLower ? 'lower' : 'middle'] = token;
  }
  return cells;
}
