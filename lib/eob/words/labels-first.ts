import { labelCandidates } from '#lib/eob/words/vocabulary.ts';
import type { Line, Segment } from '#lib/table/lines.ts';
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
  const sides = lines.map((line, at) => sidesOf(line, lines[at - 1], lines[at + 1]));
  const isUsuallyOver = sides.some(({ isOver, isUnder }) => isOver && !isUnder);
  const turned = [...lines];
  for (const [at, { isOver, isUnder }] of sides.entries()) {
    const [amounts, labels] = [lines[at], lines[at + 1]];
    if (!isUnder || amounts === undefined || labels === undefined) continue;
    if (isOver && (isUsuallyOver || !isNearer(lines[at - 1], amounts, labels))) continue;
    turned[at] = labels;
    turned[at + 1] = amounts;
  }
  return turned;
}

interface Sides {
  readonly isOver: boolean;
  readonly isUnder: boolean;
}

/** On which sides of a line of amounts labels stand. */
function sidesOf(line: Line, above: Line | undefined, below: Line | undefined): Sides {
  return {
    isOver: above !== undefined && areLabelsOf(above, line),
    isUnder: below !== undefined && areLabelsOf(below, line),
  };
}

function isNearer(above: Line | undefined, amounts: Line, labels: Line): boolean {
  return above === undefined || whiteBetween(amounts, labels) < whiteBetween(above, amounts);
}

function areLabelsOf(labels: Line, amounts: Line): boolean {
  const { money, words } = lineTokens(amounts);
  const isOfAmounts = words.every(({ text }) => SIGN.test(text));
  if (money.length < FEWEST_TILES || !isOfAmounts || labels.page !== amounts.page) return false;
  if (lineTokens(labels).money.length > 0) return false;
  if (Math.abs(whiteBetween(amounts, labels)) > REACH * amounts.size) return false;
  const named = money.filter((token) => labels.segments.some((label) => names(label, token)));
  return labels.segments.length >= FEWEST_TILES && named.length === money.length;
}

function names({ text, box }: Segment, token: MoneyToken): boolean {
  const isNear = Math.min(box[2], token.box[2]) - Math.max(box[0], token.box[0]) > 0;
  return isNear && labelCandidates(text).length > 0;
}

/** The white between two lines, whichever of them is the upper one. */
function whiteBetween(one: Line, other: Line): number {
  return Math.max(one.box[1], other.box[1]) - Math.min(one.box[3], other.box[3]);
}
