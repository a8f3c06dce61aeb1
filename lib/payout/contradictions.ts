import type { Column } from '#lib/payout/columns.ts';
import type { SortedRows } from '#lib/payout/sort-rows.ts';
import {
  type Contradiction,
  checkTotal,
  findHeadTotals,
  findSumTotals,
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

/** For each row, by its place, why a stated total contradicts it; nothing where none does. */
export function findContradictions(
  sorted: SortedRows,
  amount: Column | undefined,
  columns: readonly Column[],
  { depositTotals, sumAbove }: TotalsAround,
): readonly (readonly string[] | undefined)[] {
  const isUnstated = depositTotals.length + sorted.groups.length + sorted.sums.length === 0;
  if (amount === undefined || isUnstated) return [];
  const { length } = sorted.rows;
  const otherMoney = new Set(
    columns.flatMap(({ index, kind }) => (kind === 'money' && index !== amount.index ? index : [])),
  );
  const sumOfRows = sumsOfColumn(sorted.rows, amount.index);
  const others = [carriedIn(sorted, amount), sumAbove];
  const check = (total: StatedTotal) => checkTotal(total, sumOfRows, length, others) ?? [];
  const above = totalsOfAll(depositTotals, length).map(check);
  const agreesAbove = above.some(Array.isArray);
  const found = [
    ...(agreesAbove ? [] : above.flat()),
    ...findHeadTotals(sorted).flatMap(check),
    ...findSumTotals(sorted, amount.index, otherMoney).flatMap(check),
  ];
  return spread(found, length);
}

function carriedIn({ carried }: SortedRows, { index }: Column): Cents {
  return sumCents(
    carried.flatMap(({ cells }) => parseStatementMoney(cells[index] ?? '')?.cents ?? []),
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
