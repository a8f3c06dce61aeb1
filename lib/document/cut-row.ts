import { NUMBERED, PLAIN, type TextIndex } from '#lib/document/text-index.ts';

/** The cells of a text one after another, each as the number of what it says. */
export interface CutCells {
  readonly texts: TextIndex;
  readonly codes: Int32Array;
  /** Cells in quotation marks with a line break in them. */
  readonly broken: ReadonlySet<number>;
}

/**
 * A row of a text that was cut. Its cells are numbers, so that a long table is read without an array and strings for
 * every row; who asks for `cells` has them made.
 */
export class CutRow {
  /** The line of the text on which it begins. */
  readonly row: number;
  readonly table: CutCells;
  /** The places among all cells of its first one and of what comes behind its last one. */
  readonly first: number;
  readonly behind: number;

  constructor(row: number, table: CutCells, first: number, behind: number) {
    this.row = row;
    this.table = table;
    this.first = first;
    this.behind = behind;
  }

  /** Whether all cells are `PLAIN`. */
  get isPlain(): boolean {
    const { texts, codes } = this.table;
    for (let cell = this.first; cell < this.behind; cell += 1) {
      if ((texts.looksOf(codes[cell] ?? 0) & PLAIN) === 0) return false;
    }
    return true;
  }

  /** Whether one is `NUMBERED`. */
  get isNumbered(): boolean {
    const { texts, codes } = this.table;
    for (let cell = this.first; cell < this.behind; cell += 1) {
      if ((texts.looksOf(codes[cell] ?? 0) & NUMBERED) > 0) return true;
    }
    return false;
  }

  get width(): number {
    return this.behind - this.first;
  }

  get cells(): readonly string[] {
    return Array.from({ length: this.width }, (_, column) => this.textAt(column));
  }

  /** The number of what a cell says; 0, which is that of '', for a missing one. */
  codeAt(column: number): number {
    const cell = this.first + column;
    return cell < this.behind ? (this.table.codes[cell] ?? 0) : 0;
  }

  /** What a cell says; '' for a missing one. */
  textAt(column: number): string {
    return this.table.texts.textOf(this.codeAt(column));
  }

  /** Whether no cell holds more than blanks. */
  isBlank(): boolean {
    const { texts, codes } = this.table;
    for (let cell = this.first; cell < this.behind; cell += 1) {
      if (texts.isFilled(codes[cell] ?? 0)) return false;
    }
    return true;
  }

  /** Whether a cell has a line break in it. */
  hasBreak(): boolean {
    const { broken } = this.table;
    for (let cell = this.first; broken.size > 0 && cell < this.behind; cell += 1) {
      if (broken.has(cell)) return true;
    }
    return false;
  }
}
