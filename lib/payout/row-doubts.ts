import { type SheetRow, widthOf } from '#lib/document/sheet.ts';
import {
  type DayWithoutYear,
  dateBeforePayment,
  parseDayWithoutYear,
} from '#lib/payout/day-without-year.ts';
import { typesInWords } from '#lib/payout/row-type.ts';
import { isDate } from '#lib/payout/statement-date.ts';
import { mayHoldAvatar } from '#lib/payout/without-avatar.ts';
import { NEVER_IN_NAMES } from '#lib/reference/payout-row-words.ts';
import { daysBetween, type ServiceDate } from '#lib/values/service-date.ts';

/** A date as it stands in its cell ('' for none) and as it was read. */
export interface DateInRow {
  readonly text: string;
  readonly date: ServiceDate | undefined;
  /** What was read where the year is not printed. */
  readonly day?: DayWithoutYear | undefined;
}

/** A payment may carry the date of the evening before, in another time zone. */
const DAYS_PAID_BEFORE_SESSION = 1;
const CODE_LENGTH = 5;
const DATE_LIKE = /\d[/.-]\d{1,2}[/.-]\d/;
const AMOUNT_LIKE = /\d\.\d\d/;
/** Characters of the shortest date, a line end and the shortest amount. */
const SHORTEST_ROW = 12;

/** Why the amount of a row cannot be relied on. `place`: "line 12" or "row 12". */
export function amountDoubt(text: string, place: string): string {
  return text === '' ? `There is no amount in ${place}.` : `The amount in ${place} cannot be read.`;
}

/** A day without its year, with the year that the payment tells; any other date as it is. */
export function withYear(
  service: DateInRow | null,
  payoutDate: ServiceDate | null,
): DateInRow | null {
  if (service?.day === undefined || payoutDate === null) return service;
  return { text: service.text, date: dateBeforePayment(service.day, payoutDate) };
}

/** Why a date of a row cannot be relied on; undefined where it was read or the cell is blank. */
export function dateDoubt(name: string, { text, date }: DateInRow): string | undefined {
  if (text === '' || date !== undefined) return undefined;
  if (parseDayWithoutYear(text) !== undefined)
    return `It is not clear of which year its ${name} is.`;
  return isDate(text)
    ? `It is not clear yet whether the day or the month comes first in its ${name}.`
    : `Its ${name} cannot be read.`;
}

/** Why the dates of a session's row do not fit together; undefined where they do. */
export function sessionDaysDoubt(
  { text, date }: DateInRow,
  payoutDate: ServiceDate | null,
): string | undefined {
  if (text === '') return 'It is called a session, but has no date of service.';
  if (date === undefined || payoutDate === null || payoutDate >= date) return undefined;
  return daysBetween(payoutDate, date) > DAYS_PAID_BEFORE_SESSION
    ? 'It was paid before its date of service.'
    : undefined;
}

/** Why a session without a client cannot be relied on where the other rows name theirs: hours are paid as well. */
export const NO_CLIENT = 'It is called a session, but names no client as the other rows do.';

/** A word that begins with a small letter. */
const SMALL_WORD = /(?:^| )\p{Ll}/u;

/** Why what stands for a client may be none: it names a kind of row, in words that no name has, or letters more. */
export function nameDoubt(client: string): string | undefined {
  if (client.includes(MAY_BE_TWO)) return TWO_TEXTS;
  if (mayHoldAvatar(client)) return LETTERS_MORE;
  const isOther = NEVER_IN_NAMES.test(client) || SMALL_WORD.test(client);
  return isOther && typesInWords(client).length > 0 ? OTHER_THAN_PERSON : undefined;
}

/** What is put between two texts of one place of which it is not clear whether they are one. */
export const MAY_BE_TWO = ' · ';
const TWO_TEXTS = 'Two texts stand in the place of the client’s name.';
const OTHER_THAN_PERSON =
  'What stands in the place of a client names something other than a person.';
const LETTERS_MORE = 'Letters may stand before the client’s name that do not belong to it.';

/** Whether a text is a procedure code and no amount: whole dollars that look so are beyond any session's pay. */
export function isCodeForAmount(text: string): boolean {
  return text.length === CODE_LENGTH && /^9\d{4}$/.test(text);
}

/** Whether a row has more cells than there are headings: then its cells may stand in wrong columns. */
export function isShifted(row: SheetRow, width: number): boolean {
  return widthOf(row) > width && row.cells.slice(width).some((cell) => cell.trim() !== '');
}

/** Why a row may be two. */
export const SWALLOWED_ROW =
  'One of its cells looks like a row of its own: a quotation mark may be missing.';

/** Whether a cell looks like a row. */
export function looksLikeRow(cell: string): boolean {
  if (cell.length < SHORTEST_ROW || !cell.includes('\n')) return false;
  return DATE_LIKE.test(cell) && AMOUNT_LIKE.test(cell);
}
