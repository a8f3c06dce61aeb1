import { labelCandidates } from '#lib/eob/words/vocabulary.ts';
import { type Line, type Segment, toSegment } from '#lib/table/lines.ts';
import { lineTokens, type MoneyToken } from '#lib/table/money-tokens.ts';

/** Fewer amounts side by side are no row of tiles. */
const FEWEST_TILES = 3;
/** A label stands at most this many heights of its amount's font from it. */
const REACH = 1.5;

/** What stands between the amounts of a sum that is printed in full: "$210.00 − $74.50 = $135.50". */
const SIGN = /^[-–—−+=×]$/;

/**
 * The lines of a document with labels that stand under their amounts before them, as all other headings stand. Where
 * labels stand over and under an amount, they are taken as those are that stand on one side alone.
 */
export function withLabelsFirst(lines: readonly Line[]): readonly Line[] {
  const sides = lines.map((line, at) => sidesOf(line, lines, at));
  const isUsuallyOver = sides.some(({ isOver, under }) => isOver && under === 0);
  const turned = [...lines];
  for (const [at, { isOver, under }] of sides.entries()) {
    const [amounts, ...labels] = lines.slice(at, at + 1 + under);
    const [first] = labels;
    if (amounts === undefined || first === undefined) continue;
    if (isOver && (isUsuallyOver || !isNearer(lines[at - 1], amounts, first))) continue;
    turned.splice(at, labels.length + 1, ...labels, amounts);
  }
  return turned;
}

interface Sides {
  readonly isOver: boolean;
  /** On how many lines labels stand under the amounts. */
  readonly under: number;
}

/** On which sides of a line of amounts labels stand. */
function sidesOf(line: Line, lines: readonly Line[], at: number): Sides {
  const [above, below, further] = [lines[at - 1], lines[at + 1], lines[at + 2]];
  const isOver = above !== undefined && areLabelsOf(above, above.segments, line);
  if (below === undefined) return { isOver, under: 0 };
  const whole = further === undefined ? undefined : wrappedLabels(below, further);
  if (whole !== undefined && areLabelsOf(below, whole, line)) return { isOver, under: 2 };
  return { isOver, under: areLabelsOf(below, below.segments, line) ? 1 : 0 };
}

/** Lines of one label stand no farther apart than this many heights of their font. */
const LINE_PITCH = 1.5;

/** The labels of a line that some of them go on under; undefined where the next line is none of theirs. */
function wrappedLabels(upper: Line, lower: Line): readonly Segment[] | undefined {
  const isTight = lower.box[1] - upper.box[1] < LINE_PITCH * upper.size;
  if (!isTight || lower.page !== upper.page || lineTokens(lower).money.length > 0) return undefined;
  const ends = lower.segments.map((end) =>
    upper.segments.find(({ box }) => Math.min(box[2], end.box[2]) > Math.max(box[0], end.box[0])),
  );
  if (ends.includes(undefined) || new Set(ends).size < ends.length) return undefined;
  return upper.segments.map((label) => {
    const end = lower.segments[ends.indexOf(label)];
    return end === undefined ? label : toSegment([...label.words, ...end.words]);
  });
}

function isNearer(above: Line | undefined, amounts: Line, labels: Line): boolean {
  return above === undefined || whiteBetween(amounts, labels) < whiteBetween(above, amounts);
}

/** Whether a line stands right over or under amounts, and its texts, with what goes on under them, name each of them. */
function areLabelsOf(labels: Line, texts: readonly Segment[], amounts: Line): boolean {
  const { money, words } = lineTokens(amounts);
  const isOfAmounts = words.every(({ text }) => SIGN.test(text));
  if (money.length < FEWEST_TILES || !isOfAmounts || labels.page !== amounts.page) return false;
  if (lineTokens(labels).money.length > 0) return false;
  if (Math.abs(whiteBetween(amounts, labels)) > REACH * amounts.size) return false;
  const named = money.filter((token) => texts.some((label) => names(label, token)));
  return texts.length >= FEWEST_TILES && named.length === money.length;
}

function names({ text, box }: Segment, token: MoneyToken): boolean {
  const isNear = Math.min(box[2], token.box[2]) - Math.max(box[0], token.box[0]) > 0;
  return isNear && labelCandidates(text).length > 0;
}

/** The white between two lines, whichever of them is the upper one. */
function whiteBetween(one: Line, other: Line): number {
  return Math.max(one.box[1], other.box[1]) - Math.min(one.box[3], other.box[3]);
}
