import type { Word } from '#lib/document/schema.ts';
import { boxAround, type Line, textOf, toSegment } from '#lib/table/lines.ts';
import { lineTokens, type MoneyToken } from '#lib/table/money-tokens.ts';
import type { Box } from '#lib/values/source-ref.ts';

/** Lines of one label begin within this many points of each other. */
const SAME_LEFT = 3;
/** And stand no farther apart than this many heights of their font. */
const LINE_PITCH = 1.4;
/** And so do a sign and its amount. */
const WIDEST_PITCH = 1.6;
/** An amount beside a label stands at its middle, give or take this many heights of the font. */
const OFF_MIDDLE = 0.3;

/**
 * The lines of a document with each label that breaks above and below its amount, or beside and below it, on one line
 * with it, and each label that stands over what explains it on the line of its marked amount.
 */
export function joinLabels(lines: readonly Line[]): readonly Line[] {
  const joined: Line[] = [];
  for (let at = 0; at < lines.length; at++) {
    const [upper, line, lower] = [joined.at(-1), lines[at], lines[at + 1]];
    if (line === undefined) continue;
    const whole = upper && lower && wholeLine(upper, line, lower);
    if (whole !== undefined) {
      joined[joined.length - 1] = whole;
      at += 1;
      continue;
    }
    const marked = upper && lower && markedLine(upper, line, lower);
    if (marked !== undefined) {
      joined[joined.length - 1] = marked;
      continue;
    }
    const continued =
      lower && (signedLine(line, lower) ?? continuedLine(line, lower, lines[at + 2]));
    joined.push(continued ?? line);
    if (continued !== undefined) at += 1;
  }
  return joined;
}

/** A line with one amount together with the lines above and below it, where these are the ends of its label. */
function wholeLine(upper: Line, line: Line, lower: Line): Line | undefined {
  const { money } = lineTokens(line);
  const [amount] = money;
  if (amount === undefined || money.length > 1 || !isWords(upper) || !isWords(lower))
    return undefined;
  const own = line.words.filter(({ box }) => box[2] <= amount.box[0] + 1);
  const isWhole = own.length === 0 ? isBesideBoth : isMiddleOf;
  if (!isWhole(upper, line, lower) || !standsAtMiddle(amount.box, upper, lower)) return undefined;
  const label = [...upper.words, ...own, ...lower.words];
  const isAligned = [own[0], lower.words[0]].every(
    (word) => word === undefined || Math.abs(word.box[0] - upper.box[0]) < SAME_LEFT,
  );
  if (!isBefore(label, amount) || !isAligned) return undefined;
  return {
    ...lineOf(line, label, line.words.slice(own.length)),
    box: boxAround([upper, line, lower]),
  };
}

/** A mark that sums refer to: `A`, `(B)`, `3.` */
const MARK = /^\(?(?:\p{Lu}|\d{1,2})[.):]?$/u;

/**
 * A line of a mark and its amount together with the label over it, where that stands beside them and over a line that
 * explains it: ladders of letters, from what was charged to what is owed.
 */
function markedLine(upper: Line, line: Line, lower: Line): Line | undefined {
  const { money } = lineTokens(line);
  const [amount] = money;
  const [mark, ...rest] = line.words;
  if (amount === undefined || mark === undefined || money.length > 1) return undefined;
  const isAlone = rest.every(({ box }) => box[0] >= amount.box[0] - 1);
  const isMarked = MARK.test(mark.text) && isAlone && mark.box[2] < upper.box[0];
  const isExplained =
    lower.segments.length === 1 &&
    lineTokens(lower).money.length === 0 &&
    Math.abs(lower.box[0] - upper.box[0]) < SAME_LEFT;
  if (!isMarked || !isExplained || !isWords(upper) || !isBesideBoth(upper, line, lower))
    return undefined;
  if (!isBefore(upper.words, amount)) return undefined;
  return { ...lineOf(line, upper.words, rest), box: boxAround([upper, line]) };
}

/** A minus before an amount, with or without the blank where a narrow column breaks them. */
const SIGN = /^[-–—−]$/;
/** The ends of a sign and of the amount under it stand this near to each other, in points. */
const SAME_RIGHT = 3;

/** A line of a label and a sign together with the amount alone under them, where the sign stands at its right edge. */
function signedLine(line: Line, lower: Line): Line | undefined {
  const sign = line.words.at(-1);
  const [amount, ...others] = lower.words;
  if (sign === undefined || amount === undefined || others.length > 0) return undefined;
  if (!SIGN.test(sign.text) || lineTokens(line).money.length > 0) return undefined;
  const isAmount = lineTokens(lower).money.length === 1 && !SIGN.test(amount.text);
  const isNear = lower.page === line.page && lower.box[1] - line.box[1] < WIDEST_PITCH * lower.size;
  const isFlush = Math.abs(sign.box[2] - amount.box[2]) < SAME_RIGHT;
  const label = line.words.slice(0, -1);
  if (!isAmount || !isNear || !isFlush || label.length === 0) return undefined;
  const whole = {
    ...amount,
    text: `${sign.text}${amount.text}`,
    box: boxAround([sign, amount]),
  };
  return { ...lineOf(line, label, [whole]), box: boxAround([line, lower]) };
}

/** What goes on under a label has no more words. */
const LONGEST_END = 3;
/** The white under it is at least so many times that over it. */
const FARTHER = 1.25;

/**
 * A line of a label and its amount together with the line below, where the label goes on there: with a small letter, or
 * up to the end of a parenthesis, and nearer to it than to what follows.
 */
function continuedLine(line: Line, lower: Line, next: Line | undefined): Line | undefined {
  const { money } = lineTokens(line);
  const [amount] = money;
  const [first] = lower.words;
  if (amount === undefined || first === undefined || money.length > 1) return undefined;
  const label = line.words.filter(({ box }) => box[2] <= amount.box[0] + 1);
  const rest = line.words.slice(label.length);
  const text = label.map((word) => word.text).join(' ');
  const isOpen = /\([^)]*$/.test(text) ? /^[^(]*\)$/ : /^\p{Ll}[^:]*$/u;
  const goesOn = isWords(lower) && lower.words.length <= LONGEST_END && isOpen.test(textOf(lower));
  if (!goesOn || !/\p{L}{2}$/u.test(text) || !isBefore(lower.words, amount)) return undefined;
  if (rest.length > 1 || Math.abs((label[0]?.box[0] ?? 0) - lower.box[0]) > SAME_LEFT)
    return undefined;
  const pitch = lower.box[1] - line.box[1];
  const isParted =
    next === undefined || !isUnder(lower, next) || next.box[1] - lower.box[1] >= FARTHER * pitch;
  if (pitch > LINE_PITCH * line.size || !isParted) return undefined;
  return {
    ...lineOf(line, [...label, ...lower.words], rest),
    box: boxAround([line, lower]),
  };
}

/** Whether a line of the same column follows another down the page. */
function isUnder(line: Line, next: Line): boolean {
  return line.page === next.page && next.box[1] > line.box[1];
}

function isBefore(label: readonly Word[], { box: [left] }: MoneyToken): boolean {
  return label.every(({ box }) => box[2] <= left + 1);
}

function lineOf({ page, size }: Line, label: readonly Word[], rest: readonly Word[]) {
  return { page, size, words: [...label, ...rest], segments: [toSegment(label), toSegment(rest)] };
}

function isWords({ segments, words }: Line): boolean {
  return segments.length === 1 && words.every(({ text }) => !/\d/.test(text));
}

/** An amount alone on its line reaches up and down beside both lines of its label. */
function isBesideBoth(upper: Line, line: Line, lower: Line): boolean {
  return upper.box[3] > line.box[1] && lower.box[1] < line.box[3];
}

/** The amount stands beside the second of three lines, of which only the last one ends a label. */
function isMiddleOf(upper: Line, line: Line, lower: Line): boolean {
  const pitch = LINE_PITCH * line.size;
  const isTight = line.box[1] - upper.box[1] < pitch && lower.box[1] - line.box[1] < pitch;
  const isOpen = [upper, line].every((each) => !textOf(each).includes(':'));
  return isTight && isOpen && textOf(lower).endsWith(':');
}

function standsAtMiddle([, top, , bottom]: Box, upper: Line, lower: Line): boolean {
  const off = (upper.box[1] + lower.box[3]) / 2 - (top + bottom) / 2;
  return Math.abs(off) < OFF_MIDDLE * upper.size;
}
