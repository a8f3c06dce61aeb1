import { FILLED, NUMBERED, PLAIN, type TextIndex } from '#lib/document/text-index.ts';

/** The cells of a text one after another, each as the number of what it says. */
export interface CutCells {
  readonly texts: TextIndex;
  readonly codes: Int32Array;
  /** Cells in quotation marks with a line break in them. */
  readonly broken: ReadonlySet<number>;
}

/** Bits of what texts look like. */
const LOOKS_BITS = 4;

/** What some cells of a row look like and what all of them do, in one number. */
export function looksOfRow(some: number, all: number): number {
  return some | (all << LOOKS_BITS);
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
  readonly #looks: number;

  constructor(
    row: number,
    table: CutCells,
    [first, behind]: readonly [number, number],
    looks: number,
  ) {
    this.row = row;
    this.table = table;
    this.first = first;
    this.behind = behind;
    this.#looks = looks;
  }

  /** Whether all cells are `PLAIN`. */
  get isPlain(): boolean {
    return (this.#looks & looksOfRow(0, PLAIN)) > 0;
  }

  /** Whether one is `NUMBERED`. */
  get isNumbered(): boolean {
    return (this.#looks & looksOfRow(NUMBERED, 0)) > 0;
  }

  /** Whether no cell holds more than blanks. */
  get isBlank(): boolean {
    return (this.#looks & looksOfRow(FILLED, 0)) === 0;
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

  /** How many cells hold more than blanks. */
  countFilled(): number {
    if ((this.#looks & looksOfRow(0, FILLED)) > 0) return this.width;
    const { texts, codes } = this.table;
    let filled = 0;
    for (let cell = this.first; cell < this.behind; cell += 1) {
      if ((texts.looksOf(codes[cell] ?? 0) & FILLED) > 0) filled += 1;
    }
    return filled;
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
