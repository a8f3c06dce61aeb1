import { findClaimFacts } from '#lib/eob/facts/claim-facts.ts';
import { dayUnderKey } from '#lib/eob/facts/days-under-keys.ts';
import { isProcedureWithDay, ownDates } from '#lib/eob/facts/service-dates.ts';
import { dayOfTitle } from '#lib/eob/facts/service-titles.ts';
import { dayOfClaim } from '#lib/eob/rows/day-of-claim.ts';
import type { AmountRow, ServiceTable } from '#lib/eob/tables/schema.ts';
import { isPendingBadge } from '#lib/eob/words/pending-words.ts';
import { codeAmong } from '#lib/eob/words/procedure-codes.ts';
import { SERVICE_DAY_WORDS } from '#lib/eob/words/service-day-words.ts';
import { labelCandidates } from '#lib/eob/words/vocabulary.ts';
import { type DateToken, datesIn } from '#lib/table/dates.ts';
import { type Line, textOf } from '#lib/table/lines.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';
import type { CodeWithModifiers } from '#lib/values/procedure-code.ts';
import { daysBetween, formatServiceDate, type ServiceDate } from '#lib/values/service-date.ts';

/** Amounts that a row of a table has at least, and labels that its headings have. */
const FEWEST_OF_ROW = 3;
/** A date of service stands over its table at most this many lines above the headings, but for those with facts of the claim. */
const LINES_ABOVE = 5;
const DATE_KEY = new RegExp(
  String.raw`${SERVICE_DAY_WORDS}|^(?:(?:date|fecha): )?(?:\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{1,2}[/-]\d{1,2}[/-]\d{2,4})(?:\s|$)`,
  'iu',
);
/** Services are decided within this many days; an older date is likely another one. */
const LONGEST_CLAIM_DAYS = 3 * 366;
/** Payers that add services to a claim keep its first date of processing for up to this many days. */
const DAYS_AFTER_PROCESSING = 45;

/** A date over a table. `isLabelled`: the line says that it is of the service. `isOnly`: the line has no other day. */
export interface DateOver {
  readonly date: DateToken;
  readonly isLabelled: boolean;
  /** The line tells no other day. */
  readonly isOnly: boolean;
  /** The procedure that the same line names. */
  readonly code: CodeWithModifiers | undefined;
}

/** The date that stands over a table whose rows have none, as Medicare prints it. */
export function dateOverTable(lines: readonly Line[], table: ServiceTable): DateOver | undefined {
  if (table.rows.some(({ kind, date }) => kind === 'service' && date !== undefined)) {
    return undefined;
  }
  const among = dateAmongHeadings(lines, table);
  if (among !== undefined) return { ...ONLY_DATE, date: among, isLabelled: false };
  for (const at of linesOver(lines, table.from)) {
    const line = lines[at];
    // Over a row of another table stands what is that table's.
    if (line === undefined || lineTokens(line).money.length >= FEWEST_OF_ROW) break;
    if (endsRange(lines[at - 1], line)) break;
    if (isUnderOtherClaim(lines, at, table.from)) break;
    const inColumn = dayUnderKey(line, lines[at + 1]);
    if (inColumn !== undefined) return { ...ONLY_DATE, date: inColumn, isLabelled: true };
    const isOfProcedure = isProcedureWithDay(line) || dayOfTitle(line) !== undefined;
    if (!isOfProcedure && !DATE_KEY.test(textOf(line))) continue;
    const [date, ...others] = ownDates(line);
    const isLabelled = isOfProcedure || !STARTS_WITH_DATE.test(textOf(line));
    const isOnly = others.every(({ from }) => from === date?.from);
    if (date !== undefined) return { date, isLabelled, isOnly, code: codeAmong(line.words) };
  }
  const ofClaim = dayOfClaim(lines, table);
  return ofClaim === undefined ? undefined : { ...ONLY_DATE, date: ofClaim, isLabelled: true };
}

/**
 * Whether a line stands right under amounts and not nearer to what follows, and the number of a claim stands between it and
 * a table: then it is of the claim before.
 */
function isUnderOtherClaim(lines: readonly Line[], at: number, from: number): boolean {
  const [above, line, below] = [lines[at - 1], lines[at], lines[at + 1]];
  if (above === undefined || line === undefined || above.page !== line.page) return false;
  const isParted = findClaimFacts(lines).some(
    (fact) => fact.kind === 'claimNumber' && fact.at > at && fact.at < from,
  );
  if (!isParted || lineTokens(above).money.length < FEWEST_OF_ROW) return false;
  const [over, under] = [line.box[1] - above.box[3], (below?.box[1] ?? 0) - line.box[3]];
  return below?.page !== line.page || over <= under + TIE;
}

/** Gaps that differ by less than so many points are the same. */
const TIE = 0.6;

/** A range of days that goes on under the row it begins on: "01/15/2025 -" over "01/15/2025". */
const OPEN_RANGE = /\d ?[-–—]$/;

function endsRange(row: Line | undefined, { segments: [first] }: Line): boolean {
  return (
    row !== undefined &&
    first !== undefined &&
    wholeDate(first.text) !== undefined &&
    row.segments.some(
      ({ text, box }) =>
        OPEN_RANGE.test(text) &&
        datesIn(text).length > 0 &&
        box[0] <= first.box[2] &&
        first.box[0] <= box[2],
    )
  );
}

const ONLY_DATE = { isOnly: true, code: undefined } as const;

/**
 * The places of the lines over a table that may date it, the nearest one first. The facts of its claim come in between
 * and do not count; with the number of another claim they end, and with words that one is not decided, which is none of
 * this table.
 */
function linesOver(lines: readonly Line[], from: number): readonly number[] {
  const facts = findClaimFacts(lines).filter(({ at }) => at < from);
  const number = facts.findLast(({ kind }) => kind === 'claimNumber');
  const other = facts.findLast(
    ({ kind, value }) => kind === 'claimNumber' && value !== number?.value,
  );
  const isFact = new Set(facts.map(({ at }) => at));
  const places: number[] = [];
  let left = LINES_ABOVE;
  for (let at = from - 1; at > (other?.at ?? -1) && left > 0; at--) {
    const line = lines[at];
    if (line !== undefined && isPendingBadge(textOf(line))) break;
    if (!isFact.has(at)) left -= 1;
    places.push(at);
  }
  return places;
}

/** The date that stands first on a line of the table's own headings: `January 5, 2026   Billed   Allowed   You owe`. */
function dateAmongHeadings(
  lines: readonly Line[],
  { from, columns, rows: [first] }: ServiceTable,
): DateToken | undefined {
  for (const { segments } of lines.slice(from, first?.at ?? from)) {
    const [day, ...labels] = segments.map(({ text }) => text);
    const date = wholeDate(day ?? '');
    if (date === undefined) continue;
    const named = labels.filter(
      (label) =>
        labelCandidates(label).length > 0 && columns.some((column) => column.label.includes(label)),
    );
    if (named.length >= FEWEST_OF_ROW) return date;
  }
  return undefined;
}

/** The date that a text is, with nothing beside it. */
function wholeDate(text: string): DateToken | undefined {
  const [date] = datesIn(text);
  return date?.text === text ? date : undefined;
}

/**
 * A date over a table is its rows' where its line says so, or each table has another one; never another procedure's, nor
 * one of several days on its line.
 */
export function isOwnDate(
  over: DateOver | undefined,
  row: AmountRow,
  isDateOfEach: boolean,
): boolean {
  if (over === undefined || !over.isOnly) return false;
  const codes = [over.code?.code, row.code?.code].filter((code) => code !== undefined);
  return new Set(codes).size < 2 && (over.isLabelled || isDateOfEach);
}

/** A line that begins with the date, or calls it no more than that, says nothing of it: it may be the letter's own. */
const STARTS_WITH_DATE =
  /^\W*(?:(?:date|fecha): )?(?:\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{1,2}[/-]\d{1,2}[/-]\d{2,4})/iu;

/** What is billed in one line was done within a month; a longer period is that of a plan or an authorization. */
const LONGEST_SERVICE_DAYS = 31;
const TOO_LONG = 'The dates of this service are more than a month apart.';

/** Why a date of service may be wrong: arithmetic cannot see a misread date. */
export function dateDoubts(date: DateToken, processed: ServiceDate | null): readonly string[] {
  const last = date.to ?? date.from;
  if (last < date.from) return ['The end of the service is before its beginning.'];
  if (daysBetween(date.from, last) > LONGEST_SERVICE_DAYS) return [TOO_LONG];
  if (processed === null) return [];
  const days = daysBetween(last, processed);
  if (days >= -DAYS_AFTER_PROCESSING && days <= LONGEST_CLAIM_DAYS) return [];
  return [
    `The date of service (${formatServiceDate(date.from)}) does not fit the date of processing (${formatServiceDate(processed)}).`,
  ];
}
