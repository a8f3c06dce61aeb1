import { type DateToken, startOfRange } from '#lib/table/dates.ts';
import { type ServiceDate, serviceDateOf } from '#lib/values/service-date.ts';

const FIGURES = String.raw`\d{8}|\d{6}`;
/** Blanks between the numbers of a day: `03 04 25`. A further number beside them may be one of it. */
const SPACED = String.raw`\d{2} \d{2} (?:20\d{2}|\d{2})`;
/** `0304 030425`, `030425 030425`, `03042025-03042025`, `20250304`, `03 04 25`: days without marks between their numbers. */
const COMPACT = new RegExp(
  String.raw`(?<![^\s(])(?:(?<short>\d{4})[ -](?<end>${FIGURES})|(?<from>${FIGURES})(?:[ -](?<to>${FIGURES}))?|(?<!\d{2} )(?<first>${SPACED})(?:[ -](?<last>${SPACED})|(?! \d{2}(?!\d))))(?![^\s)])`,
  'g',
);

/**
 * The days in a text that are printed as bare figures, month first or a full year first. Any number of six or eight
 * figures may look like one: ask only for a text that a heading says to be a date.
 */
export function compactDatesIn(text: string): readonly DateToken[] {
  return [...text.matchAll(COMPACT)].flatMap(({ 0: whole, index, groups }) => {
    const end = groups?.['to'] ?? groups?.['end'] ?? groups?.['last'];
    const to = end === undefined ? undefined : compactDay(end);
    const from = beginning(groups?.['from'] ?? groups?.['first'], groups?.['short'], to);
    const isWhole = from !== undefined && (end === undefined || (to !== undefined && from <= to));
    return isWhole ? [{ from, to, at: index, text: whole }] : [];
  });
}

function beginning(
  whole: string | undefined,
  short: string | undefined,
  to: ServiceDate | undefined,
): ServiceDate | undefined {
  if (whole !== undefined) return compactDay(whole);
  if (short === undefined || to === undefined) return undefined;
  return startOfRange(Number(short.slice(0, 2)), Number(short.slice(2)), to);
}

function compactDay(printed: string): ServiceDate | undefined {
  const figures = printed.replaceAll(' ', '');
  const part = (from: number, to?: number) => Number(figures.slice(from, to));
  const yearFirst = figures.length === 8 && /^(?:19|20)/.test(figures);
  return yearFirst
    ? serviceDateOf(part(0, 4), part(4, 6), part(6))
    : serviceDateOf(part(4), part(0, 2), part(2, 4));
}
