import type { Sheet, SheetRow } from '#lib/document/sheet.ts';
import { headingScore } from '#lib/payout/split-tables.ts';
import { DATE_IN_TEXT } from '#lib/payout/statement-date.ts';
import { parseStatementMoney } from '#lib/payout/statement-money.ts';
import { isAvatarOf } from '#lib/payout/without-avatar.ts';
import { NAME_ALONE } from '#lib/reference/payout-row-words.ts';
import type { SourceRef } from '#lib/values/source-ref.ts';

/**
 * A page's sheet with the texts that stand one below another in a cell in cells of their own: a client's name and what
 * the session was are two things. Days and amounts keep what stands with them, and headings are one text.
 */
export function partLines(sheet: Sheet): Sheet {
  if (!sheet.rows.some(({ cells }) => cells.some((cell) => cell.includes('\n')))) return sheet;
  return { ...sheet, rows: tablesOf(sheet.rows).flatMap(partTable) };
}

/** Rows from each row of headings on. */
function tablesOf(rows: readonly SheetRow[]): readonly (readonly SheetRow[])[] {
  const tables: SheetRow[][] = [[]];
  for (const row of rows) {
    if (isHeading(row)) tables.push([]);
    tables.at(-1)?.push(row);
  }
  return tables;
}

function isHeading({ cells }: SheetRow): boolean {
  return headingScore(cells.map(asOneLine)) > 0;
}

/** Rows of one width are parted alike, so that their columns stay columns. */
function partTable(rows: readonly SheetRow[]): readonly SheetRow[] {
  const byWidth = Map.groupBy(rows, ({ cells }) => cells.length);
  const heights = new Map([...byWidth].map(([width, alike]) => [width, heightsOf(alike, width)]));
  return rows.map((row) => partRow(row, heights.get(row.cells.length) ?? []));
}

/** Into how many cells each column is parted. */
function heightsOf(rows: readonly SheetRow[], width: number): readonly number[] {
  const values = rows.filter((row) => !isHeading(row));
  return Array.from({ length: width }, (_, column) => {
    const lines = values.map(({ cells }) => linesOf(cells[column] ?? ''));
    const hasFigures = lines.some((texts) => texts.length > 1 && texts.some(isDayOrAmount));
    return hasFigures ? 1 : Math.max(1, ...lines.map(({ length }) => length));
  });
}

function isDayOrAmount(text: string): boolean {
  return parseStatementMoney(text)?.explicit === true || text.search(DATE_IN_TEXT) !== -1;
}

function partRow(row: SheetRow, heights: readonly number[]): SheetRow {
  const isOneText = isHeading(row);
  const parted = row.cells.flatMap((cell, column): readonly PartedCell[] => {
    const height = heights[column] ?? 1;
    const place = row.places?.[column];
    const texts = height === 1 || isOneText ? [asOneLine(cell)] : linesOf(cell);
    return Array.from({ length: height }, (_, at) => ({ text: texts[at] ?? '', place }));
  });
  return {
    row: row.row,
    cells: parted.map(({ text }) => text),
    ...(row.places !== undefined && { places: parted.map(({ place }) => place) }),
  };
}

interface PartedCell {
  readonly text: string;
  readonly place: SourceRef | undefined;
}

function asOneLine(cell: string): string {
  return linesOf(cell).join(' ');
}

/** The lines of a cell, without the letters that are drawn in a circle beside a name. */
function linesOf(cell: string): readonly string[] {
  const [first = '', ...others] = cell.split('\n').filter((line) => line.trim() !== '');
  const [next] = others;
  if (next === undefined || !/^\p{Lu}{1,3}$/u.test(first)) return [first, ...others];
  if (isAvatarOf(first, next)) return others;
  // Letters that are not the name's own stay with it, so that it is doubted.
  return NAME_ALONE.test(next) ? [`${first} ${next}`, ...others.slice(1)] : [first, ...others];
}
