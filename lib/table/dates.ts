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

/** The dates in a text, in order. */
export function datesIn(text: string): readonly DateToken[] {
  return [...text.matchAll(DATE)].flatMap(({ 0: whole, index, groups }) => {
    const from = parseUsDate(groups?.['from'] ?? '');
    const to = groups?.['to'] === undefined ? undefined : parseUsDate(groups['to']);
    return from === undefined ? [] : [{ from, to, at: index, text: whole }];
  });
}
