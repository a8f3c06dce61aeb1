import type { Word } from '#lib/document/schema.ts';
import { aWord } from '#tests/builders/page.ts';

/** One printed cell: where it stands, over which columns, and its lines. */
export interface RegionCell {
  readonly row: number;
  readonly column: number;
  readonly columnSpan?: number;
  readonly lines: readonly string[];
}

/** How the cells of a region are laid out. A row is as high as its cell with the most lines. */
export interface RegionLayout {
  readonly aligned: readonly ('left' | 'right' | 'center')[];
  /** White between columns and between rows, in points; the font is 10 points high. */
  readonly gutter?: number;
  readonly rowGap?: number;
}

const SIZE = 10;
const LEADING = 11;
const BLANK = 3;

/** The words of a table without rules, as a page prints it. Columns are as wide as their widest text. */
export function aRegion(cells: readonly RegionCell[], layout: RegionLayout): readonly Word[] {
  const { aligned, gutter = 15, rowGap = 8 } = layout;
  const lefts = [40];
  for (const [column] of aligned.entries()) {
    const own = cells.filter((cell) => cell.column === column && (cell.columnSpan ?? 1) === 1);
    const width = Math.max(0, ...own.flatMap(({ lines }) => lines.map(widthOf)));
    lefts.push((lefts.at(-1) ?? 0) + width + gutter);
  }
  const tops = [40];
  for (let row = 0; row <= Math.max(...cells.map((cell) => cell.row)); row++) {
    const own = cells.filter((cell) => cell.row === row);
    const lines = Math.max(1, ...own.map((cell) => cell.lines.length));
    tops.push((tops.at(-1) ?? 0) + lines * LEADING + rowGap);
  }
  return cells.flatMap(({ row, column, columnSpan = 1, lines }) => {
    const from = lefts[column] ?? 0;
    const to = (lefts[column + columnSpan] ?? 0) - gutter;
    const side = columnSpan > 1 ? 'center' : (aligned[column] ?? 'left');
    return lines.flatMap((line, index) => {
      const free = to - from - widthOf(line);
      const left = from + { left: 0, center: free / 2, right: free }[side];
      return wordsOf(line, left, (tops[row] ?? 0) + index * LEADING);
    });
  });
}

function wordsOf(line: string, left: number, top: number): readonly Word[] {
  let x = left;
  return line.split(' ').map((text) => {
    const word = aWord(text, x, top, { size: SIZE });
    x = word.box[2] + BLANK;
    return word;
  });
}

function widthOf(line: string): number {
  const words = line.split(' ');
  return (words.join('').length * SIZE) / 2 + (words.length - 1) * BLANK;
}
