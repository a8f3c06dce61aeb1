import { type LabelledAmount, labelledAmounts, lettersOf } from '#lib/table/labelled-amounts.ts';
import type { Line } from '#lib/table/lines.ts';

/**
 * Cuts blocks on both sides of a border into rows of blocks where a heading over both parts them: it stands on the
 * left side alone, or over two halves of one card, under the widest white between the labels above and the same labels
 * below; or it is a title over lines that go on behind the border. Without such headings each side is read down to its
 * end, for a claim may go on under its first block.
 */
export function cutRowsOfBlocks(lines: readonly Line[], x: number): readonly (readonly Line[])[] {
  const titles = titlesOfGrid(lines, x);
  return [0, ...titles].flatMap((from, index) =>
    cutUnderPanel(lines.slice(from, titles[index]), x).flatMap((row) =>
      cutWhereLabelsComeAgain(row, x),
    ),
  );
}

/** Fewer labels are no panel of sums. */
const FEWEST_IN_PANEL = 3;

/**
 * Lines cut under a panel of sums on the right, beside words without amounts, whose first label the left side begins with
 * farther down: there stand the claim's own, and under them those of its first service, on both sides.
 */
function cutUnderPanel(lines: readonly Line[], x: number): readonly (readonly Line[])[] {
  const labels = lines.map(labelledAmounts);
  const below = labels.findIndex((each) => each.some(({ right }) => right < x));
  const panel = labels.slice(0, Math.max(0, below));
  const [first, ...others] = panel.flat();
  // Words on the left of the panel stand before its label on the same line.
  const isAgain = labels[below]?.some(
    ({ label, right }) => right < x && first?.label.endsWith(label) === true,
  );
  if (others.length + 1 < FEWEST_IN_PANEL || isAgain !== true) return [lines];
  const at = widestWhite(lines, panel.findLastIndex(({ length }) => length > 0) + 1, below);
  return (lines[at]?.box[2] ?? x) < x ? [lines.slice(0, at), lines.slice(at)] : [lines];
}

function cutWhereLabelsComeAgain(lines: readonly Line[], x: number): readonly (readonly Line[])[] {
  const left = placesOfFirstBlock(lines, (right) => right < x);
  const right = placesOfFirstBlock(lines, (end) => end >= x);
  const last = Math.max(left.last, right.last);
  const next = Math.min(left.next, right.next);
  if (last < 0 || last >= next || next === Number.POSITIVE_INFINITY) return [lines];
  const at = widestWhite(lines, last + 1, next);
  const isHeading = (lines[at]?.box[2] ?? x) < x || areHalves(lines, x);
  if (!isHeading) return [lines];
  return [lines.slice(0, at), ...cutWhereLabelsComeAgain(lines.slice(at), x)];
}

/** At least this share of the lines of a grid has words on both sides of its border. */
const TWO_SIDED = 0.75;
/** The white over a title is at least so many times that between the lines of the grid. */
const APART = 1.15;

/**
 * Where the blocks of a grid begin, whose every line goes on behind the border: at each title that stands on the left
 * side alone and apart from the line above, over another line of the grid.
 */
function titlesOfGrid(lines: readonly Line[], x: number): readonly number[] {
  const isTwoSided = (line: Line | undefined) =>
    line !== undefined && line.box[0] < x && line.box[2] >= x;
  if (lines.filter(isTwoSided).length < TWO_SIDED * lines.length) return [];
  const pitches = lines.slice(1).map((line, at) => line.box[1] - (lines[at]?.box[1] ?? 0));
  const usual = pitches.toSorted((a, b) => a - b)[Math.floor(pitches.length / 2)] ?? 0;
  return lines.flatMap((line, at) => {
    const isTitle = line.segments.length === 1 && line.box[2] < x && isTwoSided(lines[at + 1]);
    const isApart = (pitches[at - 1] ?? 0) >= APART * usual;
    return isTitle && isApart && labelledAmounts(line).length === 0 ? [at] : [];
  });
}

/**
 * Whether the two sides of a border are the halves of cards: both list the same labels again and again, and neither of
 * them a label of the other.
 */
export function areHalves(lines: readonly Line[], x: number): boolean {
  const labels = lines.flatMap(labelledAmounts);
  const [left, right] = [
    labels.filter((each) => each.right < x),
    labels.filter((each) => each.right >= x),
  ];
  const isOfOther = right.some((each) => left.some(({ label }) => label === each.label));
  return comesAgain(left) && comesAgain(right) && !isOfOther;
}

function comesAgain(labels: readonly LabelledAmount[]): boolean {
  return labels.some((label, at) => labels.slice(0, at).some((each) => isSame(each, label)));
}

/** Labels in one column are the same though other words stand beside one of them. */
const SAME_LEFT = 3;

function isSame(one: LabelledAmount, other: LabelledAmount): boolean {
  if (one.label === other.label) return true;
  return (
    one.ending.label === other.ending.label &&
    Math.abs(one.ending.left - other.ending.left) < SAME_LEFT
  );
}

/** The last label of the first block of a side, and the first one that comes again, also with a stroke for its amount. */
function placesOfFirstBlock(
  lines: readonly Line[],
  isOfSide: (right: number) => boolean,
): { readonly last: number; readonly next: number } {
  const seen: LabelledAmount[] = [];
  let last = -1;
  for (const [at, line] of lines.entries()) {
    const isAgain = line.segments.some(
      ({ words, box }) => isOfSide(box[2]) && seen.some(({ label }) => label === lettersOf(words)),
    );
    if (isAgain) return { last, next: at };
    for (const each of labelledAmounts(line)) {
      if (!isOfSide(each.right)) continue;
      if (seen.some((other) => isSame(other, each))) return { last, next: at };
      seen.push(each);
      last = at;
    }
  }
  return { last, next: Number.POSITIVE_INFINITY };
}

/** Whites that differ by less than so many points are the same. */
const TIE = 1;

/** Before which of the lines from one to another the most white stands, the first of those that have as much. */
function widestWhite(lines: readonly Line[], from: number, to: number): number {
  let best = to;
  let widest = Number.NEGATIVE_INFINITY;
  let bottom = Math.max(...lines.slice(0, from).map(({ box }) => box[3]));
  for (let at = from; at <= to; at++) {
    const line = lines[at];
    if (line === undefined) break;
    const white = line.box[1] - bottom;
    if (white > widest + TIE) {
      best = at;
      widest = white;
    }
    bottom = Math.max(bottom, line.box[3]);
  }
  return best;
}
