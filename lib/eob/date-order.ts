import type { Word } from '#lib/document/schema.ts';
import type { ReadRow } from '#lib/eob/read-row.ts';
import { datesIn } from '#lib/table/dates.ts';
import { type Line, textOf } from '#lib/table/lines.ts';
import { type ServiceDate, serviceDateOf } from '#lib/values/service-date.ts';

/** Which number of a date in figures is the month. `undecided`: the document's own dates do not agree, or hint at both. */
export type DateOrder = 'month-first' | 'day-first' | 'undecided';

/** A date in figures with the year last. With dots or dashes and a short year it may be the number of something. */
const FIGURES =
  /(?<![\d/.]|(?<![/.-]\d{2,4})-)(\d{1,2})(?:\/(\d{1,2})\/|([.-])(\d{1,2})\3(?=\d{4}))((?:19|20)\d{2}|\d{2})(?![\d/]|[.-]\d(?!\d?[/.-]\d))/g;
const MONTHS = 12;

const SAYS_DAY_FIRST = /\bdd[ /.-]?mm[ /.-]?(?:yy|aa)/i;
const SAYS_MONTH_FIRST = /\bmm[ /.-]?dd[ /.-]?(?:yy|aa)/i;
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
 * The order of the document's dates in figures, by what it prints itself: a number that can be no month, a day that
 * is also printed in words, or a key such as DD/MM/YYYY. Without any of these the month comes first, as everywhere
 * in the US, unless the document's dates in words begin with the day.
 */
export function findDateOrder(lines: readonly Line[]): DateOrder {
  const dates = lines.flatMap(({ words }) => words.flatMap(figureDatesIn));
  const texts = lines.map(textOf);
  const inWords = new Set(texts.flatMap(datesInWords));
  const votes = dates.map((date) => voteOf(date, inWords));
  const isDayFirst = votes.includes('day-first') || texts.some((each) => SAYS_DAY_FIRST.test(each));
  const isMonthFirst =
    votes.includes('month-first') || texts.some((each) => SAYS_MONTH_FIRST.test(each));
  if (isDayFirst) {
    const isPrinted = dates.every((date) => date.isPrinted);
    return isMonthFirst || !isPrinted ? 'undecided' : 'day-first';
  }
  const isHinted = texts.some((each) => DAY_BEFORE_WORD.test(each));
  return isHinted && !isMonthFirst ? 'undecided' : 'month-first';
}

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

function voteOf(
  { first, second, year }: FigureDate,
  inWords: ReadonlySet<ServiceDate>,
): DateOrder | undefined {
  const monthFirst = serviceDateOf(year, first, second);
  const dayFirst = serviceDateOf(year, second, first);
  if (monthFirst === dayFirst) return undefined;
  if (monthFirst === undefined) return 'day-first';
  if (dayFirst === undefined) return 'month-first';
  if (inWords.has(monthFirst) === inWords.has(dayFirst)) return undefined;
  return inWords.has(monthFirst) ? 'month-first' : 'day-first';
}

/** The lines with the month first in each date in figures, and slashes between. What is undecided stays as it is. */
export function withMonthFirst(lines: readonly Line[], order: DateOrder): readonly Line[] {
  const turn = <Texted extends { readonly text: string }>(printed: Texted): Texted => {
    const text = turnDates(printed.text, order);
    return text === printed.text ? printed : { ...printed, text };
  };
  return lines.map((line) => {
    if (line.words.every((word) => turn(word) === word)) return line;
    const segments = line.segments.map((each) => ({ ...turn(each), words: each.words.map(turn) }));
    return { ...line, words: line.words.map(turn), segments };
  });
}

function turnDates(text: string, order: DateOrder): string {
  return text.replace(
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
