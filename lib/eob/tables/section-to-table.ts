import type { ClaimFact } from '#lib/eob/facts/claim-fact.ts';
import { findClaimFacts } from '#lib/eob/facts/claim-facts.ts';
import { withDatesApart, withoutOtherDates } from '#lib/eob/facts/service-dates.ts';
import { balancedAdjustments } from '#lib/eob/tables/adjustment-lists.ts';
import { attachText } from '#lib/eob/tables/attach-text.ts';
import { withDittoDates } from '#lib/eob/tables/ditto-dates.ts';
import { isToldInWords } from '#lib/eob/tables/find-prose-pairs.ts';
import { namesServices, type Section } from '#lib/eob/tables/find-sections.ts';
import { mergeWrapped } from '#lib/eob/tables/merge-wrapped.ts';
import { findTextColumns } from '#lib/eob/tables/named-cells.ts';
import {
  blankHeadings,
  chargesAmong,
  FEWEST_AMOUNTS,
  labelOf,
  namedColumns,
  spanOf,
} from '#lib/eob/tables/named-columns.ts';
import type { AmountRow, ServiceTable } from '#lib/eob/tables/schema.ts';
import { filledCells, hasAmounts, type TableLine } from '#lib/eob/tables/table-line.ts';
import { daysOf, tableLineToRow } from '#lib/eob/tables/table-line-to-row.ts';
import { isKeyed, toTableLine } from '#lib/eob/tables/to-table-line.ts';
import { fullLabel } from '#lib/eob/words/full-label.ts';
import { speaksOfDecision } from '#lib/eob/words/name-amount.ts';
import { countsOfYear } from '#lib/eob/words/row-words.ts';
import { startsWithDayOfService } from '#lib/eob/words/service-day-words.ts';
import { type Line, textOf } from '#lib/table/lines.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';

/** The rows under a zone of headings; undefined when nothing under it is a row of amounts. */
export function sectionToTable(lines: readonly Line[], section: Section): ServiceTable | undefined {
  const body = untilOtherHeadings(lines.slice(section.bodyFrom, section.to));
  const isOwn = (at: number) => section.others?.has(at) !== true;
  const listed = balancedAdjustments(lines);
  const told = new Set(body.filter(isToldInWords));
  // What a sentence tells of the year is no row, and belongs to none.
  const isOfYear = (line: Line) => told.has(line) && !speaksOfDecision(textOf(line));
  const columns = namedColumns(
    body.filter((line, index) => {
      const at = section.bodyFrom + index;
      const isOfService = !isKeyed(line) && !countsOfYear(textOf(line));
      return isOwn(at) && !listed.has(at) && !told.has(line) && isOfService;
    }),
    section.headings,
  );
  if (columns.length < FEWEST_AMOUNTS) return undefined;
  const span = spanOf(columns, section.headings);
  const headings = withDatesApart(section.headings, section.headingLines);
  const tableLines = body
    .map((line, index) => {
      const at = section.bodyFrom + index;
      const inColumns = toTableLine(line, at, columns, { span, headings });
      const read = asListed(told.has(line) ? asTold(inColumns) : inColumns, listed.get(at));
      // A row may stand between a label and its value that a panel prints beside the table.
      const above = [body[index - 1], body[index - 2]];
      return { ...read, dates: withoutOtherDates(read.line, read.dates, above) };
    })
    .filter(({ line }) => !isOfYear(line))
    .filter((line) => hasWords(line) || filledCells(line) > 0 || line.adjustments.length > 0);
  const textColumns = findTextColumns(section.headingLines, body);
  const places = {
    textColumns,
    days: daysOf(tableLines, headings),
    headings,
    charges: chargesAmong(columns),
  };
  const own = withDatesAbove(
    attachText(mergeWrapped(tableLines))
      .filter(({ line }) => isOwn(line.at))
      .map(({ line, attached }) => tableLineToRow(line, attached, places)),
    tableLines,
    placesOfClaims(lines),
  );
  const all = withoutSumsOfReasons(withDittoDates(own, tableLines));
  // Where every amount of a column is that of a reason, no heading names it.
  const isFilled = columns.map((_, index) => all.some(({ cells }) => cells[index] !== undefined));
  const rows = all.map((row) => ({ ...row, cells: row.cells.filter((_, at) => isFilled[at]) }));
  return {
    columns: [
      ...columns
        .filter((_, at) => isFilled[at])
        .map(({ heading, column }, index) => ({
          label: labelOf(fullLabel(heading), column),
          isInRows: isColumnOfRows(rows, index),
        })),
      // A column whose every cell is blank is a column of zeros, as far as its table goes.
      ...blankHeadings(columns, section.headings).map((label) => ({ label, isInRows: true })),
    ],
    rows,
    from: section.from,
    to: section.to,
  };
}

/**
 * The rows, their totals without the columns of which the services give every amount with its reason: such a total sums
 * one reason or another, and its heading does not tell which.
 */
function withoutSumsOfReasons(rows: readonly AmountRow[]): readonly AmountRow[] {
  const services = rows.filter(({ kind }) => kind === 'service');
  if (!services.some(({ adjustments }) => adjustments.length > 0)) return rows;
  const isInServices = (index: number) => services.some(({ cells }) => cells[index] !== undefined);
  return rows.map((row) =>
    row.kind === 'total'
      ? { ...row, cells: row.cells.map((cell, index) => (isInServices(index) ? cell : undefined)) }
      : row,
  );
}

/** A sentence among the rows has no amount in a column, wherever its words break: each is told by the words around it. */
function asTold(line: TableLine): TableLine {
  return { ...line, cells: line.cells.map(() => undefined), unnamed: [] };
}

/** A line of adjustments that explain the row above has no amount of its own, in whatever column they stand. */
function asListed(line: TableLine, adjustments: TableLine['adjustments'] | undefined): TableLine {
  if (adjustments === undefined) return line;
  return { ...line, cells: line.cells.map(() => undefined), unnamed: [], adjustments };
}

/** Whether a line holds words: one of strokes is a rule, as line printers draw it. */
function hasWords({ words }: TableLine): boolean {
  return words.some(({ text }) => !RULE.test(text));
}

const RULE = /^[-–—_=*]{3,}$/;

/** So many texts side by side without an amount, under rows of amounts and over others, are other headings. */
const FEWEST_OTHER_HEADINGS = 4;
/** A text of headings is short. */
const LONGEST_HEADING = 4;

/**
 * Another table may follow whose headings are not known, or name fewer amounts than a table of services does: its rows
 * are not read under those of this one.
 */
function untilOtherHeadings(body: readonly Line[]): readonly Line[] {
  const widths = body.map((line) => lineTokens(line).money.length);
  const end = body.findIndex(
    (line, at) =>
      isOtherHeadings(line) &&
      widths.slice(0, at).some((width) => width >= FEWEST_AMOUNTS) &&
      ((widths[at + 1] ?? 0) >= FEWEST_AMOUNTS || namesServices(line.segments)),
  );
  return end < 0 ? body : body.slice(0, end);
}

function isOtherHeadings({ segments, words }: Line): boolean {
  return (
    segments.length >= FEWEST_OTHER_HEADINGS &&
    segments.every((segment) => segment.words.length <= LONGEST_HEADING) &&
    words.every(({ text }) => !/\d/.test(text))
  );
}

/** Where only totals fill a column, with more than zeros, its blanks are not zeros but left out. */
function isColumnOfRows(rows: readonly AmountRow[], index: number): boolean {
  const isFilled = (kind: AmountRow['kind']) => (row: AmountRow) =>
    row.kind === kind && row.cells[index] !== undefined;
  const totals = rows.filter(isFilled('total'));
  return rows.some(isFilled('service')) || totals.every(({ cells }) => cells[index]?.amount === 0);
}

/** The places of the lines that give the number of a claim, and of those that say that one is not decided. */
interface PlacesOfClaims {
  readonly numbers: readonly number[];
  readonly undecided: readonly number[];
}

function placesOfClaims(lines: readonly Line[]): PlacesOfClaims {
  const facts = findClaimFacts(lines);
  const placesOf = (isOne: (fact: ClaimFact) => boolean) => facts.filter(isOne).map(({ at }) => at);
  return {
    numbers: placesOf(({ kind }) => kind === 'claimNumber'),
    undecided: placesOf(({ kind, value }) => kind === 'status' && value === 'pending'),
  };
}

/**
 * A day on a line of its own over services is that of all of them, up to the next such line, the total, the number of
 * the next claim under them, or words that its claim is not decided.
 */
function withDatesAbove(
  rows: readonly AmountRow[],
  lines: readonly TableLine[],
  { numbers, undecided }: PlacesOfClaims,
): readonly AmountRow[] {
  const dated = lines.filter(
    (line) =>
      !hasAmounts(line) && line.dates.length === 1 && startsWithDayOfService(textOf(line.line)),
  );
  // Where others have their days in the row, a day over it may be that of the row above.
  const isOfAll = !lines.some((line) => hasAmounts(line) && line.dates.length > 0);
  return rows.map((row) => {
    if (row.kind !== 'service' || row.date !== undefined || row.code === undefined) return row;
    const above = dated.findLast(({ at }) => at < row.at);
    const between = rows.filter(({ at }) => at < row.at && at > (above?.at ?? 0));
    const isParted = between.some(
      ({ kind, at }) =>
        kind === 'total' ||
        (kind === 'service' && numbers.some((number) => number > at && number < row.at)),
    );
    if (above === undefined || isParted) return row;
    if (undecided.some((state) => state > above.at && state < row.at)) return row;
    if (isOfOtherClaim(above.at, row, rows, numbers)) return row;
    return { ...row, date: above.dates[0], isDateSaid: row.isDateSaid && isOfAll };
  });
}

/** Whether a day over a row is that of the claim before its own, of which no service is listed. */
function isOfOtherClaim(
  day: number,
  row: AmountRow,
  rows: readonly AmountRow[],
  numbers: readonly number[],
): boolean {
  const own = numbers.findLast((at) => at <= day);
  const isParted = numbers.some((at) => at > day && at < row.at);
  return own !== undefined && isParted && !rows.some(({ at }) => at > own && at < day);
}
