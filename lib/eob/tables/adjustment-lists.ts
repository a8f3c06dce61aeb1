import { adjustmentsOn } from '#lib/eob/tables/adjustment-lines.ts';
import { datesOn } from '#lib/table/dates.ts';
import type { Line } from '#lib/table/lines.ts';
import { type AdjustmentToken, lineTokens, type MoneyToken } from '#lib/table/money-tokens.ts';
import { CentsSchema } from '#lib/values/cents.ts';
import { rememberByThing } from '#lib/values/remember.ts';

/** So many lines without an amount may stand within a list: a wrapped reason, remarks, headings of their own. */
const LINES_BETWEEN = 4;

/** One line of a list. */
interface ListedLine {
  readonly at: number;
  readonly adjustments: readonly AdjustmentToken[];
}

/** The adjustments beneath the amounts of a service, one or more a line. Places are those of the document's lines. */
export interface AdjustmentList {
  /** The line of the amounts that they explain, where there is one. */
  readonly under: number | undefined;
  readonly lines: readonly ListedLine[];
  readonly adjustments: readonly AdjustmentToken[];
  /**
   * They explain all that lies between two of those amounts, as between what was charged and what was paid: the
   * balancing rule of a service line in X12 835. Without that sum an amount behind a reason may be any other.
   */
  readonly isBalanced: boolean;
}

/** The lists of adjustments of a document. */
export const findAdjustmentLists: (lines: readonly Line[]) => readonly AdjustmentList[] =
  rememberByThing((lines) => {
    const lists: AdjustmentList[] = [];
    for (let at = 0; at < lines.length; at++) {
      const line = lines[at];
      if (line === undefined || adjustmentsOn(line) === undefined) continue;
      const list = listFrom(lines, at);
      lists.push(list);
      at = list.lines.at(-1)?.at ?? at;
    }
    return lists;
  });

/** The list that begins on a line, with the nearest amounts above it. */
function listFrom(lines: readonly Line[], first: number): AdjustmentList {
  const own: ListedLine[] = [];
  for (let at = first; at < lines.length && at - (own.at(-1)?.at ?? first) <= LINES_BETWEEN; at++) {
    const line = lines[at];
    if (line === undefined || datesOn(line).length > 0) break;
    const adjustments = adjustmentsOn(line);
    if (adjustments === undefined && hasAmounts(line)) break;
    if (adjustments !== undefined) own.push({ at, adjustments });
  }
  const under = amountsOver(lines, first);
  const [money, sum] = [lineTokens(lines[under ?? -1] ?? EMPTY_LINE).money, sumOf(own)];
  const isBalanced = isExplained(money, sum);
  // What is taken off may be printed with a minus.
  const areTakenOff = !isBalanced && isExplained(money, 0 - sum);
  const listed = areTakenOff ? own.map(withOtherSign) : own;
  const adjustments = listed.flatMap((each) => each.adjustments);
  return { under, lines: listed, adjustments, isBalanced: isBalanced || areTakenOff };
}

const EMPTY_LINE: Line = { page: 0, box: [0, 0, 0, 0], size: 0, words: [], segments: [] };

function sumOf(listed: readonly ListedLine[]): number {
  return listed
    .flatMap(({ adjustments }) => adjustments)
    .reduce((sum, { money }) => sum + money.amount, 0);
}

function withOtherSign({ at, adjustments }: ListedLine): ListedLine {
  const turned = adjustments.map(({ money, ...reason }) => ({
    ...reason,
    money: { ...money, amount: CentsSchema.parse(0 - money.amount) },
  }));
  return { at, adjustments: turned };
}

/** The nearest line above a list with a charge and what is left of it; a single amount between is some other figure. */
function amountsOver(lines: readonly Line[], first: number): number | undefined {
  for (let at = first - 1; at >= Math.max(0, first - 1 - LINES_BETWEEN); at--) {
    const line = lines[at];
    if (line === undefined || adjustmentsOn(line) !== undefined) return undefined;
    if (lineTokens(line).money.length >= 2) return at;
    // A day on a line of its own is that of the amounts right above, where they have none.
    if (datesOn(line).length > 0) return hasUndatedAmounts(lines[at - 1]) ? at - 1 : undefined;
  }
  return undefined;
}

function hasUndatedAmounts(line: Line | undefined): boolean {
  return line !== undefined && lineTokens(line).money.length >= 2 && datesOn(line).length === 0;
}

/** The adjustments of the lists that balance, by their lines. */
export const balancedAdjustments: (
  lines: readonly Line[],
) => ReadonlyMap<number, readonly AdjustmentToken[]> = rememberByThing(
  (lines) =>
    new Map(
      findAdjustmentLists(lines)
        .filter(({ isBalanced }) => isBalanced)
        .flatMap((list) => list.lines)
        .map(({ at, adjustments }) => [at, adjustments]),
    ),
);

function hasAmounts(line: Line): boolean {
  const { money, adjustments } = lineTokens(line);
  return money.length + adjustments.length > 0;
}

/** Whether a sum is what lies between two amounts, the first of which is the larger one. */
function isExplained(money: readonly MoneyToken[], sum: number): boolean {
  const isLeftOf = (charge: MoneyToken) => (left: MoneyToken) =>
    charge.amount - left.amount === sum && Math.abs(left.amount) < Math.abs(charge.amount);
  return money.some((charge) => money.some(isLeftOf(charge)));
}
