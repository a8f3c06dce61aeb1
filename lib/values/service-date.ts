import { z } from 'zod';

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

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

function isCalendarDay(text: string): boolean {
  const match = ISO_DATE.exec(text);
  if (match === null) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** Builds a date from its numbers, or undefined when there is no such day. Two-digit years are widened. */
export function serviceDateOf(year: number, month: number, day: number): ServiceDate | undefined {
  const fullYear = year < 100 ? year + (year < CENTURY_PIVOT ? 2000 : 1900) : year;
  const text = [String(fullYear).padStart(4, '0'), twoDigits(month), twoDigits(day)].join('-');
  const parsed = ServiceDateSchema.safeParse(text);
  return parsed.success ? parsed.data : undefined;
}

/**
 * Reads one date as US documents print it: `01/07/2025`, `1-7-25`, `2025-01-07`, `Jan 7, 2025`,
 * `5 de junio de 2025`. Undefined when the text is not exactly one date. Month comes first in figures.
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

function parseDateInWords(text: string): ServiceDate | undefined {
  const english = /^([A-Za-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(text);
  if (english !== null) {
    const month = MONTH_NUMBER.get(String(english[1]).toLowerCase());
    return month === undefined
      ? undefined
      : serviceDateOf(Number(english[3]), month, Number(english[2]));
  }
  const dayFirst = /^(\d{1,2})(?: de)? ([A-Za-z]+)\.?(?: de(?:l)?|,)? (\d{4})$/.exec(text);
  if (dayFirst === null) return undefined;
  const month = MONTH_NUMBER.get(String(dayFirst[2]).toLowerCase());
  return month === undefined
    ? undefined
    : serviceDateOf(Number(dayFirst[3]), month, Number(dayFirst[1]));
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
