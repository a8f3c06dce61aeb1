import type { Word } from '#lib/document/schema.ts';
import { labelCandidates } from '#lib/eob/vocabulary.ts';
import { boxAround, type Line, type Segment, textOf, toSegment } from '#lib/table/lines.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';

/** Edges of a label and of its value stand within this many points of each other. */
const SAME_PLACE = 3;
/** A label has no more words. */
const LONGEST_LABEL = 5;
/** More labels side by side are headings of a table. */
const MOST_SIDE_BY_SIDE = 2;
/** Fewer labels with an amount under them are chance. */
const FEWEST_AMOUNTS = 3;
/** The white over a label is at least so many times that between it and its value. */
const NEARER = 1.2;

/** Labels with their values under them: what they are on lines of their own, and how many name amounts. */
interface Stack {
  readonly lines: readonly Line[];
  readonly amounts: number;
}

/**
 * The lines of a document with labels that stand over their values, in a list of one or two columns, each on one line
 * with its value, as other lists print them. Narrow screens set them over each other.
 */
export function withLabelsUnstacked(lines: readonly Line[]): readonly Line[] {
  const read: Line[] = [];
  for (let at = 0; at < lines.length; at++) {
    const stacks = stacksFrom(lines, at);
    const amounts = stacks.reduce((sum, stack) => sum + stack.amounts, 0);
    if (stacks.length > 1 && amounts >= FEWEST_AMOUNTS) {
      read.push(...stacks.flatMap((stack) => stack.lines));
      at += 2 * stacks.length - 1;
      continue;
    }
    const line = lines[at];
    if (line !== undefined) read.push(line);
  }
  return read;
}

/** The labels and values that follow each other from a line on, each label nearer to its own value than to another. */
function stacksFrom(lines: readonly Line[], from: number): readonly Stack[] {
  const stacks: Stack[] = [];
  for (let at = from; at + 1 < lines.length; at += 2) {
    const [above, labels, values] = [lines[at - 1], lines[at], lines[at + 1]];
    if (labels === undefined || values === undefined) break;
    const isNearer =
      stacks.length === 0 ||
      above === undefined ||
      pitchOf(above, labels) >= NEARER * pitchOf(labels, values);
    const stack = isNearer ? toStack(labels, values) : undefined;
    if (stack === undefined) break;
    stacks.push(stack);
  }
  return stacks;
}

function pitchOf(upper: Line, lower: Line): number {
  return lower.box[1] - upper.box[1];
}

function toStack(labels: Line, values: Line): Stack | undefined {
  if (labels.page !== values.page || labels.segments.length > MOST_SIDE_BY_SIDE) return undefined;
  if (values.segments.length > labels.segments.length || !/\d/.test(textOf(values)))
    return undefined;
  const pairs = values.segments.flatMap((value) => {
    const label = labels.segments.find(({ box }) => Math.abs(box[0] - value.box[0]) < SAME_PLACE);
    return label === undefined ? [] : [{ label, value }];
  });
  if (pairs.length < values.segments.length || !labels.segments.every(isLabel)) return undefined;
  const made = pairs.map((pair) => ({ line: toLine(labels, pair), label: pair.label.text }));
  return {
    lines: made.map(({ line }) => line),
    amounts: made.filter(({ line, label }) => namesAmount(label) && hasAmount(line)).length,
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
    box: boxAround(words.map(({ box }) => box)),
  };
}
