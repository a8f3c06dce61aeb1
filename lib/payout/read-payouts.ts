import {
  countFilled,
  hasOneText,
  type RowNumbering,
  type Sheet,
  type SheetRow,
} from '#lib/document/sheet.ts';
import { cardsToTable } from '#lib/payout/cards-to-table.ts';
import type { UnclearColumn } from '#lib/payout/columns.ts';
import { isAdjudication } from '#lib/payout/is-adjudication.ts';
import { dateMeaning, moneyMeaning, normaliseLabel } from '#lib/payout/label.ts';
import { askFor, type OpenQuestion } from '#lib/payout/open-question.ts';
import { readPreamble, saysPreliminary } from '#lib/payout/preamble.ts';
import { readTable } from '#lib/payout/read-table.ts';
import {
  compareTogether,
  findClosingTotals,
  readTableBelow,
  type TableBelow,
  withReason,
} from '#lib/payout/read-table-below.ts';
import { runsToTable } from '#lib/payout/runs-to-table.ts';
import type { ColumnMapping, Payout } from '#lib/payout/schema.ts';
import { splitTables, widestHeading } from '#lib/payout/split-tables.ts';
import { findDepositTotals } from '#lib/payout/stated-totals.ts';
import { ZERO_CENTS } from '#lib/values/cents.ts';
import { NoAmountsError } from '#lib/values/read-error.ts';

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
      /** Private columns (birth date, diagnosis, member number, notes) that were not kept. */
      readonly leftOut: readonly string[];
      /** The statement holds estimates; its payouts never enter a spread. */
      readonly preliminary: boolean;
      readonly notice: string | null;
    }
  | { readonly outcome: 'not-a-payout-statement'; readonly notice: string };

/** What is known of a statement beside its sheet. */
export interface StatementOptions {
  readonly mapping?: ColumnMapping | undefined;
  /** Whether it is a further sheet of a workbook that holds payouts. */
  readonly isBesideStatement?: boolean;
}

/**
 * Reads a platform's payout statement. What a person said (`mapping`) goes before everything that the names and
 * values of the columns say. Throws a `ReadError` when it is a statement of which no amount can be read.
 */
export function readPayouts(
  given: Sheet,
  { mapping, isBesideStatement = false }: StatementOptions = {},
): PayoutReading {
  const sheet = layOut(given);
  const { preamble: lines, tables } = splitTables(sheet);
  const above = readPreamble(lines.length > 0 ? lines : linesAbove(sheet));
  const preamble = { ...above, tellsOfPayouts: above.tellsOfPayouts || isBesideStatement };
  const notes = sheet.rows.filter(hasOneText);
  const isPreliminary =
    preamble.isPreliminary || notes.some(({ cells }) => saysPreliminary(cells.join(' ')));
  const { name, numbering } = sheet;
  const context = { sheet: name, numbering, lines, preamble, isPreliminary, mapping };
  const [table, ...tablesBelow] = tables;
  if (table === undefined) return { outcome: 'not-a-payout-statement', notice: NOTHING_READ };
  if (table.rows.length === 0 && table.headings.some(namesPayout)) return NO_ROWS;
  const isOneOfSeveral = tablesBelow.length > 0;
  const main = readTable(table, {
    ...context,
    isOneOfSeveral,
    sumAbove: ZERO_CENTS,
    orderAbove: undefined,
  });
  if (main.outcome === 'read' && isAdjudication(given)) return CLAIMS;
  if (main.outcome === 'no-amounts') throw new NoAmountsError();
  if (main.outcome === 'refused') {
    return { outcome: 'not-a-payout-statement', notice: main.notice };
  }
  const belowContext = {
    ...context,
    lines: [],
    isOneOfSeveral,
    sumAbove: ZERO_CENTS,
    orderAbove: main.order,
  };
  const below: TableBelow[] = [];
  for (const other of tablesBelow) {
    const above = [...main.payouts, ...below.flatMap((table) => table.payouts)];
    below.push(readTableBelow(other, belowContext, above));
  }
  const payouts = isOneOfSeveral
    ? compareTogether(
        main.payouts,
        below,
        findDepositTotals(lines),
        tablesBelow.flatMap(findClosingTotals),
      )
    : main.payouts;
  const { questions } = main;
  const preliminary = payouts.length > 0 && payouts.every((payout) => payout.preliminary);
  const unread = below.flatMap((other) => other.unread ?? []);
  return {
    outcome: 'read',
    complete: unread.length === 0,
    payouts: numberPayouts(
      questions.length === 0 ? payouts : payouts.map(withOpenQuestions),
      numbering,
    ),
    needsMapping: questions.length > 0,
    columns: questions.length === 0 ? [] : main.columns,
    leftOut: main.leftOut,
    preliminary,
    notice: noticeOf({ questions, preliminary, unreadRows: unread, leftOut: main.leftOut }),
  };
}

/** The lines before the first row of several cells with an amount, where no headings part them from the rows. */
function linesAbove({ rows }: Sheet): readonly SheetRow[] {
  const first = rows.findIndex(
    (row) => countFilled(row) > 2 && row.cells.some((cell) => /\d\.\d\d/.test(cell)),
  );
  return rows.slice(0, Math.max(0, first));
}

/** In a document that numbers nothing a row is known by its place among the payouts. */
function numberPayouts(payouts: readonly Payout[], numbering: RowNumbering): readonly Payout[] {
  if (numbering !== 'ordinal') return payouts;
  return payouts.map((payout, index) => ({ ...payout, row: index + 1 }));
}

/** Headings of no more cells may be a label beside its value. */
const WIDEST_PAIR = 2;

/** A sheet without a table as one, where its payouts stand as cards or one cell below another. */
function layOut(sheet: Sheet): Sheet {
  const width = widestHeading(sheet);
  if (width > WIDEST_PAIR) return sheet;
  return cardsToTable(sheet) ?? (width > 0 ? sheet : (runsToTable(sheet) ?? sheet));
}

const NO_ROWS: PayoutReading = {
  outcome: 'read',
  complete: true,
  payouts: [],
  needsMapping: false,
  columns: [],
  leftOut: [],
  preliminary: false,
  notice: 'This statement lists no payouts.',
};
const CLAIMS: PayoutReading = {
  outcome: 'not-a-payout-statement',
  notice:
    'This is what an insurer says about claims, not what a platform paid you. Add it as the EOB’s PDF or as an 835 file, or open the page in your browser and press the Spreadlight button there.',
};
const ESTIMATES =
  'This statement shows estimates. It is replaced by the final one and is not counted as money received.';
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

interface Told {
  readonly questions: readonly OpenQuestion[];
  readonly preliminary: boolean;
  readonly unreadRows: readonly number[];
  readonly leftOut: readonly string[];
}

function noticeOf({ questions, preliminary, unreadRows, leftOut }: Told): string | null {
  const names = leftOut.map((name) => `“${name}”`).join(', ');
  const sentences = [
    ...questions.map(askFor),
    ...(preliminary ? [ESTIMATES] : []),
    ...unreadRows.map((row) => `The table from line ${row} on lists no sessions and was not read.`),
    ...(names === '' ? [] : [`Private columns were left out: ${names}.`]),
  ];
  return sentences.length === 0 ? null : sentences.join(' ');
}
