import {
  addDays,
  isServiceDate,
  parseUsDate,
  type ServiceDate,
  ServiceDateSchema,
  serviceDateOf,
} from '#lib/values/service-date.ts';

/** Which figure of `03/04/2025` is the month. */
export type DateOrder = 'mdy' | 'dmy';

const CLOCK = String.raw`\d{1,2}(?::\d{2}){0,2}(?:\.\d+)?\s*(?:[ap]\.?m\.?)?`;
const ZONE = String.raw`\(?(?:[ECMPH][SD]?T|AK[SD]T|UTC|GMT|Z|[+-]\d{2}:?\d{2})\)?`;
/** A time, or from–to, after a date. */
const TIME_AFTER_DATE = new RegExp(
  String.raw`(?:T|[ ,]+(?:at |@ ?)?)(?=\d{1,2}(?::|\s*[ap]\.?m))${CLOCK}(?:\s*[-–]\s*${CLOCK})?\s*(?:${ZONE})?$`,
  'i',
);
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? +/i;
const DATE_MARKS = new Set(['/', '.', '-']);
const DIGIT_0 = 0x30;
const DIGIT_9 = 0x39;
const DAY_MONTH_NAME = /^(?<day>\d{1,2})[- ](?<month>[A-Za-z]{3,9})[- ](?<year>\d{4}|\d{2})$/;
/** A date in figures or words, anywhere in a text. */
export const DATE_IN_TEXT =
  /(?<!\d)(?:\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2})(?!\d)|\b(?:[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}|\d{1,2}[- ][A-Z][a-z]{2,8}[- ]\d{4})\b/g;

/** Characters of the longest date with weekday, times and zone; longer texts are not tried. */
const LONGEST_DATE = 60;

/** Days of 1900 dating: serial 1 is 1900-01-01, with a 29 February 1900 that never was. */
const SERIAL_EPOCH = ServiceDateSchema.parse('1899-12-30');
/** Serial numbers of 2000-01-01 and 2064-01-01: what may be a date of a statement and not another number. */
const SERIAL_RANGE = { from: 36_526, to: 59_901 } as const;

/** The date as it stands in a cell, without weekday and time of day. */
export function stripTime(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ').replace(WEEKDAY, '').replace(TIME_AFTER_DATE, '');
}

/** The two leading figures of a date in figures; undefined for any other text. */
export function leadingFigures(text: string): readonly [number, number] | undefined {
  if (text.length > LONGEST_DATE || isServiceDate(text)) return undefined;
  const figures = figuresOf(text) ?? figuresOf(stripTime(text));
  return figures === undefined ? undefined : [figures.first, figures.second];
}

/**
 * Reads one date, perhaps with weekday, time and zone. Figures are read by `order`; without it only those
 * that can be read one way. Undefined when the text is not exactly one date.
 */
export function parseStatementDate(text: string, order?: DateOrder): ServiceDate | undefined {
  if (isServiceDate(text)) return text;
  if (text.length > LONGEST_DATE || !/\d/.test(text)) return undefined;
  const whole = figuresOf(text);
  if (whole !== undefined) return dateOf(whole, order);
  const bare = stripTime(text);
  const figures = figuresOf(bare);
  if (figures !== undefined) return dateOf(figures, order);
  const named = DAY_MONTH_NAME.exec(bare)?.groups;
  if (named === undefined) return parseUsDate(bare);
  const fullYear = named['year']?.length === 2 ? `20${named['year']}` : named['year'];
  return parseUsDate(`${named['day']} ${named['month']} ${fullYear}`);
}

/** A date in figures, of which either of the first two may be the month. */
interface DateFigures {
  readonly first: number;
  readonly second: number;
  readonly year: number;
}

/** One or two digits, a mark, one or two digits, the same mark, two or four digits; nothing else. */
function figuresOf(text: string): DateFigures | undefined {
  const firstMark = endOfDigits(text, 0);
  const mark = text.charAt(firstMark);
  if (firstMark < 1 || firstMark > 2 || !DATE_MARKS.has(mark)) return undefined;
  const secondMark = endOfDigits(text, firstMark + 1);
  const secondLength = secondMark - firstMark - 1;
  if (secondLength < 1 || secondLength > 2 || text.charAt(secondMark) !== mark) return undefined;
  const yearLength = text.length - secondMark - 1;
  if (yearLength !== 4 && yearLength !== 2) return undefined;
  if (endOfDigits(text, secondMark + 1) !== text.length) return undefined;
  return {
    first: numberIn(text, 0, firstMark),
    second: numberIn(text, firstMark + 1, secondMark),
    year: numberIn(text, secondMark + 1, text.length),
  };
}

/** The number that digits say; far sooner than by way of a string of them. */
function numberIn(text: string, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at += 1) number = number * 10 + text.charCodeAt(at) - DIGIT_0;
  return number;
}

/** The place behind the digits that begin at `start`. */
function endOfDigits(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) >= DIGIT_0 && text.charCodeAt(at) <= DIGIT_9) at += 1;
  return at;
}

function dateOf({ first, second, year }: DateFigures, order: DateOrder | undefined) {
  if (order === 'mdy') return serviceDateOf(year, first, second);
  if (order === 'dmy') return serviceDateOf(year, second, first);
  const monthFirst = serviceDateOf(year, first, second);
  const dayFirst = serviceDateOf(year, second, first);
  if (monthFirst === undefined || dayFirst === undefined) return monthFirst ?? dayFirst;
  return monthFirst === dayFirst ? monthFirst : undefined;
}

const DATE_AT_START = new RegExp(`^(?:${DATE_IN_TEXT.source})(?= )`);

/** The date that a cell begins with, where other words follow it: "May 2, 2025 Checking ...4471"; else its whole text. */
export function leadingDate(text: string): string {
  if (text.length > LONGEST_DATE || !text.includes(' ')) return text;
  const date = DATE_AT_START.exec(text)?.[0];
  if (date === undefined || Array.from(text.matchAll(DATE_IN_TEXT)).length > 1) return text;
  return isDate(text) ? text : date;
}

/** Whether the text is a date in some order of figures. */
export function isDate(text: string): boolean {
  return (
    parseStatementDate(text, 'mdy') !== undefined || parseStatementDate(text, 'dmy') !== undefined
  );
}

/** Reads a day as a spreadsheet's serial number or as `20250107`; a date only in a column that is proven to hold dates. */
export function parseDateNumber(text: string): ServiceDate | undefined {
  const trimmed = text.trim();
  const compact = /^(20\d{2})(\d{2})(\d{2})$/.exec(trimmed);
  if (compact !== null) {
    return serviceDateOf(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  }
  if (!/^\d{5}(?:\.\d+)?$/.test(trimmed)) return undefined;
  const serial = Math.floor(Number(trimmed));
  if (serial < SERIAL_RANGE.from || serial > SERIAL_RANGE.to) return undefined;
  return addDays(SERIAL_EPOCH, serial);
}
