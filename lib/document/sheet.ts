import { CutRow } from '#lib/document/cut-row.ts';
import type { SourceRef } from '#lib/values/source-ref.ts';

const BLANK = 0x20;
const LAST_ASCII = 0x7e;

/** One row of a sheet. `row`: its 1-based number as an editor or a spreadsheet shows it. Cells are as they stand. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly string[];
  /** Where each cell stands in its document; absent where sheet, column and row say it. */
  readonly places?: readonly (SourceRef | undefined)[];
}

/** The text of one cell of a row; '' for a missing cell. */
export function textAt(row: SheetRow, column: number): string {
  return row instanceof CutRow ? row.textAt(column) : (row.cells[column] ?? '');
}

/** The code of a cell's first character; 0 where there is none, and some number above those of ASCII for any other. */
function firstCodeAt(row: SheetRow, column: number): number {
  if (row instanceof CutRow) return row.table.texts.firstByteOf(row.codeAt(column));
  const cell = row.cells[column] ?? '';
  return cell === '' ? 0 : cell.charCodeAt(0);
}

/** How many cells a row has. */
export function widthOf(row: SheetRow): number {
  return row instanceof CutRow ? row.width : row.cells.length;
}

/** Whether a cell of a row holds more than blanks. */
function isFilledAt(row: SheetRow, column: number): boolean {
  const first = firstCodeAt(row, column);
  return (first > BLANK && first <= LAST_ASCII) || textAt(row, column).trim() !== '';
}

const THREE_DIGITS = /\d\D*\d\D*\d/;

/** Whether a cell of a row has three digits or more. */
export function hasThreeDigits(row: SheetRow): boolean {
  return row instanceof CutRow ? row.isNumbered : row.cells.some((cell) => THREE_DIGITS.test(cell));
}

/** Whether each cell of a row plainly holds a text; false where it takes a closer look. */
export function isPlain(row: SheetRow): boolean {
  return row instanceof CutRow && row.isPlain;
}

/** Whether a cell of a row has a line break in it. */
export function hasBreak(row: SheetRow): boolean {
  return row instanceof CutRow ? row.hasBreak() : row.cells.some((cell) => cell.includes('\n'));
}

/**
 * How a person finds a row again: by the line of a text, by the row of a worksheet, or (in a document that numbers
 * nothing, a PDF or a page) only by its place among the payouts.
 */
export type RowNumbering = 'line' | 'row' | 'ordinal';

/** A grid of text, whatever it came from: CSV, a worksheet, pasted text, a captured table. Blank rows are left out. */
export interface Sheet {
  readonly name: string | null;
  readonly numbering: RowNumbering;
  readonly rows: readonly SheetRow[];
}

const LETTERS = 26;

/** The letters over a column as spreadsheets show them: column 3 (from 0) is `D`, column 26 is `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / LETTERS) - 1) {
    letters = String.fromCodePoint(65 + (rest % LETTERS)) + letters;
  }
  return letters;
}

/** How many cells of a row hold something. */
export function countFilled(row: SheetRow): number {
  let filled = 0;
  const width = widthOf(row);
  for (let column = 0; column < width; column += 1) if (isFilledAt(row, column)) filled += 1;
  return filled;
}

/** Whether exactly one cell of a row holds something; rows of a long table are dismissed at their second cell. */
export function hasOneText(row: SheetRow): boolean {
  let filled = 0;
  const width = widthOf(row);
  for (let column = 0; column < width && filled < 2; column += 1) {
    if (isFilledAt(row, column)) filled += 1;
  }
  return filled === 1;
}
