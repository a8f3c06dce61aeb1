import { readTable, type TableContext } from '#lib/payout/read-table.ts';
import type { Payout } from '#lib/payout/schema.ts';
import { sortRows } from '#lib/payout/sort-rows.ts';
import type { StatementTable } from '#lib/payout/split-tables.ts';
import { sumsOfColumn } from '#lib/payout/stated-totals.ts';
import { parseStatementMoney } from '#lib/payout/statement-money.ts';
import { type Cents, formatCents, sumCents, ZERO_CENTS } from '#lib/values/cents.ts';

/** What a table below the first one adds. `unread`: the first row of a table that was not read, to be told. */
export interface TableBelow {
  readonly payouts: readonly Payout[];
  /** Whether the table may only sum up the first one, so that its payouts need a person. */
  readonly mayBeSummary: boolean;
  readonly unread: number | undefined;
}

const NOTHING: TableBelow = { payouts: [], mayBeSummary: false, unread: undefined };

/** Reads a further table: payouts without sessions, or a summary of the first, which is counted once. */
export function readTableBelow(
  table: StatementTable,
  context: TableContext,
  main: readonly Payout[],
): TableBelow {
  if (!hasAmounts(table)) return NOTHING;
  const reading = readTable(table, {
    ...context,
    preamble: { ...context.preamble, tellsOfPayouts: true },
    sumAbove: sumOf(main),
  });
  const payouts = reading.outcome === 'read' ? reading.payouts : [];
  const isClear = reading.outcome === 'read' && reading.questions.length === 0;
  if (isClear && payouts.some(({ dateOfService }) => dateOfService !== null)) {
    return { ...NOTHING, payouts };
  }
  if (sumsUp(table, main)) return NOTHING;
  if (reading.outcome !== 'read') return { ...NOTHING, unread: table.rows[0]?.row };
  return { ...NOTHING, payouts, mayBeSummary: true };
}

/** The payouts of all tables, with what a sum over all of them says; `isTied`: they add up to it. */
interface Together {
  readonly payouts: readonly Payout[];
  readonly isTied: boolean;
  readonly differences: readonly string[];
}

/**
 * The payouts of all tables. A sum above or below them that they come to together proves that none only sums up another;
 * one that neither they nor the first table comes to sends all to review.
 */
export function compareTogether(
  main: readonly Payout[],
  below: readonly TableBelow[],
  depositTotals: readonly Cents[],
  closingTotals: readonly Cents[],
): Together {
  const all = [...main, ...below.flatMap(({ payouts }) => payouts)];
  const sum = sumOf(all);
  if (depositTotals.includes(sum) || closingTotals.includes(sum)) {
    const isProof = sum !== ZERO_CENTS && all.every(({ amount }) => amount !== null);
    return { payouts: all, isTied: isProof, differences: [] };
  }
  const doubted = below.flatMap(({ payouts, mayBeSummary }) =>
    mayBeSummary ? payouts.map((payout) => withReason(payout, SECOND_TABLE)) : payouts,
  );
  const [stated] = depositTotals;
  const together = [...main, ...doubted];
  if (stated === undefined || depositTotals.includes(sumOf(main))) {
    return { payouts: together, isTied: false, differences: [] };
  }
  const reason = `The statement's total is ${formatCents(stated)}, but its rows add up to ${formatCents(sum)}.`;
  return {
    payouts: together.map((payout) => withReason(payout, reason)),
    isTied: false,
    differences: [reason],
  };
}

/** What payouts come to together. */
export function sumOf(payouts: readonly Payout[]): Cents {
  return sumCents(payouts.flatMap(({ amount }) => amount ?? []));
}

const SECOND_TABLE = 'It stands in a second table, which may only sum up the first.';

function hasAmounts({ rows }: StatementTable): boolean {
  return rows.some(({ cells }) => cells.some((cell) => /\d\.\d\d|\$ ?\d/.test(cell)));
}

/** The sums that stand at the end of a table over all of its rows, or over those of the tables above it as well. */
export function findClosingTotals({ rows }: StatementTable): readonly Cents[] {
  const { sums } = sortRows(rows);
  return sums.flatMap(({ source, scope }) =>
    scope === 'all' ? source.cells.flatMap((cell) => parseStatementMoney(cell)?.cents ?? []) : [],
  );
}

/** Whether one column of the table comes to the same as the payouts above it. */
function sumsUp(table: StatementTable, main: readonly Payout[]): boolean {
  const { rows } = sortRows(table.rows);
  const paid = sumOf(main);
  return table.headings.some((_, column) => sumsOfColumn(rows, column)(0, rows.length) === paid);
}

/** The payout with one more reason for a person to look at it. */
export function withReason(payout: Payout, reason: string): Payout {
  const { trust } = payout;
  const reasons = trust.level === 'review' ? [...trust.reasons, reason] : [reason];
  return { ...payout, trust: { level: 'review', reasons } };
}
