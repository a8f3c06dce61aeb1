import type { Page, Word } from '#lib/document/schema.ts';
import { datesIn } from '#lib/table/dates.ts';
import { wordsToRows } from '#lib/table/lines.ts';
import { parseUsDate, type ServiceDate } from '#lib/values/service-date.ts';

/** A day as month and day: `01/06`. */
const MONTH_AND_DAY = /^(?<month>\d{1,2})\/(?<day>\d{1,2})$/;
/** Words before the days on which services were: what was only decided then may have been done a year before. */
const PERIOD =
  /\b(?:services? (?:dates?|from|between|period)|dates? of services?|services? (?:provided|received|rendered) (?:from|between)|(?:fechas? del? |per[ií]odo del? )servicios?)\b[^\d\p{L}]*(?:of |from |del? )?$/iu;
/** The year that all days are of: "Dates of service are in 2025", "Date of service (2025)", "services received in 2025". */
const ONLY_YEAR =
  /(?:\b(?:dates?(?: of services?)?|service dates?)(?: (?:shown|listed|above|below))?(?: (?:are|were|is))?(?: all)? (?:in|of|from) |\b(?:dates?(?: of services?)?|service dates?) ?[(,] ?|\bservices? (?:provided|received|rendered) in |\bfechas? (?:del? servicios? )?(?:son )?(?:del?|en) )(?<year>20\d\d)\b(?! ?[-–/])/giu;
const AMOUNT = /^\(?-?\$?[\d,]+\.\d{2}\)?-?$/;
/** Fewer amounts beside a day are no row of services. */
const FEWEST_AMOUNTS = 3;

/** From which day to which the services of a document reach. */
interface Period {
  readonly from: ServiceDate;
  readonly to: ServiceDate;
}

/**
 * The pages with the year on days that rows of services print without one, where the document says from when to when it
 * reaches and only one year puts the day within. Any other day stays as it is, and is none.
 */
export function withYears(pages: readonly Page[]): readonly Page[] {
  if (!pages.some(({ words }) => words.some(({ text }) => MONTH_AND_DAY.test(text)))) return pages;
  const rows = pages.map(({ words }) => wordsToRows(words));
  const period = onlyPeriod(rows.flat().map((row) => row.map(({ text }) => text).join(' ')));
  if (period === undefined) return pages;
  return pages.map((page, index) => {
    const dated = new Map((rows[index] ?? []).flatMap((row) => daysOfRow(row, period)));
    return { ...page, words: page.words.map((word) => dated.get(word) ?? word) };
  });
}

function onlyPeriod(lines: readonly string[]): Period | undefined {
  const periods = lines.flatMap((text): readonly Period[] => [
    ...datesIn(text).flatMap(({ from, to, at }) =>
      to !== undefined && PERIOD.test(text.slice(0, at)) ? [{ from, to }] : [],
    ),
    ...yearsIn(text),
  ]);
  const [period] = periods;
  const isOne = periods.every(({ from, to }) => from === period?.from && to === period.to);
  return isOne ? period : undefined;
}

/** The years that a text says the days of services are of, each from its first day to its last. */
function yearsIn(text: string): readonly Period[] {
  return [...text.matchAll(ONLY_YEAR)].flatMap(({ groups }) => {
    const [from, to] = ['01/01', '12/31'].map((day) => parseUsDate(`${day}/${groups?.['year']}`));
    return from === undefined || to === undefined ? [] : [{ from, to }];
  });
}

/** The first word of a row of amounts that is a day without a year, with the year that the period gives it. */
function daysOfRow(row: readonly Word[], { from, to }: Period): readonly (readonly [Word, Word])[] {
  const amounts = row.filter(({ text }) => AMOUNT.test(text));
  const [word, ...others] = row.filter(({ text }) => MONTH_AND_DAY.test(text));
  if (word === undefined || others.length > 0 || amounts.length < FEWEST_AMOUNTS) return [];
  const years = new Set([from, to].map((day) => day.slice(0, 4)));
  const days = [...years].flatMap((year) => {
    const day = parseUsDate(`${word.text}/${year}`);
    return day !== undefined && day >= from && day <= to ? [`${word.text}/${year}`] : [];
  });
  const [text, ...rivals] = days;
  return text === undefined || rivals.length > 0 ? [] : [[word, { ...word, text }]];
}
