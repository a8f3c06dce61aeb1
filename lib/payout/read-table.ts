import type { RowNumbering, SheetRow } from '#lib/document/sheet.ts';
import { assignRoles, type Roles } from '#lib/payout/assign-roles.ts';
import { findOrderOfColumns, findOrderOfOthers } from '#lib/payout/choose-dates.ts';
import {
  type Column,
  findPrivateColumns,
  showColumns,
  type UnclearColumn,
} from '#lib/payout/columns.ts';
import { compareTotals } from '#lib/payout/compare-totals.ts';
import { findOrderOfKnown } from '#lib/payout/date-order.ts';
import { dateMeaning, moneyMeaning } from '#lib/payout/label.ts';
import { linesOfAll } from '#lib/payout/lines-above.ts';
import type { OpenQuestion } from '#lib/payout/open-question.ts';
import type { Preamble } from '#lib/payout/preamble.ts';
import { readClosingRows } from '#lib/payout/read-closing-rows.ts';
import type { ReadColumn } from '#lib/payout/read-column.ts';
import type { SaidAbove } from '#lib/payout/read-days.ts';
import { createRowReader, type RowContext } from '#lib/payout/read-row.ts';
import { refuseStatement } from '#lib/payout/refuse-statement.ts';
import type { ColumnMapping, Payout } from '#lib/payout/schema.ts';
import type { SortedRows } from '#lib/payout/sort-rows.ts';
import { sortTable } from '#lib/payout/sort-table.ts';
import type { StatementTable } from '#lib/payout/split-tables.ts';
import { findDepositTotals, findHeadTotals, totalsOfAll } from '#lib/payout/stated-totals.ts';
import { type DateOrder, parseStatementDate } from '#lib/payout/statement-date.ts';
import type { Cents } from '#lib/values/cents.ts';
import type { ServiceDate } from '#lib/values/service-date.ts';

/** How many rows of a table have been read. */
export interface RowProgress {
  readonly done: number;
  readonly total: number;
  readonly unit: 'row';
}

/** Rows between two tellings: a few thousandths of a second. */
const ROWS_PER_TELLING = 4096;

/** What a table needs to know of the statement around it. */
export interface TableContext {
  readonly sheet: string | null;
  readonly numbering: RowNumbering;
  readonly lines: readonly SheetRow[];
  readonly preamble: Preamble;
  readonly isPreliminary: boolean;
  readonly mapping: ColumnMapping | undefined;
  /** Dates of the sheets beside this one, which may say how its own are written. */
  readonly knownDates: ReadonlySet<ServiceDate> | undefined;
  /** The order of day and month in the table above, where there is one. */
  readonly orderAbove: DateOrder | undefined;
  /** Whether the sum above the table may be that of several tables, which are compared together. */
  readonly isOneOfSeveral: boolean;
  /** What the payouts of the tables above come to: a total may be over them as well. */
  readonly sumAbove: Cents;
  readonly onProgress: ((progress: RowProgress) => void) | undefined;
}

/** What one table of a statement holds: payouts and what a person must still say, or why it has none. */
export type TableReading =
  | { readonly outcome: 'refused'; readonly notice: string }
  | { readonly outcome: 'no-amounts' }
  | {
      readonly outcome: 'read';
      readonly payouts: readonly Payout[];
      readonly questions: readonly OpenQuestion[];
      readonly columns: readonly UnclearColumn[];
      /** The names of columns that are not kept, to be told. */
      readonly leftOut: readonly string[];
      readonly order: DateOrder | undefined;
      /** Whether all rows add up to totals that the statement states, which proves the column of amounts. */
      readonly isTied: boolean;
      /** The totals that stand above the table and speak of all of it. */
      readonly depositTotals: readonly Cents[];
      /** Each total that the rows do not add up to, with both figures in plain words. */
      readonly differences: readonly string[];
    };

/** Reads one table: rows told apart, columns given their roles, each row read, sums compared with the stated ones. */
export function readTable(table: StatementTable, context: TableContext): TableReading {
  const { preamble, mapping } = context;
  const { sorted, columns, closing } = sortTable(table, context.lines, mapping);
  const tellsOfPayouts =
    preamble.tellsOfPayouts ||
    preamble.payoutDateText !== null ||
    sorted.groups.some(isDated) ||
    columns.some(namesPayout);
  const hasPayoutDateElsewhere = preamble.payoutDateText !== null || sorted.groups.some(isDated);
  if (mapping?.columns.amount === undefined) {
    const refusal = refuseStatement({
      columns,
      tellsOfPayouts,
      mustTell: context.numbering === 'ordinal',
      hasDateElsewhere: hasPayoutDateElsewhere,
    });
    if (refusal !== undefined) return { outcome: 'refused', notice: refusal };
  }
  if (!columns.some(({ kind }) => kind === 'money' || kind === 'number'))
    return { outcome: 'no-amounts' };

  const otherDates = [
    ...preamble.dates,
    ...sorted.groups.flatMap(({ dateText }) => dateText ?? []),
  ];
  const depositTotals = findDepositTotals(linesOfAll(context.lines, sorted.groups));
  const spans = totalsOfAll(depositTotals, sorted.rows.length);
  const roles = assignRoles(
    {
      columns,
      rows: sorted.rows,
      tellsOfPayouts,
      totals: [...spans, ...findHeadTotals(sorted)],
      proven: closing?.column,
      hasPayoutDateElsewhere,
      otherDates,
      order: mapping?.dateOrder,
    },
    mapping,
  );
  const found = findOrderOfColumns(roles, sorted.rows, otherDates);
  const orderBeside = () =>
    findOrderOfOthers(columns, sorted.rows) ?? findOrderOfKnown(otherDates, context.knownDates);
  const order =
    mapping?.dateOrder ??
    context.orderAbove ??
    (found === 'unknown' ? (orderBeside() ?? found) : found);
  const questions: OpenQuestion[] = [...roles.questions];
  if (roles.amount === undefined && !questions.some(({ about }) => about === 'amount')) {
    questions.push({ about: 'amount', columns: [] });
  }
  if (order === 'unknown') {
    const dates = [roles.dateOfService, roles.payoutDate].flatMap((column) => column ?? []);
    questions.push({ about: 'date-order', columns: dates });
  }
  const known = order === 'mdy' || order === 'dmy' ? order : undefined;
  const rowContext: RowContext = {
    sheet: context.sheet,
    numbering: context.numbering,
    roles,
    order: known,
    width: table.headings.length === 0 ? undefined : table.headings.length,
    platform: preamble.platform ?? mapping?.platform ?? null,
    isPreliminary: context.isPreliminary || roles.isEstimate,
    namesClients: namesClients(roles, sorted),
    above: readAbove(sorted, preamble, known),
  };
  const read = createRowReader(sorted, rowContext);
  const compared = compareTotals(sorted, roles.amount, columns, {
    depositTotals: [
      ...(closing === undefined ? [] : [closing.sum]),
      ...(context.isOneOfSeveral ? [] : depositTotals),
    ],
    sumAbove: context.sumAbove,
  });
  const isContradicted = compared.reasons.length > 0;
  const payouts: Payout[] = [];
  const total = sorted.rows.length;
  sorted.rows.forEach((row, index) => {
    if (index % ROWS_PER_TELLING === 0) context.onProgress?.({ done: index, total, unit: 'row' });
    const payout = read(row, index);
    if (payout === undefined) return;
    payouts.push(isContradicted ? withReasons(payout, compared.reasons[index]) : payout);
  });
  if (closing !== undefined) payouts.push(...readClosingRows(closing, rowContext));
  return {
    outcome: 'read',
    payouts,
    questions,
    columns: showColumns(columns),
    leftOut: findPrivateColumns(columns),
    order: known,
    isTied: compared.isTied,
    depositTotals,
    differences: compared.differences,
  };
}

function isDated({ dateText, stated }: SortedRows['groups'][number]): boolean {
  return dateText !== null || stated !== null;
}

function namesPayout({ kind, label }: Column): boolean {
  if (kind === 'date' || kind === 'date-number') return dateMeaning(label)?.field === 'payoutDate';
  const meaning = moneyMeaning(label);
  return meaning?.field === 'amount' && meaning.certainty === 'sure';
}

/** Share of rows that must name a client for one that names none to be odd. */
const CLIENT_SHARE_NEEDED = 0.5;

function namesClients({ client }: Roles, { rows, above }: SortedRows): boolean {
  if (client.length === 0) return rows.some((_, row) => above.at(row).clientAbove !== null);
  return client.some(({ filledShare }) => filledShare >= CLIENT_SHARE_NEEDED);
}

function readAbove(
  { groups, above }: SortedRows,
  { payoutDateText }: Preamble,
  order: DateOrder | undefined,
): ReadColumn<SaidAbove> {
  const read = (text: string | null) =>
    text === null ? null : (parseStatementDate(text, order) ?? null);
  return above.map(({ group, payerAbove }) => {
    const head = group === null ? undefined : groups[group];
    const dateText = head === undefined ? payoutDateText : head.dateText;
    return {
      payoutDate: read(dateText),
      isAnnounced: head?.isUpcoming === true,
      section: payerAbove ?? '',
    };
  });
}

function withReasons(payout: Payout, reasons: readonly string[] | undefined): Payout {
  if (reasons === undefined) return payout;
  const before = payout.trust.level === 'review' ? payout.trust.reasons : [];
  return { ...payout, trust: { level: 'review', reasons: [...before, ...reasons] } };
}
