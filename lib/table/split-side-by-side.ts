import type { Page, Word } from '#lib/document/schema.ts';
import { cutRowsOfBlocks } from '#lib/table/cut-rows-of-blocks.ts';
import { findGutter, type Gutter, SAME_LEFT } from '#lib/table/find-gutter.ts';
import { labelledAmounts } from '#lib/table/labelled-amounts.ts';
import { type Line, pageToLines } from '#lib/table/lines.ts';

/** Lines of one block leave no more white between them than this many heights of the font. */
const WIDEST_WHITE = 2.2;

/**
 * The lines of a page; where blocks stand side by side, first the lines of the left one, then those of the right
 * one, so that neither runs into the other.
 */
export function pageToReadingLines(page: Page): readonly Line[] {
  return inReadingOrder(page, pageToLines(page));
}

function inReadingOrder(page: Page, lines: readonly Line[]): readonly Line[] {
  const gutter = findGutter(lines);
  if (gutter === undefined) return lines;
  const { from, to } = withNeighbours(lines, gutter);
  return [
    ...inReadingOrder(page, lines.slice(0, from)),
    ...cutAtCrossings(lines.slice(from, to + 1), gutter.x).flatMap((part) =>
      cutRowsOfBlocks(part, gutter.x).flatMap((row) => halves(page, row, gutter.x)),
    ),
    ...inReadingOrder(page, lines.slice(to + 1)),
  ];
}

/** The left lines, then the right ones. */
function halves(page: Page, lines: readonly Line[], x: number): readonly Line[] {
  const words = lines.flatMap((line) => line.words);
  const half = (isIn: (word: Word) => boolean) => {
    const own = { ...page, words: words.filter(isIn) };
    return inReadingOrder(own, pageToLines(own));
  };
  return [
    ...half(({ box }) => box[0] < x - SAME_LEFT),
    ...half(({ box }) => box[0] >= x - SAME_LEFT),
  ];
}

/**
 * The blocks reach as far as no word crosses their border and no wide gap parts their lines. Words without an amount
 * under the end of the right block are a note under both.
 */
function withNeighbours(
  lines: readonly Line[],
  { x, ...gutter }: Gutter,
): Pick<Gutter, 'from' | 'to'> {
  let { from, to } = gutter;
  const joins = (at: number, upper: number, lower: number) =>
    isClear(lines[at], x) && isNear(lines[upper], lines[lower]);
  while (joins(from - 1, from - 1, from)) from -= 1;
  for (let at = to + 1; joins(at, at - 1, at); at++) {
    const line = lines[at];
    if (line !== undefined && (line.box[2] > x || labelledAmounts(line).length > 0)) to = at;
  }
  return { from, to };
}

function isClear(line: Line | undefined, x: number): boolean {
  return line?.segments.every(({ box }) => box[2] < x || box[0] >= x - SAME_LEFT) === true;
}

function isNear(upper: Line | undefined, lower: Line | undefined): boolean {
  if (upper === undefined || lower === undefined) return false;
  return lower.box[1] - upper.box[3] < WIDEST_WHITE * Math.max(upper.size, lower.size);
}

/** A line across the border parts what is above it from what is below. */
function cutAtCrossings(lines: readonly Line[], x: number): readonly (readonly Line[])[] {
  const parts: Line[][] = [[]];
  for (const line of lines) {
    if (isClear(line, x)) parts.at(-1)?.push(line);
    else parts.push([line], []);
  }
  return parts.filter((part) => part.length > 0);
}
