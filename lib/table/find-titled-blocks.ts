import type { Page } from '#lib/document/schema.ts';
import { type Gutter, SAME_LEFT } from '#lib/table/find-gutter.ts';
import { joinLabels } from '#lib/table/join-labels.ts';
import { labelledAmounts } from '#lib/table/labelled-amounts.ts';
import { type Line, pageToLines } from '#lib/table/lines.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';

/** Fewer labels with an amount under a title are chance. */
const FEWEST_LABELS = 3;
/** Lines of one block leave no more white between them than this many heights of the font. */
const WIDEST_WHITE = 2.2;

/**
 * Finds the border between blocks that have a title each on one line, and under it labels with an amount. In a table
 * each column has its heading; here one title stands over labels and amounts.
 */
export function findTitledBlocks(page: Page, lines: readonly Line[]): Gutter | undefined {
  for (const [from, line] of lines.entries()) {
    const [first, second] = line.segments;
    if (first === undefined || second === undefined || !line.segments.every(isTitle)) continue;
    const x = second.box[0];
    const to = endOfBlocks(lines, from, x);
    const body = lines.slice(from + 1, to + 1);
    const isLeft = countLabels(page, body, [first.box[0], x]) >= FEWEST_LABELS;
    if (isLeft && countLabels(page, body, [x, Number.POSITIVE_INFINITY]) >= FEWEST_LABELS) {
      return { x, starts: [], from, to };
    }
  }
  return undefined;
}

function isTitle({ text }: Line['segments'][number]): boolean {
  return /^\p{Lu}[^\d:]*$/u.test(text);
}

/** The last line with something of a block on it, before one that crosses the border or stands apart. */
function endOfBlocks(lines: readonly Line[], from: number, x: number): number {
  let end = from;
  for (let at = from + 1; at < lines.length; at++) {
    const [upper, line] = [lines[at - 1], lines[at]];
    if (upper === undefined || line === undefined) break;
    const isNear = line.box[1] - upper.box[3] < WIDEST_WHITE * Math.max(upper.size, line.size);
    const isClear = line.segments.every(({ box }) => box[2] < x || box[0] >= x - SAME_LEFT);
    if (!isNear || !isClear) break;
    const isBesideLast = end === at - 1 && line.box[1] < upper.box[3];
    if (isBesideLast || line.box[2] > x || lineTokens(line).money.length > 0) end = at;
  }
  return end;
}

/** How many different labels with an amount begin where the block does. */
function countLabels(
  page: Page,
  body: readonly Line[],
  [left, right]: readonly [number, number],
): number {
  const words = body
    .flatMap((line) => line.words)
    .filter(({ box }) => box[0] >= left - SAME_LEFT && box[0] < right - SAME_LEFT);
  const labels = joinLabels(pageToLines({ ...page, words }))
    .flatMap(labelledAmounts)
    .filter((label) => Math.abs(label.left - left) < SAME_LEFT);
  return new Set(labels.map(({ label }) => label)).size;
}
