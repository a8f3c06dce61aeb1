import type { Line } from '#lib/table/lines.ts';
import { textOf } from '#lib/table/lines.ts';
import { parseUsDate, type ServiceDate } from '#lib/values/service-date.ts';

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
/** A month by its first letters between dashes: `07-Jan-2025`, `7-Jan-25`. */
const DASHED = String.raw`\d{1,2}-\p{L}{3}-(?:\d{4}|\d{2})|\p{L}{3}-\d{1,2}-\d{4}`;
const ONE = `(?:${FIGURES}|${DASHED}|${WORDS})`;
const DATE = new RegExp(
  String.raw`(?<![\d/\p{L}-])(?<from>${ONE})(?: ?(?:[-–—−]|to|through|thru|a|al) ?(?<to>${ONE}))?(?![\d/]|-\d)`,
  'giu',
);

/** The dates printed on a line, in order. A text that looks like a date and is no day of the calendar is none. */
export function datesOn(line: Line): readonly DateToken[] {
  return datesIn(textOf(line));
}

/** A range that prints its year once: `06/02-06/02/25`. */
const YEAR_ONCE =
  /(?<![\d/-])(?<from>\d{1,2}\/\d{1,2}) ?[-–—−] ?(?<to>\d{1,2}\/\d{1,2}\/(?<year>\d{4}|\d{2}))(?![\d/])/gu;
/** Remittances on paper print the first day without its year and the last one without strokes: `0304 030425`. */
const WITHOUT_STROKES = /(?<!\d)(?<first>\d{2})(?<second>\d{2}) (?<to>\d{6})(?!\d)/gu;

/** The days of service of remittances on paper (`0304 030425`), where a column of them is known. */
export function datesWithoutStrokes(text: string): readonly DateToken[] {
  return [...text.matchAll(WITHOUT_STROKES)].flatMap(({ 0: whole, index, groups }) => {
    const { first = '', second = '', to: last = '' } = groups ?? {};
    const year = last.slice(4);
    const from = parseUsDate(`${first}/${second}/${year}`);
    const to = parseUsDate(`${last.slice(0, 2)}/${last.slice(2, 4)}/${year}`);
    return from === undefined || to === undefined ? [] : [{ from, to, at: index, text: whole }];
  });
}

function rangesWithOneYear(text: string): readonly DateToken[] {
  return [...text.matchAll(YEAR_ONCE)].flatMap(({ 0: whole, index, groups }) => {
    const from = parseUsDate(`${groups?.['from']}/${groups?.['year']}`);
    const to = parseUsDate(groups?.['to'] ?? '');
    return from === undefined || to === undefined ? [] : [{ from, to, at: index, text: whole }];
  });
}

/** The dates in a text, in order. */
export function datesIn(text: string): readonly DateToken[] {
  const whole = [...text.matchAll(DATE)].flatMap(({ 0: printed, index, groups }) => {
    const from = parseUsDate(groups?.['from'] ?? '');
    const to = groups?.['to'] === undefined ? undefined : parseUsDate(groups['to']);
    return from === undefined ? [] : [{ from, to, at: index, text: printed }];
  });
  return [...whole, ...rangesWithOneYear(text)].toSorted((a, b) => a.at - b.at);
}
