import type { SheetRow } from '#lib/document/sheet.ts';
import { columnOf, readColumn } from '#lib/payout/read-column.ts';
import type { SortedRows } from '#lib/payout/sort-rows.ts';
import { parseStatementMoney } from '#lib/payout/statement-money.ts';
import { OTHER_TOTAL, PAYOUT_TOTAL, SENT_TO_BANK } from '#lib/reference/payout-row-words.ts';
import { type Cents, CentsSchema, formatCents, ZERO_CENTS } from '#lib/values/cents.ts';

/** A sum that the statement itself names, and the rows (by their place) that it speaks of. */
export interface StatedTotal {
  readonly stated: Cents;
  readonly from: number;
  readonly to: number;
  /** Whether the whole table, or all up to the line, may be meant as well. */
  readonly mayMeanAll: boolean;
}

/** Amounts that lines above the table name as what was paid in all. */
export function findDepositTotals(preamble: readonly SheetRow[]): readonly Cents[] {
  return preamble.flatMap(({ cells }) => {
    const line = cells.join(' ');
    if (!PAYOUT_TOTAL.test(line) || OTHER_TOTAL.test(line)) return [];
    const amounts = explicitAmounts(cells.flatMap((cell) => cell.split(/[\s:]+/)));
    const [amount] = amounts;
    return amount !== undefined && amounts.length === 1 ? [amount] : [];
  });
}

/** The same totals as totals over all rows of a table. */
export function totalsOfAll(totals: readonly Cents[], rowCount: number): readonly StatedTotal[] {
  return totals.map((stated) => ({ stated, from: 0, to: rowCount, mayMeanAll: true }));
}

/** The amounts that stand at the head of each payment, with the rows below it. */
export function findHeadTotals({ groups, rows, above }: SortedRows): readonly StatedTotal[] {
  if (groups.length === 0) return [];
  const places = groups.map(() => ({ from: rows.length, to: 0 }));
  for (let index = 0; index < rows.length; index += 1) {
    const { group } = above.at(index);
    const place = group === null ? undefined : places[group];
    if (place === undefined) continue;
    place.from = Math.min(place.from, index);
    place.to = index + 1;
  }
  return groups.flatMap(({ stated }, index) => {
    const { from, to } = places[index] ?? { from: 0, to: 0 };
    if (stated === null || from >= to) return [];
    return [{ stated, from, to, mayMeanAll: false }];
  });
}

/** The totals and subtotals under the column of amounts (or the only amount in their line). */
export function findSumTotals(
  { sums, rows }: SortedRows,
  amountColumn: number,
  otherMoney: ReadonlySet<number>,
): readonly StatedTotal[] {
  return sums.flatMap(({ source, scope, from, to }) => {
    const inColumn = parseStatementMoney(source.cells[amountColumn] ?? '')?.cents;
    const elsewhere = explicitAmounts(source.cells.filter((_, index) => !otherMoney.has(index)));
    const stated = inColumn ?? (elsewhere.length === 1 ? elsewhere[0] : undefined);
    if (stated === undefined) return [];
    const isFirst = to === 0 && scope === 'all';
    const isSent = source.cells.some((cell) => SENT_TO_BANK.test(cell));
    return [
      {
        stated: isSent ? CentsSchema.parse(Math.abs(stated)) : stated,
        from,
        to: isFirst ? rows.length : to,
        mayMeanAll: scope === 'all',
      },
    ];
  });
}

function explicitAmounts(cells: readonly string[]): readonly Cents[] {
  return cells.flatMap((cell) => {
    const money = parseStatementMoney(cell);
    return money?.explicit === true ? [money.cents] : [];
  });
}

/** What the body's rows come to in one column. Undefined where a filled cell of the span cannot be read. */
export type SumOfRows = (from: number, to: number) => Cents | undefined;

/** Sums of one column over any span of rows, worked out once. A blank cell adds nothing. */
export function sumsOfColumn(rows: readonly SheetRow[], column: number): SumOfRows {
  const sumUpTo: number[] = [0];
  const unreadUpTo: number[] = [0];
  const amounts = readColumn(columnOf(rows, column), (text) => ({
    cents: parseStatementMoney(text)?.cents,
    isBlank: text.trim() === '',
  }));
  for (let row = 0; row < rows.length; row += 1) {
    const { cents, isBlank } = amounts.at(row);
    const isUnread = cents === undefined && !isBlank;
    sumUpTo.push((sumUpTo[row] ?? 0) + (cents ?? ZERO_CENTS));
    unreadUpTo.push((unreadUpTo[row] ?? 0) + (isUnread ? 1 : 0));
  }
  return (from, to) => {
    if ((unreadUpTo[to] ?? 0) > (unreadUpTo[from] ?? 0)) return undefined;
    return CentsSchema.parse((sumUpTo[to] ?? 0) - (sumUpTo[from] ?? 0));
  };
}

/** A total that its rows contradict: the rows, and both figures in plain words. */
export interface Contradiction {
  readonly from: number;
  readonly to: number;
  readonly reason: string;
}

/** Some rows, by their place; `to` is the first that is none of them. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** The rows that a total may mean. */
function spansOf({ from, to, mayMeanAll }: StatedTotal, rowCount: number): readonly Span[] {
  const own = { from, to };
  return mayMeanAll ? [own, { from: 0, to }, { from: 0, to: rowCount }] : [own];
}

/** The rows that add up to a stated total, alone or with one of the `others`; undefined where none do, or all are 0. */
export function findTiedRows(
  total: StatedTotal,
  sumOfRows: SumOfRows,
  rowCount: number,
  others: readonly Cents[],
): Span | undefined {
  if (total.stated === ZERO_CENTS) return undefined;
  return spansOf(total, rowCount).findLast(({ from, to }) => {
    const sum = sumOfRows(from, to);
    if (sum === undefined) return false;
    return sum === total.stated || others.some((other) => sum + other === total.stated);
  });
}

/** Compares a stated total with its rows; `others` are sums beside them that may be part of it: a carried balance. */
export function checkTotal(
  { stated, from, to, mayMeanAll }: StatedTotal,
  sumOfRows: SumOfRows,
  rowCount: number,
  others: readonly Cents[],
): Contradiction | undefined {
  const total = { stated, from, to, mayMeanAll };
  const sums = spansOf(total, rowCount).map((span) => sumOfRows(span.from, span.to));
  const fits = (sum: Cents | undefined) =>
    sum === undefined || sum === stated || others.some((other) => sum + other === stated);
  if (sums.some(fits)) return undefined;
  const [start, end] = mayMeanAll ? [0, rowCount] : [from, to];
  const sum = sumOfRows(start, end);
  if (sum === undefined) return undefined;
  const reason = `The statement's total is ${formatCents(stated)}, but its rows add up to ${formatCents(sum)}.`;
  return { from: start, to: end, reason };
}
