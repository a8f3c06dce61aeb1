import type { SourceRef } from '#lib/values/source-ref.ts';

/** One row of a sheet. `row`: its 1-based number as an editor or a spreadsheet shows it. Cells are as they stand. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly string[];
  /** Where each cell stands in its document; absent where sheet, column and row say it. */
  readonly places?: readonly (SourceRef | undefined)[];
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
export function countFilled({ cells }: SheetRow): number {
  let filled = 0;
  for (const cell of cells) if (cell !== '' && cell.trim() !== '') filled += 1;
  return filled;
}

/** Whether exactly one cell of a row holds something; rows of a long table are dismissed at their second cell. */
export function hasOneText({ cells }: SheetRow): boolean {
  let filled = 0;
  for (const cell of cells) {
    if (cell === '' || cell.trim() === '') continue;
    filled += 1;
    if (filled > 1) return false;
  }
  return filled === 1;
}
