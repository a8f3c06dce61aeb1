import { CutRow } from '#lib/document/cut-row.ts';
import type { SourceRef } from '#lib/values/source-ref.ts';

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

/** How many cells a row has. */
export function widthOf(row: SheetRow): number {
  return row instanceof CutRow ? row.width : row.cells.length;
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
  if (row instanceof CutRow) return row.countFilled();
  return row.cells.filter((cell) => cell.trim() !== '').length;
}

/** Whether exactly one cell of a row holds something. */
export function hasOneText(row: SheetRow): boolean {
  return countFilled(row) === 1;
}
