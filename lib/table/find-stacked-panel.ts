import { type Gutter, isLeftOf, SAME_LEFT } from '#lib/table/find-gutter.ts';
import { labelledAmounts } from '#lib/table/labelled-amounts.ts';
import type { Line, Segment } from '#lib/table/lines.ts';
import { runsOfLines } from '#lib/table/runs-of-lines.ts';
import { parseCents } from '#lib/values/cents.ts';

/** Fewer sums under their labels are chance, and so are fewer labels with their amounts beside them. */
const FEWEST_SUMS = 3;
const FEWEST_LABELS = 4;
const FEWEST_DIFFERENT = 3;

/**
 * Finds the border between a panel that lists sums under their labels ("Billed" over "$575.00") and the labels with
 * their amounts right of it: the lines of both may fall together, and are of different things.
 */
export function findStackedPanel(lines: readonly Line[]): Gutter | undefined {
  if (sumsUnderLabels(lines) < FEWEST_SUMS) return undefined;
  const labels = lines.flatMap((line) => labelledAmounts(line).map(({ ending }) => ending));
  for (const x of new Set(labels.map(({ left }) => Math.round(left)))) {
    const own = labels.filter(({ left }) => Math.abs(left - x) < SAME_LEFT);
    const different = new Set(own.map(({ label }) => label));
    if (own.length < FEWEST_LABELS || different.size < FEWEST_DIFFERENT) continue;
    for (const run of runsOfLines(lines, (line) => keepsBeside(line, x))) {
      if (isPanel(lines.slice(run.from, run.to + 1), x)) return { x, starts: [x], ...run };
    }
  }
  return undefined;
}

/** Whether a line has no more than one text left of a border, and what is right of it begins at it. */
function keepsBeside({ segments }: Line, x: number): boolean {
  const [right] = segments.filter((segment) => !isLeftOf(segment, x));
  const left = segments.filter((segment) => isLeftOf(segment, x));
  return left.length <= 1 && (right === undefined || Math.abs(right.box[0] - x) < SAME_LEFT);
}

function isPanel(lines: readonly Line[], x: number): boolean {
  return sumsUnderLabels(lines, x) >= FEWEST_SUMS;
}

/** How many of the first texts of lines, left of a border, are amounts under words. */
function sumsUnderLabels(lines: readonly Line[], x = Number.POSITIVE_INFINITY): number {
  let [count, above]: [number, Segment | undefined] = [0, undefined];
  for (const { segments } of lines) {
    const [text] = segments;
    if (text === undefined || !isLeftOf(text, x)) continue;
    if (isSumUnder(text, above)) count += 1;
    above = text;
  }
  return count;
}

/** Whether a text is an amount, flush under words without a figure. */
function isSumUnder({ text, box }: Segment, label: Segment | undefined): boolean {
  if (label === undefined || !/\d/.test(text) || parseCents(text) === undefined) return false;
  const isLabel = /\p{L}{3}/u.test(label.text) && !/\d/.test(label.text);
  return isLabel && Math.abs(label.box[0] - box[0]) < SAME_LEFT;
}
