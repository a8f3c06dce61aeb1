import { findClaimFacts } from '#lib/eob/facts/claim-facts.ts';
import { dayUnderKey } from '#lib/eob/facts/days-under-keys.ts';
import { hasLicence } from '#lib/eob/facts/name-shapes.ts';
import { namesProcedure, ownDates } from '#lib/eob/facts/service-dates.ts';
import { namesTreatment } from '#lib/eob/facts/service-titles.ts';
import { isVisitTitle } from '#lib/eob/tables/only-visit.ts';
import type { AmountRow } from '#lib/eob/tables/schema.ts';
import { hasPendingBadge } from '#lib/eob/tables/states-of-records.ts';
import type { DateToken } from '#lib/table/dates.ts';
import { type Line, textOf } from '#lib/table/lines.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';

/** Fewer amounts are a summary of something. */
const FEWEST_AMOUNTS = 3;

/** What may stand beside a day that is nothing but a day: its weekday. */
const WEEKDAY =
  /\b(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?\b/giu;

/** The day on a line over or under the name of a service: a day alone elsewhere may be that of a payment. */
function dayOfService(line: Line, around: readonly (Line | undefined)[]): DateToken | undefined {
  const isNamed = around.some((each) => each !== undefined && namesService(each));
  return isNamed ? loneDay(line) : undefined;
}

function namesService(line: Line): boolean {
  return namesProcedure(line) || namesTreatment(line) || isVisitTitle(line);
}

/** The day on a line that is nothing but a day, with or without its weekday. */
function loneDay(line: Line): DateToken | undefined {
  const [day, ...others] = ownDates(line);
  if (day === undefined || day.to !== undefined || others.length > 0) return undefined;
  const text = textOf(line);
  const beside = `${text.slice(0, day.at)} ${text.slice(day.at + day.text.length)}`;
  return /\p{L}|\d/u.test(beside.replace(WEEKDAY, '')) ? undefined : day;
}

/** A claim without amounts says what it is in so many lines. */
const LINES_OF_CLAIM = 6;

/** A day under no more than its own key: "Date: 01/07/2025", "Date: 01/07/2025 - 01/07/2025". */
const KEYED_DAY = /^\W*(?:date|day|fecha|d[ií]a)\s*:/iu;

/** The day that stands alone, or under its key, right over a line of amounts, with nothing between them. */
function dayOverAmounts(lines: readonly Line[], at: number): DateToken | undefined {
  const [line, below] = [lines[at], lines[at + 1]];
  if (line === undefined || below === undefined || lineTokens(below).money.length === 0) {
    return undefined;
  }
  const [day, ...others] = ownDates(line);
  const isOne = day !== undefined && [undefined, day.from].includes(day.to) && others.length === 0;
  const text = textOf(line);
  return isOne && text.replace(KEYED_DAY, '').trim() === day.text ? day : undefined;
}

/** A day over a record, at its place. `isOver`: it stands right over the record's amounts. */
interface StandingDay {
  readonly at: number;
  readonly day: DateToken;
  readonly isOver: boolean;
}

/** The days that stand over records, but for those of claims that are not decided, which have no record. */
function standingDays(
  lines: readonly Line[],
  records: readonly AmountRow[],
): readonly StandingDay[] {
  const named = lines.flatMap((line, at): readonly StandingDay[] => {
    const [below, further] = [lines[at + 1], lines[at + 2]];
    // Who was seen may stand between a day and what was done then.
    const isOfProvider = below !== undefined && hasLicence(textOf(below));
    const day = dayOfService(line, [lines[at - 1], below, isOfProvider ? further : undefined]);
    if (day !== undefined) return [{ at, day, isOver: false }];
    const over = dayOverAmounts(lines, at);
    return over === undefined ? [] : [{ at, day: over, isOver: true }];
  });
  // A claim that is not decided has its day and its state, and no record.
  return named.filter(({ at }, index) => {
    const end = named[index + 1]?.at ?? Math.min(at + LINES_OF_CLAIM, lines.length);
    const hasRecord = records.some((row) => row.at > at && row.at < end);
    return hasRecord || !hasPendingBadge(lines, { from: at, to: end - 1 });
  });
}

/**
 * Records with the days that stand alone over them, where days and records take turns all along: several records, each
 * with one day of its own between the record before and its own amounts. Days right over amounts are those of the
 * records, but where all are the same one: that may be the document's, on each page.
 */
export function withDaysInStep(
  lines: readonly Line[],
  rows: readonly AmountRow[],
): readonly AmountRow[] {
  const all = rows.filter(isOfService).toSorted((a, b) => a.at - b.at);
  const days = standingDays(lines, all);
  const areOver = days.every(({ isOver }) => isOver);
  // What sums up all records stands over their first day: on its page only where each day is right over its amounts.
  const [first] = days;
  const page = lines[first?.at ?? 0]?.page ?? 0;
  const records = all.filter((row) => (areOver ? row.at > (first?.at ?? -1) : row.page >= page));
  const isEach = records.every((row, index) => {
    const [at, before] = [days[index]?.at ?? -1, records[index - 1]?.at ?? -1];
    return at > before && at < row.at;
  });
  const isOther = records.some(
    ({ date, isDateSaid }, index) =>
      date !== undefined && (isDateSaid || date.from !== days[index]?.day.from),
  );
  if (records.length === 0 || days.length !== records.length || !isEach || isOther) return rows;
  const isSure = areTold(days, areOver);
  if (!areOver && !isSure) return rows;
  return rows.map((row) => {
    const day = days[records.indexOf(row)]?.day;
    return day === undefined ? row : { ...row, date: day, isDateSaid: isSure };
  });
}

/** Whether so many of some days differ that they are of records, and not the document's own. */
function areTold(days: readonly StandingDay[], areOver: boolean): boolean {
  const different = new Set(days.map(({ day }) => day.from)).size;
  return different > 1 && (areOver || different * 2 > days.length);
}

function isOfService({ kind, cells }: AmountRow): boolean {
  return kind === 'service' && cells.filter((cell) => cell !== undefined).length >= FEWEST_AMOUNTS;
}

/** Between the amounts of a claim and its day there are no more lines. */
const LINES_BETWEEN = 16;

/**
 * The only record of a document of one claim with the only day that it says a service was on, where that stands under the
 * amounts: portals print it among the details there. So with a day over them under a heading that says whose it is.
 */
export function withOnlyDay(
  lines: readonly Line[],
  rows: readonly AmountRow[],
  dayOn: (line: Line) => DateToken | undefined,
): readonly AmountRow[] {
  const [only, ...others] = rows.filter(isOfService);
  if (only === undefined || others.length > 0 || only.date !== undefined) return rows;
  const claims = new Set(
    findClaimFacts(lines).flatMap(({ kind, value }) => (kind === 'claimNumber' ? [value] : [])),
  );
  const days = lines.flatMap((line, at) => {
    const ofHeading = dayUnderKey(line, lines[at + 1]);
    const day = ofHeading ?? dayOn(line);
    const isOfHeading = ofHeading !== undefined;
    return day === undefined ? [] : [{ ...day, place: at, isOfHeading }];
  });
  const [day] = days;
  const isNear = day !== undefined && Math.abs(day.place - only.at) <= LINES_BETWEEN;
  const isOwn = isNear && (day.isOfHeading || day.place > only.at);
  const isOne = days.every(
    ({ from, to }) => from === day?.from && (to === undefined || to === from),
  );
  if (claims.size > 1 || !isOwn || !isOne) return rows;
  return rows.map((row) => (row === only ? { ...row, date: day, isDateSaid: true } : row));
}
