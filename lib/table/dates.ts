import type { Line } from '#lib/table/lines.ts';
import { textOf } from '#lib/table/lines.ts';
import { NONE } from '#lib/values/none.ts';
import { rememberByText } from '#lib/values/remember.ts';
import {
  daysBetween,
  parseUsDate,
  type ServiceDate,
  serviceDateOf,
} from '#lib/values/service-date.ts';

/** A date or a range of dates on a line. `at`: where it begins in the line's text. */
export interface DateToken {
  readonly from: ServiceDate;
  readonly to: ServiceDate | undefined;
  readonly at: number;
  readonly text: string;
}

const FIGURES = String.raw`\d{1,2}[/-]\d{1,2}[/-](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}|\d{4}/\d{2}/\d{2}`;
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const WORDS = String.raw`\p{L}{3,10}\.? ${DAY},? \d{4}|${DAY} (?:de |of )?\p{L}{3,10}\.?,? (?:del? )?\d{4}`;
/** A month by its first letters between dashes or between figures: `07-Jan-2025`, `7-Jan-25`, `07JAN2025`. */
const DASHED = String.raw`\d{2}\p{L}{3}\d{4}|\d{1,2}-\p{L}{3}-(?:\d{4}|\d{2})|\p{L}{3}-\d{1,2}-\d{4}`;
const ONE = `(?:${FIGURES}|${DASHED}|${WORDS})`;
const TO = ' ?(?:[-–—−]|to|through|thru|a|al) ?';
/** The first day of a range whose year stands only behind its last day: `06/02-06/04/25`, `06/02 06/04/25`. */
const SHORT = String.raw`\d{1,2}/\d{1,2}(?=${TO}\d{1,2}/\d{1,2}/\d)|\d{2}/\d{2}(?= \d{2}/\d{2}/\d)`;
/** The last day of a range whose year stands only behind its first day: `05/05/26-05/07`. */
const LAST = String.raw`[-–—−](?<last>\d{1,2}/\d{1,2})(?![\d/])`;
const DATE = new RegExp(
  String.raw`(?<![\d/\p{L}-])(?:(?<short>${SHORT})(?:${TO}| )(?<end>${FIGURES})|(?<from>${ONE})(?:${TO}(?<to>${ONE})|${LAST})?)(?![\d/]|-\d)`,
  'giu',
);

/** The dates printed on a line, in order. A text that looks like a date and is no day of the calendar is none. */
export function datesOn(line: Line): readonly DateToken[] {
  return datesIn(textOf(line));
}

/** The dates in a text, in order. */
export function datesIn(text: string): readonly DateToken[] {
  // Most texts have none, and need not be remembered.
  return MAY_BE_DATE.test(text) ? findDates(text) : NONE;
}

/** Every date has a day or a month in figures before a stroke, or a year of four figures. */
const MAY_BE_DATE = /\d[/-]|\d{4}/;

const findDates = rememberByText((text): readonly DateToken[] => {
  return [...text.matchAll(DATE)].flatMap(({ 0: whole, index, groups }) => {
    const short = groups?.['short'];
    const last = groups?.['last'];
    const end = parseIfAny(groups?.['to'] ?? groups?.['end']);
    const from = short === undefined ? parseIfAny(groups?.['from']) : beginningOf(short, end);
    if (from === undefined) return [];
    const to = last === undefined ? end : endOf(from, last);
    if (last !== undefined && to === undefined) return [];
    return [{ from, to, at: index, text: whole }];
  });
});

function parseIfAny(text: string | undefined): ServiceDate | undefined {
  return text === undefined ? undefined : parseUsDate(text);
}

/** Longer than this, two days side by side are no range. */
const LONGEST_RANGE_DAYS = 31;

/** The day of `06/02` on which a range begins that ends on this day: of the same year, or of the year before. */
function beginningOf(short: string, to: ServiceDate | undefined): ServiceDate | undefined {
  const [month, day] = short.split('/').map(Number);
  return to === undefined || month === undefined || day === undefined
    ? undefined
    : startOfRange(month, day, to);
}

/** The day of `05/07` on which a range ends that begins on this day: of the same year, or of the next. */
function endOf(from: ServiceDate, short: string): ServiceDate | undefined {
  const [month = 0, day = 0] = short.split('/').map(Number);
  const year = Number(from.slice(0, 4));
  return [serviceDateOf(year, month, day), serviceDateOf(year + 1, month, day)].find(
    (to) => to !== undefined && from <= to && daysBetween(from, to) <= LONGEST_RANGE_DAYS,
  );
}

/** The day of the month before or on `to`; undefined where there is none near enough to be the same service's. */
export function startOfRange(month: number, day: number, to: ServiceDate): ServiceDate | undefined {
  const year = Number(to.slice(0, 4));
  return [serviceDateOf(year, month, day), serviceDateOf(year - 1, month, day)].find(
    (from) => from !== undefined && from <= to && daysBetween(from, to) <= LONGEST_RANGE_DAYS,
  );
}
