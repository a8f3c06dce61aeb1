import type { Sheet, SheetRow } from '#lib/document/sheet.ts';
import { MAY_BE_TWO } from '#lib/payout/row-doubts.ts';
import { typesInWords } from '#lib/payout/row-type.ts';
import { headingScore } from '#lib/payout/split-tables.ts';
import { DATE_IN_TEXT } from '#lib/payout/statement-date.ts';
import { parseStatementMoney } from '#lib/payout/statement-money.ts';
import { isAvatarOf } from '#lib/payout/without-avatar.ts';
import { recognise } from '#lib/reference/payers.ts';
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
  const columns = new Map([...byWidth].map(([width, alike]) => [width, toColumns(alike, width)]));
  return rows.map((row) => partRow(row, columns.get(row.cells.length) ?? []));
}

/** How the texts of a column's cells are put: `parts` cells each, or one, with `mark` between texts. */
interface Column {
  readonly parts: number;
  readonly mark: string;
}

const ONE_TEXT: Column = { parts: 1, mark: ' ' };

/** A column is parted where some cell plainly holds two things; where none does, texts that may be two stay marked. */
function toColumns(rows: readonly SheetRow[], width: number): readonly Column[] {
  const values = rows.filter((row) => !isHeading(row));
  return Array.from({ length: width }, (_, column) => {
    const cells = values.map((row) => linesOf(row.cells[column] ?? ''));
    const stacked = cells.filter(({ length }) => length > 1);
    if (stacked.some((lines) => lines.some(isDayOrAmount))) return ONE_TEXT;
    if (stacked.some(areTwo)) {
      return { parts: Math.max(...stacked.map(({ length }) => length)), mark: ' ' };
    }
    return stacked.every(areOne) ? ONE_TEXT : { parts: 1, mark: MAY_BE_TWO };
  });
}

function isDayOrAmount(text: string): boolean {
  return parseStatementMoney(text)?.explicit === true || text.search(DATE_IN_TEXT) !== -1;
}

/** Whether a later line is something else than the first: a kind of row, a payer, or what is no part of a name. */
function areTwo(lines: readonly string[]): boolean {
  const [first = '', ...others] = lines;
  if (areOne(lines)) return false;
  return others.some(
    (line) =>
      typesInWords(line).length > 0 ||
      recognise(line) !== undefined ||
      !NAME_ALONE.test(`${first} ${line}`),
  );
}

/** Whether lines are one text that was wrapped: "Quill," and "Ana", two words of a name, a payer's long one. */
function areOne([first = '', ...others]: readonly string[]): boolean {
  if (recognise(first) !== undefined && others.every((line) => typesInWords(line).length === 0)) {
    return true;
  }
  const isWrapped = /[,&/–-]$/.test(first) || others.every((line) => /^[\p{Ll}&(/–-]/u.test(line));
  const isTwoWords = others.length === 1 && ![first, ...others].some((line) => / /.test(line));
  const isKind = [first, ...others].some((line) => typesInWords(line).length > 0);
  return (
    isWrapped || (isTwoWords && !isKind && !others.some((line) => recognise(line) !== undefined))
  );
}

function partRow(row: SheetRow, columns: readonly Column[]): SheetRow {
  const isOneText = isHeading(row);
  const parted = row.cells.flatMap((cell, at): readonly PartedCell[] => {
    const { parts, mark } = columns[at] ?? ONE_TEXT;
    const place = row.places?.[at];
    const texts =
      parts === 1 || isOneText ? [linesOf(cell).join(isOneText ? ' ' : mark)] : linesOf(cell);
    return Array.from({ length: parts }, (_, part) => ({ text: texts[part] ?? '', place }));
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
