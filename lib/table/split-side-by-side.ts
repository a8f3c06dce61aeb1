import type { Page, Word } from '#lib/document/schema.ts';
import { areHalves, cutRowsOfBlocks } from '#lib/table/cut-rows-of-blocks.ts';
import { findGutter, type Gutter, SAME_LEFT } from '#lib/table/find-gutter.ts';
import { findPairedBlocks } from '#lib/table/find-paired-blocks.ts';
import { findSidePanel } from '#lib/table/find-side-panel.ts';
import { findStackedPanel } from '#lib/table/find-stacked-panel.ts';
import { findTitledBlocks } from '#lib/table/find-titled-blocks.ts';
import { labelledAmounts } from '#lib/table/labelled-amounts.ts';
import { type Line, pageToLines, type Segment } from '#lib/table/lines.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';
import { sideColumnsFirst } from '#lib/table/side-column.ts';

/** Lines of a block begin where it does, or are set in by less than this many points. */
const WIDEST_INDENT = 12;
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
  const gutter =
    findGutter(lines) ??
    findTitledBlocks(page, lines) ??
    findPairedBlocks(lines) ??
    findSidePanel(lines) ??
    findStackedPanel(lines);
  if (gutter === undefined) return sideColumnsFirst(page, lines);
  const { from, to } = withNeighbours(lines, gutter);
  return [
    ...inReadingOrder(page, lines.slice(0, from)),
    ...blocksInOrder(page, lines.slice(from, to + 1), gutter),
    ...inReadingOrder(page, lines.slice(to + 1)),
  ];
}

/** The blocks of a page between the lines that span both sides. */
function blocksInOrder(page: Page, lines: readonly Line[], gutter: Gutter): readonly Line[] {
  const left = Math.min(...lines.map(({ box }) => box[0]));
  const at = lines.findIndex(
    (line, index) => spans(line, left, gutter) || isOfTable(lines, index, gutter),
  );
  const isWhole = at < 0;
  // Titles on the left alone, right over a line that spans both sides, are of both too.
  const from = lines.slice(0, Math.max(0, at)).findLastIndex((line) => !isTitle(line, gutter)) + 1;
  const own = isWhole ? lines : lines.slice(0, from);
  const isOfCards = areHalves(own, gutter.x);
  const blocks = cutRowsOfBlocks(own, gutter.x).flatMap((row) =>
    isOfCards ? card(page, row, gutter) : halves(page, row, gutter),
  );
  if (isWhole) return blocks;
  const below = blocksInOrder(page, lines.slice(at + 1), gutter);
  return [...blocks, ...lines.slice(from, at + 1), ...below];
}

function isTitle(line: Line, { x }: Gutter): boolean {
  return line.segments.length === 1 && line.box[2] < x && lineTokens(line).money.length === 0;
}

/** A card of two halves: what stands over and under its labels is of both. */
function card(page: Page, lines: readonly Line[], gutter: Gutter): readonly Line[] {
  const [from, to] = [lines.findIndex(hasLabel), lines.findLastIndex(hasLabel) + 1];
  if (from < 0) return lines;
  const body = halves(page, lines.slice(from, to), gutter);
  return [...lines.slice(0, from), ...body, ...lines.slice(to)];
}

function hasLabel(line: Line): boolean {
  return labelledAmounts(line).length > 0;
}

/** The left lines, then the right ones, or the other way round. */
function halves(
  page: Page,
  lines: readonly Line[],
  { x, isRightFirst = false }: Gutter,
): readonly Line[] {
  const words = lines.flatMap((line) => line.words);
  const half = (isIn: (word: Word) => boolean) => {
    const own = { ...page, words: words.filter(isIn) };
    return inReadingOrder(own, pageToLines(own));
  };
  const left = half(({ box }) => box[0] < x - SAME_LEFT);
  const right = half(({ box }) => box[0] >= x - SAME_LEFT);
  return isRightFirst ? [...right, ...left] : [...left, ...right];
}

/**
 * The blocks reach as far as their lines keep to the border and no wide gap parts them. Words without an amount under
 * the end of the right block are a note under both.
 */
function withNeighbours(lines: readonly Line[], gutter: Gutter): Pick<Gutter, 'from' | 'to'> {
  let { from, to } = gutter;
  const joins = (at: number, upper: number, lower: number) =>
    keepsTo(lines[at], gutter) && isNear(lines[upper], lines[lower]);
  while (joins(from - 1, from - 1, from) && !isOfTable(lines, from - 1, gutter)) from -= 1;
  for (let at = to + 1; joins(at, at - 1, at); at++) {
    const line = lines[at];
    const hasAmount = line !== undefined && lineTokens(line).money.length > 0;
    if (hasAmount || (line?.box[2] ?? 0) > gutter.x) to = at;
  }
  return { from, to };
}

/** Fewer texts side by side are no headings of a table. */
const FEWEST_HEADINGS = 4;

/** Whether a line between blocks of labels is a row of a table, or the headings right over its first row. */
function isOfTable(lines: readonly Line[], at: number, { starts }: Gutter): boolean {
  const [line, below] = [lines[at], lines[at + 1]];
  if (line === undefined || starts.length === 0) return false;
  const isHeadings = line.segments.length >= FEWEST_HEADINGS && lineTokens(line).money.length === 0;
  return isRowOfTable(line) || (isHeadings && below !== undefined && isRowOfTable(below));
}

/** Whether amounts stand side by side on a line, with no label between them. */
function isRowOfTable(line: Line): boolean {
  const { money } = lineTokens(line);
  const isAmount = ({ box }: Segment) =>
    money.some((token) => token.box[0] === box[0] && token.box[2] === box[2]);
  return line.segments.some((segment, at) => {
    const next = line.segments[at + 1];
    return next !== undefined && isAmount(segment) && isAmount(next);
  });
}

/** No word crosses the border, and what stands right of it begins where the lines of the right block do. */
function keepsTo(line: Line | undefined, { x, starts }: Gutter): boolean {
  if (line === undefined || !isClear(line, x)) return false;
  const right = line.segments.find(({ box }) => box[0] >= x - SAME_LEFT);
  if (right === undefined || starts.length === 0) return true;
  return starts.some(
    (start) => right.box[0] > start - SAME_LEFT && right.box[0] < start + WIDEST_INDENT,
  );
}

function isClear({ segments }: Line, x: number): boolean {
  return segments.every(({ box }) => box[2] < x || box[0] >= x - SAME_LEFT);
}

function isNear(upper: Line | undefined, lower: Line | undefined): boolean {
  if (upper === undefined || lower === undefined) return false;
  return lower.box[1] - upper.box[3] < WIDEST_WHITE * Math.max(upper.size, lower.size);
}

/** Words across the border, or a title at the left edge with words at the right edge: `Jane Roe … In network`. */
function spans(line: Line, left: number, gutter: Gutter): boolean {
  if (!isClear(line, gutter.x)) return true;
  const isHeading = line.box[0] < left + SAME_LEFT && labelledAmounts(line).length === 0;
  return isHeading && !keepsTo(line, gutter);
}
