import type { TextIndex } from '#lib/document/text-index.ts';
import type { SourceRef } from '#lib/values/source-ref.ts';

/** One row of a sheet. `row`: its 1-based number as an editor or a spreadsheet shows it. Cells are as they stand. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly string[];
  /** Where each cell stands in its document; absent where sheet, column and row say it. */
  readonly places?: readonly (SourceRef | undefined)[];
}

/** The cells of a long table one after another, each as the number of its text. */
export interface CodedCells {
  readonly texts: TextIndex;
  readonly codes: Int32Array;
}

/**
 * A row of a long table. Its cells are numbers, so that a table is read without an array and strings for every row;
 * who asks for `cells` has them made.
 */
export class CodedRow implements SheetRow {
  readonly row: number;
  readonly table: CodedCells;
  readonly #start: number;
  readonly #end: number;

  /** `start` and `end`: the places in the table of its first cell and of what comes after its last one. */
  constructor(row: number, table: CodedCells, start: number, end: number) {
    this.row = row;
    this.table = table;
    this.#start = start;
    this.#end = end;
  }

  get width(): number {
    return this.#end - this.#start;
  }

  get cells(): readonly string[] {
    const { texts, codes } = this.table;
    const cells: string[] = [];
    for (let at = this.#start; at < this.#end; at += 1) cells.push(texts.textOf(codes[at] ?? 0));
    return cells;
  }

  /** The number of a cell's text; 0, which is that of '', for a missing cell. */
  codeAt(column: number): number {
    const at = this.#start + column;
    return at < this.#end ? (this.table.codes[at] ?? 0) : 0;
  }
}

/** The text of one cell of a row; '' for a missing cell. */
export function textAt(row: SheetRow, column: number): string {
  if (row instanceof CodedRow) return row.table.texts.textOf(row.codeAt(column));
  return row.cells[column] ?? '';
}

/** A text or its number: two cells of one table that have the same key have the same text. */
export function cellKey(row: SheetRow, column: number): string | number {
  return row instanceof CodedRow ? row.codeAt(column) : (row.cells[column] ?? '');
}

/** How many cells a row has. */
export function widthOf(row: SheetRow): number {
  return row instanceof CodedRow ? row.width : row.cells.length;
}

/** Whether a cell of a row holds more than blanks. */
function isFilledAt(row: SheetRow, column: number): boolean {
  if (row instanceof CodedRow) return row.table.texts.isFilled(row.codeAt(column));
  return (row.cells[column] ?? '').trim() !== '';
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
