import type { Word } from '#lib/document/schema.ts';
import { headingShare, labelCandidates } from '#lib/eob/words/vocabulary.ts';
import { boxAround, type Line, type Segment, textOf, toSegment } from '#lib/table/lines.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';

/** Edges of a label and of its value stand within this many points of each other. */
const SAME_PLACE = 3;
/** A label has no more words. */
const LONGEST_LABEL = 5;
/** More labels side by side are headings of a table, unless others stand on the same grid under their values. */
const MOST_SIDE_BY_SIDE = 4;
const MOST_ON_GRID = 6;
/** Fewer labels with an amount under them are chance. */
const FEWEST_AMOUNTS = 3;
/** At least this share of the words of the first labels are those of headings: a name over a number begins no list. */
const HEADING_SHARE = 0.6;
/** The white over a label is at least so many times that between it and its value. */
const NEARER = 1.2;
/** Lines that are as far apart as this, one way or the other, stand evenly. */
const EVEN = 1.05;

/** Labels with their values under them: what they are on lines of their own, and how many name amounts. */
interface Stack {
  readonly labels: Line;
  readonly lines: readonly Line[];
  readonly amounts: number;
  /** The labels are words that headings and keys are made of. */
  readonly isNamed: boolean;
}

/**
 * The lines of a document with labels that stand over or under their values, in a list of few columns, each on one line
 * with its value, as other lists print them. Narrow screens set them over each other.
 */
export function withLabelsUnstacked(lines: readonly Line[]): readonly Line[] {
  const read: Line[] = [];
  let at = 0;
  while (at < lines.length) {
    const stacks = SIDES.map((side) => stacksFrom(lines, at, side)).find(isList) ?? [];
    read.push(...stacks.flatMap((stack) => stack.lines));
    at += 2 * stacks.length;
    const line = lines[at];
    // What ends a list begins none, unless the next record of the same grid follows right away.
    if (line === undefined || isNextRecord(line, stacks)) continue;
    read.push(line);
    at += 1;
  }
  return read;
}

/** Whether the labels stand over their values, or under them: which of two lines is that of the labels. */
const SIDES = [0, 1] as const;

function isList(stacks: readonly Stack[]): boolean {
  const amounts = stacks.reduce((sum, stack) => sum + stack.amounts, 0);
  return stacks.length > 1 && amounts >= FEWEST_AMOUNTS && (areFew(stacks) || areOnGrid(stacks));
}

function areFew(stacks: readonly Stack[]): boolean {
  return stacks.every(({ labels }) => labels.segments.length <= MOST_SIDE_BY_SIDE);
}

/**
 * Whether labels stand in the columns of the widest line of them, and are not the same ones again, as those of tables are.
 * What tells no amount may be a title over a table.
 */
function areOnGrid(stacks: readonly Stack[]): boolean {
  const lines = stacks.map(({ labels }) => labels);
  const [widest] = lines.toSorted((a, b) => b.segments.length - a.segments.length);
  const texts = new Set(lines.map(textOf));
  const isInColumn = ({ box }: Segment) =>
    widest?.segments.some((other) => Math.abs(other.box[0] - box[0]) < SAME_PLACE) === true;
  return (
    texts.size === lines.length &&
    stacks.every(({ amounts }) => amounts > 0) &&
    lines.every(({ segments }) => segments.every(isInColumn))
  );
}

/**
 * The labels and values that follow each other from a line on. Each label is nearer to its own value than to another, or
 * all stand evenly and nothing before or after the list leaves a doubt which value is whose.
 */
function stacksFrom(lines: readonly Line[], from: number, side: 0 | 1): readonly Stack[] {
  const stacks: Stack[] = [];
  let isEven = false;
  let at = from;
  for (; at + 1 < lines.length; at += 2) {
    const stack = toStack(lines[at + side], lines[at + 1 - side]);
    if (stacks.length === 0 && stack?.isNamed === false) return [];
    const nearness = stacks.length === 0 ? NEARER : nearnessOf(lines, at);
    if (stack === undefined || nearness < 1 / EVEN || isNextRecord(stack.labels, stacks)) break;
    isEven ||= nearness < NEARER;
    stacks.push(stack);
  }
  if (!isEven) return stacks;
  const isNear = (line: number) => nearnessOf(lines, line) < NEARER;
  const isOpenAbove = isNear(from) && isOfList(lines[from - 1]);
  const isOpenBelow = isNear(at) && isOfList(lines[at]);
  return isOpenAbove || isOpenBelow ? [] : stacks;
}

/** Whether the labels of a wide grid begin anew. */
function isNextRecord(line: Line, stacks: readonly Stack[]): boolean {
  return !areFew(stacks) && stacks.some(({ labels }) => textOf(labels) === textOf(line));
}

/** How many times as far the first of two lines is from the line over it as from the line under it. */
function nearnessOf(lines: readonly Line[], at: number): number {
  const [above, upper, lower] = [lines[at - 1], lines[at], lines[at + 1]];
  if (above === undefined || upper === undefined || lower === undefined) return 0;
  return pitchOf(above, upper) / pitchOf(upper, lower);
}

/** What a label or a value of a list might be that begins before it or goes on after it. */
function isOfList(line: Line | undefined): boolean {
  if (line === undefined) return false;
  const { money, words } = lineTokens(line);
  if (money.length > 0) return words.length === 0;
  return line.segments.every((segment) => isLabel(segment) && namesAmount(segment.text));
}

function pitchOf(upper: Line, lower: Line): number {
  return lower.box[1] - upper.box[1];
}

function toStack(labels: Line | undefined, values: Line | undefined): Stack | undefined {
  if (labels === undefined || values === undefined) return undefined;
  if (labels.page !== values.page || labels.segments.length > MOST_ON_GRID) return undefined;
  if (values.segments.length > labels.segments.length || !labels.segments.every(isLabel))
    return undefined;
  if (!/\d/.test(textOf(values))) return undefined;
  const pairs = values.segments.flatMap((value) => {
    const label = labels.segments.find(({ box }) => Math.abs(box[0] - value.box[0]) < SAME_PLACE);
    return label === undefined ? [] : [{ label, value }];
  });
  if (pairs.length < values.segments.length) return undefined;
  const made = pairs.map((pair) => ({ line: toLine(labels, pair), label: pair.label.text }));
  // An amount under another label, or another value under an amount's: the list is read the wrong way.
  if (made.some(({ line, label }) => hasAmount(line) !== namesAmount(label))) return undefined;
  return {
    labels,
    lines: made.map(({ line }) => line),
    isNamed: labels.segments.every(({ text }) => headingShare(text) >= HEADING_SHARE),
    amounts: made.filter(({ line }) => hasAmount(line)).length,
  };
}

function isLabel({ text, words }: Segment): boolean {
  return words.length <= LONGEST_LABEL && /\p{L}{2}/u.test(text) && !/\d|[.,;!?]$/.test(text);
}

function namesAmount(label: string): boolean {
  const [best] = labelCandidates(label);
  return best !== undefined && best.field !== 'decoy';
}

function hasAmount(line: Line): boolean {
  return lineTokens(line).money.length === 1;
}

/** A value with its label before it, as far as the label is wide. */
function toLine(
  labels: Line,
  { label, value }: { readonly label: Segment; readonly value: Segment },
): Line {
  const before = value.box[0] - label.box[2] - labels.size;
  const below = value.box[1] - label.box[1];
  const moved = label.words.map((word): Word => {
    const [left, top, right, bottom] = word.box;
    return { ...word, box: [left + before, top + below, right + before, bottom + below] };
  });
  const words = [...moved, ...value.words];
  return {
    page: labels.page,
    size: labels.size,
    words,
    segments: [toSegment(moved), value],
    box: boxAround(words),
  };
}
