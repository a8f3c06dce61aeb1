import { type Gutter, SAME_LEFT } from '#lib/table/find-gutter.ts';
import { lettersIn } from '#lib/table/labelled-amounts.ts';
import type { Line, Segment } from '#lib/table/lines.ts';
import { runsOfLines } from '#lib/table/runs-of-lines.ts';
import { parseCents } from '#lib/values/cents.ts';

/** Fewer labels with a value on either side are chance. */
const FEWEST_PAIRS = 4;
/** Fewer amounts among the values are no account of money, and fewer other values no facts of a claim. */
const FEWEST_OF_KIND = 3;
/** At least this share of the labels of a card are different. */
const MOSTLY = 0.75;
/** A label is short, and its letters are more than a unit or a mark. */
const LONGEST_LABEL = 8;
const IS_LABEL = /\p{L}{3}/u;
/** A rate or a note may stand in a label, but no other figures. */
const ASIDE = /\([^)]*\)/g;

/** A label and the value on its line, with nothing else on its side. */
interface Pair {
  readonly at: number;
  readonly label: string;
  readonly left: number;
  readonly right: number;
  readonly isOfAmount: boolean;
}

/**
 * Finds the border between two cards side by side that list labels and values: one of amounts, and one of whose claim
 * it is. Where the same labels come again and again they are rows of a table.
 */
export function findPairedBlocks(lines: readonly Line[]): Gutter | undefined {
  const pairs = lines.flatMap(pairsOn);
  for (const x of new Set(pairs.map(({ left }) => Math.round(left)))) {
    const right = pairs.filter(({ left }) => Math.abs(left - x) < SAME_LEFT);
    if (right.length < FEWEST_PAIRS) continue;
    const border = Math.min(...right.map(({ left }) => left));
    const left = pairs.filter((pair) => pair.right < border);
    for (const run of runsOfLines(lines, (line) => isClearAt(line, border))) {
      const own = [left, right].map((side) =>
        atOneEdge(side.filter(({ at }) => run.from <= at && at <= run.to)),
      );
      if (!areCards(own)) continue;
      const isRightFirst = own[1]?.every(({ isOfAmount }) => !isOfAmount) === true;
      return { x: border, starts: [border], ...reachOf(own.flat()), isRightFirst };
    }
  }
  return undefined;
}

/** Of labels on one side, those that begin where most of them do. */
function atOneEdge(pairs: readonly Pair[]): readonly Pair[] {
  const sides = pairs.map(({ left }) =>
    pairs.filter((pair) => Math.abs(pair.left - left) < SAME_LEFT),
  );
  return sides.reduce<readonly Pair[]>(
    (most, side) => (side.length > most.length ? side : most),
    [],
  );
}

/** The first two texts of a line and its last two, where they are a label and its value. */
function pairsOn({ segments }: Line, at: number): readonly Pair[] {
  const halves =
    segments.length === 2
      ? [segments]
      : segments.length === 3 || segments.length === 4
        ? [segments.slice(0, 2), segments.slice(-2)]
        : [];
  return halves.flatMap(([label, value]) =>
    label !== undefined && value !== undefined && isLabel(label)
      ? [
          {
            at,
            label: lettersIn(label.text),
            left: label.box[0],
            right: value.box[2],
            isOfAmount: parseCents(value.text) !== undefined,
          },
        ]
      : [],
  );
}

function isLabel({ text, words }: Segment): boolean {
  const own = text.replace(ASIDE, '');
  return words.length <= LONGEST_LABEL && IS_LABEL.test(own) && !/\d/.test(own);
}

/** Whether a line has no words across a place. */
function isClearAt({ segments }: Line, x: number): boolean {
  return segments.every(({ box }) => box[0] >= x - SAME_LEFT || box[2] < x);
}

function areCards([left = [], right = []]: readonly (readonly Pair[])[]): boolean {
  if (Math.min(left.length, right.length) < FEWEST_PAIRS) return false;
  const [leftReach, rightReach] = [reachOf(left), reachOf(right)];
  const areBeside = leftReach.from <= rightReach.to && rightReach.from <= leftReach.to;
  const isOfBoth = (hasFacts(left) && hasAmounts(right)) || (hasAmounts(left) && hasFacts(right));
  return areBeside && isOfBoth && [left, right].every(areDifferent);
}

function areDifferent(pairs: readonly Pair[]): boolean {
  return new Set(pairs.map(({ label }) => label)).size >= MOSTLY * pairs.length;
}

function hasAmounts(pairs: readonly Pair[]): boolean {
  return pairs.filter(({ isOfAmount }) => isOfAmount).length >= FEWEST_OF_KIND;
}

function hasFacts(pairs: readonly Pair[]): boolean {
  return pairs.filter(({ isOfAmount }) => !isOfAmount).length >= FEWEST_OF_KIND;
}

function reachOf(pairs: readonly Pair[]): Pick<Gutter, 'from' | 'to'> {
  const places = pairs.map(({ at }) => at);
  return { from: Math.min(...places), to: Math.max(...places) };
}
