import type { SheetRow } from '#lib/document/sheet.ts';
import { filledTexts, saidBy } from '#lib/payout/cell-text.ts';
import { dateMeaning, normaliseLabel } from '#lib/payout/label.ts';
import { DATE_IN_TEXT, isDate } from '#lib/payout/statement-date.ts';
import { parseStatementMoney } from '#lib/payout/statement-money.ts';
import {
  PAST_HEAD,
  PAYMENT_HEAD,
  PAYMENT_HEAD_NOTE,
  UPCOMING_HEAD,
} from '#lib/reference/payout-row-words.ts';
import { type Cents, ZERO_CENTS } from '#lib/values/cents.ts';

/** A payment under which rows stand. `dateText`: its date as printed, where its head names exactly one. */
export interface PaymentGroup {
  readonly dateText: string | null;
  /** The sum that stands at its head; null where none stands there. */
  readonly stated: Cents | null;
  /** Whether what stands below it is announced and not paid yet. */
  readonly isUpcoming: boolean;
}

/** Rows over which a sum that no word names is looked for; over more it would be chance, and slow. */
const ROWS_TO_SUM = 2000;

/** The payment that a row heads: "Payment Feb 15, 2025", or a date that stands alone or with the sum of what follows. */
export function findPaymentHead(
  rows: readonly SheetRow[],
  index: number,
  filled: readonly string[],
): PaymentGroup | undefined {
  const texts = joinPaidDay(joinCutHead(splitHead(filled)));
  const [first = '', ...others] = texts;
  const labelled = findLabelledDay(filled);
  if (labelled !== undefined) return { ...PAID, dateText: labelled };
  if (!others.every(isHeadNote)) return undefined;
  const stated = findOnlyAmount(others);
  const dates = Array.from(first.matchAll(DATE_IN_TEXT), ([text]) => text);
  if (PAYMENT_HEAD.test(first) && dates.length > 0 && !first.endsWith('.')) {
    return { ...PAID, dateText: dates.length === 1 ? (dates[0] ?? null) : null, stated };
  }
  if (!isDate(first)) return undefined;
  const isHead =
    others.length === 0 || isDatedTotal(texts) || sumsUpWhatFollows(rows, index, filled.length);
  return isHead ? { ...PAID, dateText: first, stated } : undefined;
}

/** The day beside the label of a payout date: "Check date", "05/22/2026". */
function findLabelledDay([label = '', day = '', ...others]: readonly string[]): string | undefined {
  if (others.length > 0 || !isDate(day)) return undefined;
  return dateMeaning(normaliseLabel(label))?.field === 'payoutDate' ? day : undefined;
}

/** What parts the notes of one text: "7 transactions · Bank account ••0000". */
const MARK = / +[·•|] +/;
const AMOUNT_IN_HEAD = /-?\$ ?[\d,]+\.\d{2}(?!\d)/g;
/** Marks between the parts of a line. */
const AROUND_PART = /^[\s·•|,:–—-]+|[\s·•|,:–—-]+$/g;

/** The parts of a head that stands in one text, as on a button: "Fri, Apr 24, 2026 Paid $532.45". */
function splitHead(filled: readonly string[]): readonly string[] {
  const [text = '', ...others] = filled;
  if (others.length > 0) return filled;
  const [amount = '', ...moreAmounts] = text.match(AMOUNT_IN_HEAD) ?? [];
  const [date = '', ...moreDates] = text.match(DATE_IN_TEXT) ?? [];
  if (amount === '' || date === '' || moreAmounts.length + moreDates.length > 0) return filled;
  const [before = '', after = ''] = text.split(amount);
  const [upToDate = '', note = ''] = splitBehind(before, date);
  const parts = [upToDate, note].map((part) => part.replaceAll(AROUND_PART, ''));
  return [...parts, amount, after.replaceAll(AROUND_PART, '')].filter((part) => part !== '');
}

function splitBehind(text: string, word: string): readonly string[] {
  const end = text.indexOf(word) + word.length;
  return text.includes(word) ? [text.slice(0, end), text.slice(end)] : [text];
}

/** The texts of a line, with those of a head as one where columns cut it, and its date, apart. */
function joinCutHead(filled: readonly string[]): readonly string[] {
  const [first = ''] = filled;
  if (filled.length < 2 || !PAYMENT_HEAD.test(first)) return filled;
  if (filled.some((text) => text.search(DATE_IN_TEXT) !== -1)) return filled;
  const words = filled.filter((text) => parseStatementMoney(text) === undefined).join(' ');
  if (words.search(DATE_IN_TEXT) === -1) return filled;
  return [words, ...filled.filter((text) => parseStatementMoney(text) !== undefined)];
}

/** The texts of a head with the day that stands in one of its own: "Payment SM-12", "Paid June 26, 2026", "$85.00". */
function joinPaidDay(texts: readonly string[]): readonly string[] {
  const [first = '', ...others] = texts;
  if (!PAYMENT_HEAD.test(first) || first.search(DATE_IN_TEXT) !== -1) return texts;
  const days = others.filter((text) => PAYMENT_HEAD.test(text) && text.search(DATE_IN_TEXT) !== -1);
  const [day, ...more] = days;
  if (day === undefined || more.length > 0) return texts;
  return [`${first} ${day}`, ...others.filter((text) => text !== day)];
}

/** Whether a head is that of the payment above once more, as on the next page. */
export function isSameHead(head: PaymentGroup, last: PaymentGroup | undefined): boolean {
  return head.stated !== null && head.stated === last?.stated && head.dateText === last.dateText;
}

/** Whether a line names a day and the total of its payment: "Friday, January 10, 2025 · Payout total · $497.00". */
export function isDatedTotal([first = '', ...others]: readonly string[]): boolean {
  return isDate(first) && others.length > 1 && others.every(isHeadNote);
}

const PAID = { dateText: null, stated: null, isUpcoming: false } as const;
/** Words of the longest line that heads what is not paid yet; a longer one is a sentence about it. */
const LONGEST_HEAD_WORDS = 8;

/**
 * The part of a page that a line heads: what is announced ("Upcoming payments", "Expected Mar 15"), or, after that,
 * what was paid ("Past payments"). It has no date: an expected one is not that of a payment.
 */
export function findSectionHead(
  filled: readonly string[],
  last: PaymentGroup | undefined,
): PaymentGroup | undefined {
  const [first = '', ...others] = filled;
  if (first.split(/\s+/).length > LONGEST_HEAD_WORDS || !others.every(isHeadNote)) return undefined;
  if (UPCOMING_HEAD.test(first)) return { ...PAID, isUpcoming: true };
  return last?.isUpcoming === true && PAST_HEAD.test(first) ? PAID : undefined;
}

/** The sum of a payment on a line of its own below the head: "$339.90 Paid". */
export function findHeadSum(filled: readonly string[]): Cents | undefined {
  return filled.every(isHeadNote) ? (findOnlyAmount(filled) ?? undefined) : undefined;
}

/** Whether a text may stand beside a head of payments: an amount, a state, a count of sessions. */
export function isHeadNote(text: string): boolean {
  if (PAYMENT_HEAD_NOTE.test(text) || parseStatementMoney(text)?.explicit === true) return true;
  const parts = text.split(MARK);
  return parts.length > 1 && parts.every(isHeadNote);
}

function findOnlyAmount(texts: readonly string[]): Cents | null {
  const amounts = texts.flatMap((text) => parseStatementMoney(text)?.cents ?? []);
  return amounts.length === 1 ? (amounts[0] ?? null) : null;
}

function sumsUpWhatFollows(rows: readonly SheetRow[], index: number, width: number): boolean {
  const head = rows[index]?.cells ?? [];
  const column = head.findIndex((cell) => parseStatementMoney(cell)?.explicit === true);
  if (column === -1) return false;
  const below: SheetRow[] = [];
  for (let at = index + 1; at < rows.length && below.length < ROWS_TO_SUM; at += 1) {
    const row = rows[at];
    if (row === undefined || filledTexts(row).length <= width) break;
    below.push(row);
  }
  return below.length > 0 && isSumOf(head[column] ?? '', below, column);
}

/** Whether an amount, alone or beside one word, is the sum of the rows above it in its column, from one on. */
export function sumsUpWhatPrecedes(
  source: SheetRow,
  above: readonly SheetRow[],
  from: number,
): boolean {
  const last = above.at(-1);
  const count = above.length - from;
  if (last === undefined || count < 2 || count > ROWS_TO_SUM) return false;
  if (filledTexts(last).length === 1) return false;
  const column = source.cells.findIndex((cell) => parseStatementMoney(cell) !== undefined);
  return isSumOf(source.cells[column] ?? '', above.slice(from), column);
}

/** Whether all numbers of a row, of which there are several, are the sums of the rows above it in their columns. */
export function sumsUpAllColumns(
  source: SheetRow,
  above: readonly SheetRow[],
  from: number,
): boolean {
  if (above.length - from > ROWS_TO_SUM) return false;
  const rows = above.slice(from).filter(hasNumber);
  if (rows.length < 2) return false;
  const numbers = source.cells.flatMap((cell, column) =>
    parseStatementMoney(cell) === undefined ? [] : column,
  );
  return (
    numbers.length > 1 &&
    numbers.every((column) => isSumOf(source.cells[column] ?? '', rows, column))
  );
}

function hasNumber({ cells }: SheetRow): boolean {
  return cells.some((cell) => parseStatementMoney(cell) !== undefined);
}

function isSumOf(text: string, rows: readonly SheetRow[], column: number): boolean {
  const stated = parseStatementMoney(text)?.cents;
  if (stated === undefined) return false;
  let sum = 0;
  for (const { cells } of rows) {
    const cell = saidBy(cells[column] ?? '');
    const cents = parseStatementMoney(cell)?.cents;
    if (cents === undefined && cell !== '') return false;
    sum += cents ?? ZERO_CENTS;
  }
  return sum === stated;
}
