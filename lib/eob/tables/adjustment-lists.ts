import { adjustmentsOn } from '#lib/eob/tables/adjustment-lines.ts';
import { datesOn } from '#lib/table/dates.ts';
import type { Line } from '#lib/table/lines.ts';
import { type AdjustmentToken, lineTokens, type MoneyToken } from '#lib/table/money-tokens.ts';
import { rememberByThing } from '#lib/values/remember.ts';

/** So many lines without an amount may stand within a list: a wrapped reason, remarks, headings of their own. */
const LINES_BETWEEN = 4;

/** The adjustments beneath the amounts of a service, one or more a line. Places are those of the document's lines. */
export interface AdjustmentList {
  /** The line of the amounts that they explain, where there is one. */
  readonly under: number | undefined;
  readonly lines: readonly number[];
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
      lists.push({ ...list, isBalanced: isExplained(lines[list.under ?? -1], list.adjustments) });
      at = list.lines.at(-1) ?? at;
    }
    return lists;
  });

/** The list that begins on a line, with the nearest amounts above it. */
function listFrom(lines: readonly Line[], first: number): Omit<AdjustmentList, 'isBalanced'> {
  const own: number[] = [];
  const adjustments: AdjustmentToken[] = [];
  for (let at = first; at < lines.length && at - (own.at(-1) ?? first) <= LINES_BETWEEN; at++) {
    const line = lines[at];
    if (line === undefined || datesOn(line).length > 0) break;
    const listed = adjustmentsOn(line);
    if (listed === undefined && hasAmounts(line)) break;
    if (listed === undefined) continue;
    own.push(at);
    adjustments.push(...listed);
  }
  const under = amountsOver(lines, first);
  return { under, lines: own, adjustments };
}

/** The nearest line above a list with a charge and what is left of it; a single amount between is some other figure. */
function amountsOver(lines: readonly Line[], first: number): number | undefined {
  for (let at = first - 1; at >= Math.max(0, first - 1 - LINES_BETWEEN); at--) {
    const line = lines[at];
    if (line === undefined || adjustmentsOn(line) !== undefined) return undefined;
    if (lineTokens(line).money.length >= 2) return at;
    if (datesOn(line).length > 0) return undefined;
  }
  return undefined;
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
        .flatMap((at) => {
          const line = lines[at];
          const listed = line === undefined ? undefined : adjustmentsOn(line);
          return listed === undefined ? [] : [[at, listed] as const];
        }),
    ),
);

function hasAmounts(line: Line): boolean {
  const { money, adjustments } = lineTokens(line);
  return money.length + adjustments.length > 0;
}

/** Whether the adjustments come to what lies between two of a line's amounts, the first of which is not nothing. */
function isExplained(line: Line | undefined, adjustments: readonly AdjustmentToken[]): boolean {
  if (line === undefined) return false;
  const { money } = lineTokens(line);
  const sum = adjustments.reduce((total, each) => total + each.money.amount, 0);
  return money.some((charge) => charge.amount !== 0 && money.some(isLeft(charge, sum)));
}

function isLeft(charge: MoneyToken, sum: number): (left: MoneyToken) => boolean {
  return (left) => left !== charge && charge.amount - left.amount === sum;
}
