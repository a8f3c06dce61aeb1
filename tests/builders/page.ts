import type { Page, Word, WordMark } from '#lib/document/schema.ts';
import { type Line, pageToLines } from '#lib/table/lines.ts';
import { parseCents, parseWholeDollars } from '#lib/values/cents.ts';

type Alignment = 'left' | 'right' | 'center';

/** How texts are laid out, in points. Each row of cells stands on the same grid of columns. */
export interface GridOptions {
  /** Where the first column begins and how wide each column is. */
  readonly left?: number;
  readonly columnWidth?: number;
  /** Side of its column on which an amount stands, and a heading (a cell of a row without figures). */
  readonly align?: Alignment;
  readonly headingAlign?: Alignment;
  /** From one row to the next, and from one line of a stacked cell to the next. */
  readonly pitch?: number;
  readonly linePitch?: number;
  readonly size?: number;
  readonly mark?: WordMark;
}

/** Rows of cells; `''` is a blank cell, a line end stacks, and a row of one cell is a line of prose. */
export type Rows = readonly (readonly string[])[];

/** Widths of a fixed-width font, in shares of its size. */
const CHARACTER = 0.5;
const BLANK = 0.28;
const MARGIN = 40;

const DEFAULTS: Required<GridOptions> = {
  left: MARGIN,
  columnWidth: 80,
  align: 'right',
  headingAlign: 'right',
  pitch: 18,
  linePitch: 11,
  size: 10,
  mark: 'plain',
};

/** One word with its left edge and its top: `aWord('$12.00', 100, 40)`. */
export function aWord(
  text: string,
  left: number,
  top: number,
  { size = DEFAULTS.size, mark = DEFAULTS.mark }: Pick<GridOptions, 'size' | 'mark'> = {},
): Word {
  return { text, size, mark, box: [left, top, left + text.length * CHARACTER * size, top + size] };
}

/** The first page of a document, with these words. */
export function aPageOfWords(words: readonly Word[]): Page {
  const right = Math.max(612, ...words.map(({ box }) => box[2] + MARGIN));
  const bottom = Math.max(792, ...words.map(({ box }) => box[3] + MARGIN));
  return { number: 1, width: right, height: bottom, words, turned: [], isPicture: false };
}

/** A page of rows laid out on one grid: `aPage([['Date', 'Billed'], ['01/07/2025', '$200.00']])`. */
export function aPage(rows: Rows, options: GridOptions = {}): Page {
  const grid = { ...DEFAULTS, ...options };
  let bottom = MARGIN;
  const words = rows.flatMap((row) => {
    const lines = Math.max(1, ...row.map((cell) => cell.split('\n').length));
    const top = bottom + (lines - 1) * grid.linePitch;
    bottom = top + grid.pitch;
    return layOutRow(row, top, grid);
  });
  return aPageOfWords(words);
}

/** The lines of a page of rows. */
export function linesOf(rows: Rows, options: GridOptions = {}): readonly Line[] {
  return pageToLines(aPage(rows, options));
}

/** One line of text, its words a blank apart. */
export function aLine(text: string): Line {
  const [line] = linesOf([[text]]);
  if (line === undefined) throw new Error('A line needs a word.');
  return line;
}

/** A row stands on its last line: a stacked cell grows upwards from it. */
function layOutRow(
  row: readonly string[],
  bottom: number,
  grid: Required<GridOptions>,
): readonly Word[] {
  const isHeading = row.length > 1 && !row.some((cell) => /\d/.test(cell));
  return row.flatMap((cell, column) => {
    const left = grid.left + column * grid.columnWidth;
    const lines = cell.split('\n');
    return lines.flatMap((text, index) => {
      const top = bottom - (lines.length - 1 - index) * grid.linePitch;
      const side = row.length === 1 ? 'left' : sideOf(text, isHeading, column, grid);
      return layOutText(text, { left, side, top }, grid);
    });
  });
}

function sideOf(
  text: string,
  isHeading: boolean,
  column: number,
  { align, headingAlign }: Required<GridOptions>,
): Alignment {
  if (isHeading) return column === 0 ? 'left' : headingAlign;
  const isAmount = parseCents(text) !== undefined || parseWholeDollars(text) !== undefined;
  return isAmount ? align : 'left';
}

function layOutText(
  text: string,
  { left, side, top }: { readonly left: number; readonly side: Alignment; readonly top: number },
  { columnWidth, size, mark }: Required<GridOptions>,
): readonly Word[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const widths = words.map((word) => word.length * CHARACTER * size);
  const width = widths.reduce((sum, each) => sum + each + BLANK * size, -BLANK * size);
  const room = columnWidth - 2 * size - width;
  let at = left + { left: 0, right: room, center: room / 2 }[side];
  return words.map((word, index) => {
    const placed = aWord(word, at, top, { size, mark });
    at += (widths[index] ?? 0) + BLANK * size;
    return placed;
  });
}
