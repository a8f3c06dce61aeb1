import type { Column } from '#lib/payout/columns.ts';
import type { SortedRows } from '#lib/payout/sort-rows.ts';
import {
  type Contradiction,
  checkTotal,
  findHeadTotals,
  findSumTotals,
  findTiedRows,
  type StatedTotal,
  sumsOfColumn,
  totalsOfAll,
} from '#lib/payout/stated-totals.ts';
import { parseStatementMoney } from '#lib/payout/statement-money.ts';
import { type Cents, sumCents } from '#lib/values/cents.ts';

/** What stands around a table: totals above it, and the sum of the payouts of the tables above it. */
interface TotalsAround {
  readonly depositTotals: readonly Cents[];
  readonly sumAbove: Cents;
}

/** What the totals that a statement states say of its rows. */
interface Comparison {
  /** For each row, by its place, why a total contradicts it; nothing where none does. */
  readonly reasons: readonly (readonly string[] | undefined)[];
  /** Each contradiction once. */
  readonly differences: readonly string[];
  /** Whether each row stands under a total that the rows add up to, and no total contradicts any. */
  readonly isTied: boolean;
}

const NOTHING_STATED: Comparison = { reasons: [], differences: [], isTied: false };

/** Compares the totals above, between and below the rows with what the rows add up to. */
export function compareTotals(
  sorted: SortedRows,
  amount: Column | undefined,
  columns: readonly Column[],
  { depositTotals, sumAbove }: TotalsAround,
): Comparison {
  const isUnstated = depositTotals.length + sorted.groups.length + sorted.sums.length === 0;
  if (amount === undefined || isUnstated) return NOTHING_STATED;
  const { length } = sorted.rows;
  const otherMoney = new Set(
    columns.flatMap(({ index, kind }) => (kind === 'money' && index !== amount.index ? index : [])),
  );
  const sumOfRows = sumsOfColumn(sorted.rows, amount.index);
  const others = [carriedIn(sorted, amount), sumAbove];
  const check = (total: StatedTotal) => checkTotal(total, sumOfRows, length, others) ?? [];
  const ofStatement = totalsOfAll(depositTotals, length);
  const inTable = [...findHeadTotals(sorted), ...findSumTotals(sorted, amount.index, otherMoney)];
  const above = ofStatement.map(check);
  const agreesAbove = above.some(Array.isArray);
  const found = [...(agreesAbove ? [] : above.flat()), ...inTable.flatMap(check)];
  const tied = [...ofStatement, ...inTable].flatMap(
    (total) => findTiedRows(total, sumOfRows, length, others) ?? [],
  );
  return {
    reasons: spread(found, length),
    differences: [...new Set(found.map(({ reason }) => reason))],
    isTied: found.length === 0 && coversAll(tied, length),
  };
}

/** Whether every row stands in one of the spans. */
function coversAll(
  spans: readonly { readonly from: number; readonly to: number }[],
  length: number,
): boolean {
  let covered = 0;
  for (const { from, to } of spans.toSorted((one, other) => one.from - other.from)) {
    if (from > covered) return false;
    covered = Math.max(covered, to);
  }
  return length > 0 && covered >= length;
}

function carriedIn({ carried }: SortedRows, { index }: Column): Cents {
  return sumCents(
    carried.flatMap(({ cells }) => {
      const elsewhere = cells.flatMap((cell) => {
        const money = parseStatementMoney(cell);
        return money?.explicit === true ? money.cents : [];
      });
      const alone = elsewhere.length === 1 ? elsewhere : [];
      return parseStatementMoney(cells[index] ?? '')?.cents ?? alone;
    }),
  );
}

/** Gives each row its reasons. Of those that speak of all rows, one is enough: the first. */
function spread(
  found: readonly Contradiction[],
  length: number,
): readonly (readonly string[] | undefined)[] {
  const isOfAll = ({ from, to }: Contradiction) => from === 0 && to === length;
  const kept = [...found.filter(isOfAll).slice(0, 1), ...found.filter((one) => !isOfAll(one))];
  const reasons: string[][] = [];
  for (const { from, to, reason } of kept) {
    for (let index = from; index < to; index += 1) {
      const known = reasons[index];
      if (known === undefined) reasons[index] = [reason];
      else known.push(reason);
    }
  }
  return reasons;
}
