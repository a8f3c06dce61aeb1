import { countFilled, type Sheet } from '#lib/document/sheet.ts';
import type { UnclearColumn } from '#lib/payout/columns.ts';
import { dateMeaning, moneyMeaning, normaliseLabel } from '#lib/payout/label.ts';
import { askFor, type OpenQuestion } from '#lib/payout/open-question.ts';
import { readPreamble, saysPreliminary } from '#lib/payout/preamble.ts';
import { readTable } from '#lib/payout/read-table.ts';
import { compareTogether, readTableBelow, withReason } from '#lib/payout/read-table-below.ts';
import type { ColumnMapping, Payout } from '#lib/payout/schema.ts';
import { splitTables } from '#lib/payout/split-tables.ts';
import { findDepositTotals } from '#lib/payout/stated-totals.ts';
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
      /** What a person must say; empty where nothing is unclear. */
      readonly questions: readonly OpenQuestion[];
      /** As they stand over the columns of its first table, by which a layout is known again. */
      readonly headings: readonly string[];
      /** When the person gave the answers, for another statement, that this one was read with. ISO instant. */
      readonly answeredAt?: string;
      /** The statement holds estimates; its payouts never enter a spread. */
      readonly preliminary: boolean;
      readonly notice: string | null;
    }
  | { readonly outcome: 'not-a-payout-statement'; readonly notice: string };

/**
 * Reads a platform's payout statement. What a person said (`mapping`) goes before everything that the names and
 * values of the columns say. Throws a `ReadError` when it is a statement of which no amount can be read.
 */
export function readPayouts(
  sheet: Sheet,
  { mapping }: { readonly mapping?: ColumnMapping | undefined } = {},
): PayoutReading {
  const { preamble: lines, tables } = splitTables(sheet);
  const preamble = readPreamble(lines);
  const notes = sheet.rows.filter((row) => countFilled(row) === 1);
  const isPreliminary =
    preamble.isPreliminary || notes.some(({ cells }) => saysPreliminary(cells.join(' ')));
  const context = { sheet: sheet.name, lines, preamble, isPreliminary, mapping };
  const [table, ...tablesBelow] = tables;
  if (table === undefined) return { outcome: 'not-a-payout-statement', notice: NOTHING_READ };
  if (table.rows.length === 0 && table.headings.some(namesPayout)) return NO_ROWS;
  const isOneOfSeveral = tablesBelow.length > 0;
  const main = readTable(table, { ...context, isOneOfSeveral, orderAbove: undefined });
  if (main.outcome === 'no-amounts') throw new NoAmountsError();
  if (main.outcome === 'refused') {
    return { outcome: 'not-a-payout-statement', notice: main.notice };
  }
  const belowContext = { ...context, lines: [], isOneOfSeveral, orderAbove: main.order };
  const below = tablesBelow.map((other) => readTableBelow(other, belowContext, main.payouts));
  const payouts = isOneOfSeveral
    ? compareTogether(main.payouts, below, findDepositTotals(lines))
    : main.payouts;
  const { questions } = main;
  const preliminary = payouts.length > 0 && payouts.every((payout) => payout.preliminary);
  const unread = below.flatMap((other) => other.unread ?? []);
  return {
    outcome: 'read',
    complete: unread.length === 0,
    payouts: questions.length === 0 ? payouts : payouts.map(withOpenQuestions),
    needsMapping: questions.length > 0,
    columns: questions.length === 0 ? [] : main.columns,
    questions,
    headings: table.headings,
    preliminary,
    notice: noticeOf(questions, preliminary, unread),
  };
}

const NO_ROWS: PayoutReading = {
  outcome: 'read',
  complete: true,
  payouts: [],
  needsMapping: false,
  columns: [],
  questions: [],
  headings: [],
  preliminary: false,
  notice: 'This statement lists no payouts.',
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

function noticeOf(
  questions: readonly OpenQuestion[],
  preliminary: boolean,
  unreadRows: readonly number[],
): string | null {
  const sentences = [
    ...questions.map(askFor),
    ...(preliminary ? [ESTIMATES] : []),
    ...unreadRows.map((row) => `The table from line ${row} on lists no sessions and was not read.`),
  ];
  return sentences.length === 0 ? null : sentences.join(' ');
}
