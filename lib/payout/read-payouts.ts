import { hasOneText, type RowNumbering, type Sheet } from '#lib/document/sheet.ts';
import type { UnclearColumn } from '#lib/payout/columns.ts';
import { withDecimalPoints } from '#lib/payout/decimal-comma.ts';
import { isAdjudication, isBill } from '#lib/payout/is-adjudication.ts';
import { joinInAndOut } from '#lib/payout/join-in-and-out.ts';
import { dateMeaning, moneyMeaning, normaliseLabel } from '#lib/payout/label.ts';
import { layOutSheet, linesAbove } from '#lib/payout/lay-out-sheet.ts';
import { mergeTables } from '#lib/payout/merge-tables.ts';
import type { OpenQuestion } from '#lib/payout/open-question.ts';
import { readPreamble, saysPreliminary } from '#lib/payout/preamble.ts';
import {
  type RowProgress,
  readTable,
  type TableContext,
  type TableReading,
} from '#lib/payout/read-table.ts';
import {
  compareTogether,
  findClosingTotals,
  readTableBelow,
  type TableBelow,
  withReason,
} from '#lib/payout/read-table-below.ts';
import type { ColumnMapping, Payout } from '#lib/payout/schema.ts';
import { type StatementTable, splitTables } from '#lib/payout/split-tables.ts';
import { noticeOf } from '#lib/payout/statement-notice.ts';
import { type StatedTotals, toStatedTotals } from '#lib/payout/to-stated-totals.ts';
import { type Cents, ZERO_CENTS } from '#lib/values/cents.ts';
import { NoAmountsError } from '#lib/values/read-error.ts';
import type { ServiceDate } from '#lib/values/service-date.ts';

/** What a sheet holds: payouts, each with its trust, or no payout statement. `notice`: plain words for a person. */
export type PayoutReading =
  | {
      readonly outcome: 'read';
      /** Whether every table was read; the notice names one that was not. */
      readonly complete: boolean;
      readonly payouts: readonly Payout[];
      /** A person must say which column is which, or the order of day and month; until then nothing is verified. */
      readonly needsMapping: boolean;
      readonly columns: readonly UnclearColumn[];
      /** What a person must say; empty where nothing is unclear. */
      readonly questions: readonly OpenQuestion[];
      /** As they stand over the columns of its first table, by which a layout is known again. */
      readonly headings: readonly string[];
      /** When the person gave the answers, for another statement, that this one was read with. ISO instant. */
      readonly answeredAt?: string;
      /** Private columns (birth date, diagnosis, member number, notes) that were not kept. */
      readonly leftOut: readonly string[];
      /** The statement holds estimates; its payouts never enter a spread. */
      readonly preliminary: boolean;
      /** What the totals that the statement states say of its rows; absent where none can be compared. */
      readonly totals?: StatedTotals;
      readonly notice: string | null;
    }
  | { readonly outcome: 'not-a-payout-statement'; readonly notice: string };

/** What is known of a statement beside its sheet. */
export interface StatementOptions {
  readonly mapping?: ColumnMapping | undefined;
  /** Whether it is a further sheet of a workbook that holds payouts. */
  readonly isBesideStatement?: boolean;
  /** What the statement beside a further sheet pays: a total may be over both. */
  readonly sumBeside?: Cents;
  /** When the statement beside a further sheet was paid, where it says one day. */
  readonly paidBeside?: ServiceDate | undefined;
  /** Dates of the sheets beside it, which may say how its own are written. */
  readonly knownDates?: ReadonlySet<ServiceDate> | undefined;
  /** Told now and then while the rows of a long table are read. */
  readonly onProgress?: ((progress: RowProgress) => void) | undefined;
}

/**
 * Reads a platform's payout statement. What a person said (`mapping`) goes before everything that the names and
 * values of the columns say. Throws a `ReadError` when it is a statement of which no amount can be read.
 */
export function readPayouts(
  given: Sheet,
  {
    mapping,
    isBesideStatement = false,
    sumBeside = ZERO_CENTS,
    paidBeside,
    knownDates,
    onProgress,
  }: StatementOptions = {},
): PayoutReading {
  const sheet = layOutSheet(withDecimalPoints(given));
  const { preamble: lines, tables: split } = splitTables(sheet);
  const tables = mergeTables(split).map((table) => joinInAndOut(table, sheet.name));
  const [first, ...further] = tables;
  if (first === undefined) return { outcome: 'not-a-payout-statement', notice: NOTHING_READ };
  if (first.rows.length === 0 && first.headings.some(namesPayout)) return NO_ROWS;
  const above = readPreamble(first.headings.length === 0 ? linesAbove(sheet) : lines);
  const notes = sheet.rows.filter(hasOneText);
  const context: TableContext = {
    sheet: sheet.name,
    numbering: sheet.numbering,
    lines,
    preamble: {
      ...above,
      payoutDateText: above.payoutDateText ?? paidBeside ?? null,
      tellsOfPayouts: above.tellsOfPayouts || isBesideStatement,
    },
    isPreliminary:
      above.isPreliminary || notes.some(({ cells }) => saysPreliminary(cells.join(' '))),
    mapping,
    knownDates,
    orderAbove: undefined,
    isOneOfSeveral: further.length > 0,
    sumAbove: sumBeside,
    onProgress,
  };
  const main = readTable(first, context);
  if (main.outcome === 'no-amounts') throw new NoAmountsError();
  if (main.outcome === 'refused') {
    return { outcome: 'not-a-payout-statement', notice: main.notice };
  }
  if (isAdjudication(given)) return CLAIMS;
  return isBill(given) ? BILL : readFurther(main, tables, context);
}

type MainReading = Extract<TableReading, { readonly outcome: 'read' }>;

/** The reading of the first table together with those of the tables below it. */
function readFurther(
  main: MainReading,
  [first, ...further]: readonly StatementTable[],
  context: TableContext,
): PayoutReading {
  const { questions, columns, leftOut } = main;
  const below: TableBelow[] = [];
  for (const table of further) {
    const above = [...main.payouts, ...below.flatMap(({ payouts }) => payouts)];
    const ownContext = { ...context, lines: [], orderAbove: main.order };
    below.push(readTableBelow(table, ownContext, above));
  }
  const closing = further.flatMap(findClosingTotals);
  const together =
    below.length === 0 ? main : compareTogether(main.payouts, below, main.depositTotals, closing);
  const all = together.payouts;
  const isUnclear = questions.length > 0;
  const differences = [...new Set([...main.differences, ...together.differences])];
  const totals = toStatedTotals(together.isTied, differences);
  const preliminary = all.length > 0 && all.every((payout) => payout.preliminary);
  const unreadRows = below.flatMap(({ unread }) => unread ?? []);
  return {
    outcome: 'read',
    complete: unreadRows.length === 0,
    payouts: numberPayouts(isUnclear ? all.map(withOpenQuestions) : all, context.numbering),
    needsMapping: isUnclear,
    columns: isUnclear ? columns : [],
    questions,
    headings: first?.headings ?? [],
    leftOut,
    preliminary,
    ...(totals !== undefined && !isUnclear && { totals }),
    notice: noticeOf({ questions, preliminary, unreadRows, leftOut }),
  };
}

/** In a document that numbers nothing a row is known by its place among the payouts. */
function numberPayouts(payouts: readonly Payout[], numbering: RowNumbering): readonly Payout[] {
  if (numbering !== 'ordinal') return payouts;
  return payouts.map((payout, index) => ({ ...payout, row: index + 1 }));
}

const NO_ROWS: PayoutReading = {
  outcome: 'read',
  complete: true,
  payouts: [],
  needsMapping: false,
  columns: [],
  questions: [],
  headings: [],
  leftOut: [],
  preliminary: false,
  notice: 'This statement lists no payouts.',
};
const CLAIMS: PayoutReading = {
  outcome: 'not-a-payout-statement',
  notice:
    'This is what an insurer says about claims, not what a platform paid you. Add it as the EOB’s PDF or as an 835 file, or open the page in your browser and press the Spreadlight button there.',
};
const BILL: PayoutReading = {
  outcome: 'not-a-payout-statement',
  notice:
    'This is a bill or an account statement to a client. It does not say what a platform paid you. Download the payout or earnings statement from the platform instead.',
};
const NOTHING_READ = 'This is not a payout statement: it has no rows under headings.';

function namesPayout(heading: string): boolean {
  const label = normaliseLabel(heading);
  const money = moneyMeaning(label);
  const isAmount = money?.field === 'amount' && money.certainty === 'sure';
  return isAmount || dateMeaning(label)?.field === 'payoutDate';
}

function withOpenQuestions(payout: Payout): Payout {
  return withReason(
    payout,
    'The columns of this file are not clear yet. Say which is which first.',
  );
}
