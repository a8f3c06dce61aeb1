import type { Page, Word } from '#lib/document/schema.ts';
import type { ReadRow } from '#lib/eob/rows/read-row.ts';
import { datesIn } from '#lib/table/dates.ts';
import { NONE } from '#lib/values/none.ts';
import { type ServiceDate, serviceDateOf } from '#lib/values/service-date.ts';

/** Which number of a date in figures is the month. `undecided`: the document's own dates do not agree, or hint at both. */
export type DateOrder = 'month-first' | 'day-first' | 'undecided';

/** A date in figures with the year last. With dots or dashes and a short year it may be the number of something. */
const FIGURES =
  /(?<![\d/.]|(?<![/.-]\d{2,4})-)(\d{1,2})(?:\/(\d{1,2})\/|([.-])(\d{1,2})\3(?=\d{4}))((?:19|20)\d{2}|\d{2})(?![\d/]|[.-]\d(?!\d?[/.-]\d))/g;
const MONTHS = 12;
const LONGEST_MONTH = 31;

const SAYS_DAY_FIRST =
  /\bdd[ /.-]?mm[ /.-]?(?:yy|aa)|\bday ?\/ ?month ?\/ ?year\b|\bd[ií]a ?\/ ?mes ?\/ ?a[nñ]o\b/i;
const SAYS_MONTH_FIRST =
  /\bmm[ /.-]?dd[ /.-]?(?:yy|aa)|\bmonth ?\/ ?day ?\/ ?year\b|\bmes ?\/ ?d[ií]a ?\/ ?a[nñ]o\b/i;
/** English dates in words with the day before the month: such writers put the day first in figures too. */
const DAY_BEFORE_WORD =
  /\b\d{1,2}(?:st|nd|rd|th)?[ -](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[ ,-]+(?:19|20)\d{2}\b/i;

interface FigureDate {
  readonly first: number;
  readonly second: number;
  readonly year: number;
  /** What a machine read from a picture may have its figures wrong. */
  readonly isPrinted: boolean;
}

/**
 * The order of the document's dates in figures, by what it prints itself: a number that can be no month, or a key such
 * as DD/MM/YYYY. Without any of these the month comes first, as everywhere in the US, unless its dates in words tell
 * otherwise: they may name one of the days by chance, so they raise a doubt and decide nothing.
 */
export function findDateOrder(words: readonly Word[]): DateOrder {
  const dates = words.flatMap((word) => (MAY_BE_DATE.test(word.text) ? figureDatesIn(word) : NONE));
  const text = words.map((word) => word.text).join(' ');
  const isDayFirst = dates.some(isNoMonthFirst) || SAYS_DAY_FIRST.test(text);
  const isMonthFirst =
    dates.some(({ first, second }) => first <= MONTHS && second > MONTHS) ||
    SAYS_MONTH_FIRST.test(text);
  if (isDayFirst) {
    const isPrinted = dates.every((date) => date.isPrinted);
    return isMonthFirst || !isPrinted ? 'undecided' : 'day-first';
  }
  return isMonthFirst || !hintsAtDayFirst(dates, text) ? 'month-first' : 'undecided';
}

function isNoMonthFirst({ first, second }: FigureDate): boolean {
  return first > MONTHS && first <= LONGEST_MONTH && second <= MONTHS;
}

function hintsAtDayFirst(dates: readonly FigureDate[], text: string): boolean {
  const open = dates.filter(({ first, second }) => first !== second);
  if (open.length === 0) return DAY_BEFORE_WORD.test(text);
  const inWords = new Set(datesInWords(text));
  const isNamed = (day: ServiceDate | undefined) => day !== undefined && inWords.has(day);
  if (open.some(({ first, second, year }) => isNamed(serviceDateOf(year, first, second)))) {
    return false;
  }
  return (
    open.some(({ first, second, year }) => isNamed(serviceDateOf(year, second, first))) ||
    DAY_BEFORE_WORD.test(text)
  );
}

/** Words without this hold no date in figures, with the year last, nor the last day of a range. */
const MAY_BE_DATE = /\d[/.–—−-]\d{1,2}[/.–—−-]\d/;

function figureDatesIn({ text, mark }: Word): readonly FigureDate[] {
  return [...text.matchAll(FIGURES)].map(([, first, slashed, , parted, year]) => ({
    first: Number(first),
    second: Number(slashed ?? parted),
    year: Number(year),
    isPrinted: mark === 'plain',
  }));
}

function datesInWords(text: string): readonly ServiceDate[] {
  return datesIn(text).flatMap((date) => (/\p{L}{3}/u.test(date.text) ? [date.from] : []));
}

/** The page with the month first in each date in figures, and slashes between. What is undecided stays as it is. */
export function withMonthFirst(page: Page, order: DateOrder): Page {
  const turn = (words: readonly Word[]) =>
    words.map((word) => (MAY_BE_DATE.test(word.text) ? turnWord(word, order) : word));
  const own = { ...page, words: turn(page.words) };
  if (page.tagged === undefined) return own;
  const tables = page.tagged.tables.map((table) => ({
    rows: table.rows.map((row) => row.map((cell) => ({ ...cell, words: turn(cell.words) }))),
  }));
  return { ...own, tagged: { tables, rest: turn(page.tagged.rest) } };
}

function turnWord(word: Word, order: DateOrder): Word {
  const text = turnDates(word.text, order);
  return text === word.text ? word : { ...word, text };
}

/** The last day of a range behind its first, without a year: `07/01/25-14/01`. */
const LAST_DAY = /(?<=\d\/(?:\d{4}|\d{2})[-–—−])(\d{1,2})\/(\d{1,2})(?![\d/])/g;

function turnDates(text: string, order: DateOrder): string {
  const turned = order === 'day-first' ? text.replace(LAST_DAY, '$2/$1') : text;
  return turned.replace(
    FIGURES,
    (
      whole: string,
      first: string,
      slashed: string | undefined,
      mark: string | undefined,
      parted: string | undefined,
      year: string,
    ) => {
      const second = slashed ?? parted ?? '';
      const isDayFirst = order === 'undecided' ? Number(first) > MONTHS : order === 'day-first';
      if (isDayFirst) return `${second}/${first}/${year}`;
      return mark === '.' ? `${first}/${second}/${year}` : whole;
    },
  );
}

const UNDECIDED =
  'This document does not show whether its dates print the day or the month first, so this date may be another one.';

/** The rows of an undecided document: a doubt where the two orders make two days of a date in figures. */
export function withDateOrderDoubts(rows: readonly ReadRow[]): readonly ReadRow[] {
  return rows.map((row) => {
    const figures = /^(\d{1,2})[/-](\d{1,2})[/-]/.exec(row.date?.text ?? '');
    const [first, second] = [Number(figures?.[1]), Number(figures?.[2])];
    const isOpen = first <= MONTHS && second <= MONTHS && first !== second;
    return isOpen ? { ...row, doubts: [...row.doubts, UNDECIDED] } : row;
  });
}
