import { z } from 'zod';

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A day of the calendar as an ISO string, `2025-01-07`. Only days that exist. */
export const ServiceDateSchema = z
  .string()
  .refine((text) => isCalendarDay(text), 'not a day of the calendar')
  .brand<'ServiceDate'>();
export type ServiceDate = z.infer<typeof ServiceDateSchema>;

const MS_PER_DAY = 86_400_000;
/** Two-digit years below this belong to this century; EOBs are kept for years, not for decades to come. */
const CENTURY_PIVOT = 70;

const MONTHS = [
  ['jan', 'january', 'ene', 'enero'],
  ['feb', 'february', 'febrero'],
  ['mar', 'march', 'marzo'],
  ['apr', 'april', 'abr', 'abril'],
  ['may', 'mayo'],
  ['jun', 'june', 'junio'],
  ['jul', 'july', 'julio'],
  ['aug', 'august', 'ago', 'agosto'],
  ['sep', 'sept', 'september', 'septiembre', 'setiembre'],
  ['oct', 'october', 'octubre'],
  ['nov', 'november', 'noviembre'],
  ['dec', 'december', 'dic', 'diciembre'],
] as const;
const MONTH_NUMBER = new Map<string, number>(
  MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

/** Days of each month in a year that is no leap year. */
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const FEBRUARY = 2;

const LENGTH_OF_ISO_DATE = 10;

function isCalendarDay(text: string): boolean {
  if (text.length !== LENGTH_OF_ISO_DATE || text.charAt(4) !== '-' || !ISO_DATE.test(text)) {
    return false;
  }
  return hasDay(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)));
}

function hasDay(year: number, month: number, day: number): boolean {
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === FEBRUARY && isLeapYear ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
  return day >= 1 && day <= days;
}

/** Whether a text is one that `ServiceDateSchema` takes, at a fraction of the cost. */
export function isServiceDate(text: string): text is ServiceDate {
  return isCalendarDay(text);
}

/** The figures of days and months as they are written: making them anew for each date costs more than the rest. */
const TWO_DIGITS = Array.from({ length: 32 }, (_, value) => String(value).padStart(2, '0'));

/** Whether a text that was made of these figures is a date, which needs no look at the text. */
function isDateOf(
  text: string,
  [year, month, day]: readonly [number, number, number],
): text is ServiceDate {
  return Number.isInteger(year) && text.length === LENGTH_OF_ISO_DATE && hasDay(year, month, day);
}

/** Builds a date from its numbers, or undefined when there is no such day. Two-digit years are widened. */
export function serviceDateOf(year: number, month: number, day: number): ServiceDate | undefined {
  const fullYear = year < 100 ? year + (year < CENTURY_PIVOT ? 2000 : 1900) : year;
  const text = `${String(fullYear).padStart(4, '0')}-${TWO_DIGITS[month]}-${TWO_DIGITS[day]}`;
  return isDateOf(text, [fullYear, month, day]) ? text : undefined;
}

/**
 * Reads one date as US documents print it: `01/07/2025`, `1-7-25`, `2025-01-07`, `Jan 7, 2025`, `07-Jan-2025`,
 * `07JAN2025`, `5 de junio de 2025`. Undefined when the text is not exactly one date. Month comes first in figures.
 */
export function parseUsDate(text: string): ServiceDate | undefined {
  const trimmed = text.trim().replace(/\s+/g, ' ');
  const figures = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(trimmed);
  if (figures !== null) {
    return serviceDateOf(Number(figures[4]), Number(figures[1]), Number(figures[3]));
  }
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(trimmed);
  if (iso !== null) return serviceDateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  return parseDateInWords(trimmed);
}

const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;
const DATES_IN_WORDS = [
  new RegExp(String.raw`^(?<month>[A-Za-z]+)\.? ${DAY},? (?<year>\d{4})$`),
  new RegExp(
    String.raw`^${DAY}(?: de| of)? (?<month>[A-Za-z]+)\.?(?: de(?:l)?|,)? (?<year>\d{4})$`,
  ),
  /^(?<day>\d{1,2})-(?<month>[A-Za-z]{3})-(?<year>\d{4}|\d{2})$/,
  /^(?<month>[A-Za-z]{3})-(?<day>\d{1,2})-(?<year>\d{4})$/,
  /^(?<day>\d{2})(?<month>[A-Za-z]{3})(?<year>\d{4})$/,
] as const;

function parseDateInWords(text: string): ServiceDate | undefined {
  const groups = DATES_IN_WORDS.map((form) => form.exec(text)?.groups).find(Boolean);
  const month = MONTH_NUMBER.get(String(groups?.['month']).toLowerCase());
  return groups === undefined || month === undefined
    ? undefined
    : serviceDateOf(Number(groups['year']), month, Number(groups['day']));
}

/** The days since 1 January 1970, for comparing many dates fast. */
export function dayNumberOf(date: ServiceDate): number {
  return Date.parse(date) / MS_PER_DAY;
}

/** Whole calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: ServiceDate, to: ServiceDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MS_PER_DAY);
}

/** The date `days` later. */
export function addDays(date: ServiceDate, days: number): ServiceDate {
  const moved = new Date(Date.parse(date) + days * MS_PER_DAY).toISOString();
  return ServiceDateSchema.parse(moved.slice(0, 10));
}

/** Shows a date as US readers expect it: `Jan 7, 2025`. */
export function formatServiceDate(date: ServiceDate): string {
  return new Date(`${date}T00:00:00Z`).toLocaleDateString('en-US', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
  });
}
