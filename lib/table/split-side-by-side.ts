import type { Page, Word } from '#lib/document/schema.ts';
import { type Line, pageToLines } from '#lib/table/lines.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';

/** Fewer lines with a label and an amount on either side are chance. */
const FEWEST_PAIRED_LINES = 4;
/** Labels of one column begin within this many points of each other. */
const SAME_LEFT = 6;

/**
 * The lines of a page; where two blocks of labels and amounts stand side by side, first the lines of the left
 * block, then those of the right one, so that neither runs into the other.
 */
export function pageToReadingLines(page: Page): readonly Line[] {
  const lines = pageToLines(page);
  const gutter = findGutter(lines);
  if (gutter === undefined) return lines;
  const { from, to } = gutter;
  const first = lines[from];
  const last = lines[to];
  if (first === undefined || last === undefined) return lines;
  const between = page.words.filter(({ box }) => box[3] > first.box[1] && box[1] < last.box[3]);
  const half = (isIn: (word: Word) => boolean) =>
    pageToLines({ ...page, words: between.filter(isIn) });
  return [
    ...lines.slice(0, from),
    ...half(({ box }) => box[0] < gutter.x - SAME_LEFT),
    ...half(({ box }) => box[0] >= gutter.x - SAME_LEFT),
    ...lines.slice(to + 1),
  ];
}

interface Gutter {
  readonly x: number;
  readonly from: number;
  readonly to: number;
}

/** Where the labels of the right block begin: on many lines, two labels each with an amount after it. */
function findGutter(lines: readonly Line[]): Gutter | undefined {
  const lefts = lines.flatMap((line) => secondLabelLeft(line) ?? []);
  const [x] = lefts.toSorted((a, b) => countNear(lefts, b) - countNear(lefts, a) || a - b);
  if (x === undefined || countNear(lefts, x) < FEWEST_PAIRED_LINES) return undefined;
  // The blocks reach as far as no word crosses their border.
  const isClear = (line: Line) =>
    line.segments.every(({ box }) => box[2] < x || box[0] >= x - SAME_LEFT);
  const paired = lines.flatMap((line, index) => {
    const left = secondLabelLeft(line);
    return left !== undefined && Math.abs(left - x) < SAME_LEFT ? [index] : [];
  });
  let from = paired[0] ?? 0;
  let to = paired.at(-1) ?? 0;
  const isInner = (index: number) => {
    const line = lines[index];
    return line !== undefined && isClear(line) && line.box[2] > x;
  };
  while (isInner(from - 1)) from -= 1;
  while (isInner(to + 1)) to += 1;
  return { x, from, to };
}

function countNear(lefts: readonly number[], x: number): number {
  return lefts.filter((left) => Math.abs(left - x) < SAME_LEFT).length;
}

/** Of a line of label, amount, label, amount: where the second label begins. */
function secondLabelLeft(line: Line): number | undefined {
  const [first, second, ...more] = lineTokens(line).money;
  if (first === undefined || second === undefined || more.length > 0) return undefined;
  const isLabel = /\p{L}{3}/u;
  const before = line.segments.some(({ box, text }) => box[2] < first.box[2] && isLabel.test(text));
  const between = line.segments.find(
    ({ box, text }) => box[0] > first.box[2] && box[0] < second.box[0] && isLabel.test(text),
  );
  return before ? between?.box[0] : undefined;
}
