import {
  isBareDay,
  isCountedStretch,
  namesDays,
  saysServiceDay,
  withDatesApart,
  withoutOtherDates,
} from '#lib/eob/facts/service-dates.ts';
import { attachText } from '#lib/eob/tables/attach-text.ts';
import { withDittoDates } from '#lib/eob/tables/ditto-dates.ts';
import { namesServices, type Section } from '#lib/eob/tables/find-sections.ts';
import { kindOfRow } from '#lib/eob/tables/kind-of-row.ts';
import { findTextColumns, readNamedCells, type TextColumns } from '#lib/eob/tables/named-cells.ts';
import {
  blankHeadings,
  FEWEST_AMOUNTS,
  labelOf,
  namedColumns,
  spanOf,
} from '#lib/eob/tables/named-columns.ts';
import type { AmountRow, ServiceTable } from '#lib/eob/tables/schema.ts';
import { hasAmounts, rowCode, type TableLine } from '#lib/eob/tables/table-line.ts';
import { isKeyed, toTableLine } from '#lib/eob/tables/to-table-line.ts';
import { fullLabel } from '#lib/eob/words/full-label.ts';
import { codeAmong } from '#lib/eob/words/procedure-codes.ts';
import {
  hasAccumulatorWords,
  hasCountsOfYear,
  hasLimitWords,
  hasMetWords,
} from '#lib/eob/words/row-words.ts';
import { type DateToken, datesIn } from '#lib/table/dates.ts';
import type { HeaderCell } from '#lib/table/header-cells.ts';
import { type Line, textOf } from '#lib/table/lines.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';
import type { Box } from '#lib/values/source-ref.ts';

/** The rows under a zone of headings; undefined when nothing under it is a row of amounts. */
export function sectionToTable(lines: readonly Line[], section: Section): ServiceTable | undefined {
  const body = untilOtherHeadings(lines.slice(section.bodyFrom, section.to));
  const isOwn = (at: number) => section.others?.has(at) !== true;
  const columns = namedColumns(
    body.filter((line, index) => isOwn(section.bodyFrom + index) && !isKeyed(line)),
    section.headings,
  );
  if (columns.length < FEWEST_AMOUNTS) return undefined;
  const span = spanOf(columns, section.headings);
  const headings = withDatesApart(section.headings, section.headingLines);
  const tableLines = body
    .map((line, index) => {
      const read = toTableLine(line, section.bodyFrom + index, columns, { span, headings });
      return { ...read, dates: withoutOtherDates(read.line, read.dates, body[index - 1]) };
    })
    .filter(
      (line) => line.words.length > 0 || filledCells(line) > 0 || line.adjustments.length > 0,
    );
  const textColumns = findTextColumns(section.headingLines);
  const days = daysOf(tableLines, headings);
  const own = withDatesAbove(
    attachText(mergeWrapped(tableLines))
      .filter(({ line }) => isOwn(line.at))
      .map(({ line, attached }) => toRow(line, attached, { textColumns, days })),
    tableLines,
  );
  const rows = withDittoDates(own, tableLines);
  return {
    columns: [
      ...columns.map(({ heading, column }, index) => ({
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

const DATE_LINE = /^(?:dates? of service|service dates?|dos|visited on)\b/i;

/** A day on a line of its own over services is that of all of them, up to the next such line or the total. */
function withDatesAbove(
  rows: readonly AmountRow[],
  lines: readonly TableLine[],
): readonly AmountRow[] {
  const dated = lines.filter(
    (line) => !hasAmounts(line) && line.dates.length === 1 && DATE_LINE.test(textOf(line.line)),
  );
  return rows.map((row) => {
    if (row.kind !== 'service' || row.date !== undefined || row.code === undefined) return row;
    const above = dated.findLast(({ at }) => at < row.at);
    const isParted = rows.some(
      ({ kind, at }) => kind === 'total' && at < row.at && at > (above?.at ?? 0),
    );
    return isParted ? row : { ...row, date: above?.dates[0] };
  });
}

/** A date that a narrow column breaks over two lines ("2025-" over "07-01", "14 ene" over "2025"). */
function wrappedDate(line: TableLine, attached: readonly TableLine[]): DateToken | undefined {
  const segments = [line, ...attached]
    .flatMap(({ line: { segments: own } }) => own)
    .toSorted((a, b) => a.box[1] - b.box[1]);
  for (const upper of segments.filter(({ text }) => /\d/.test(text))) {
    const lower = segments.find(
      ({ box }) => box[1] > upper.box[1] + 1 && isAligned(box, upper.box),
    );
    if (lower === undefined) continue;
    const joined = `${upper.text}${upper.text.endsWith('-') ? '' : ' '}${lower.text}`;
    const [date] = datesIn(joined);
    if (date !== undefined && date.at === 0) return date;
  }
  return undefined;
}

/** Edges of the lines of one cell stand this near to each other. */
const SAME_EDGE = 3;

/** Whether two lines may be of one cell, which is set to the left, to the right or in the middle. */
function isAligned([left, , right]: Box, [otherLeft, , otherRight]: Box): boolean {
  const [atLeft, atRight] = [left - otherLeft, right - otherRight];
  return [atLeft, atRight, (atLeft + atRight) / 2].some((apart) => Math.abs(apart) < SAME_EDGE);
}

function toRow(
  line: TableLine,
  attached: readonly TableLine[],
  { textColumns, days }: RowPlaces,
): AmountRow {
  const around = attached.flatMap(({ dates }) => dates).find((each) => !isCountedStretch(each));
  const date = line.dates[0] ?? around ?? wrappedDate(line, attached);
  const code = rowCode(line, attached);
  const ownCode = codeAmong(line.codeWords);
  const isNamed = line.dates.length > 0 && ownCode !== undefined;
  const isFilled =
    filledCells(line) >= Math.max(FEWEST_AMOUNTS, isNamed ? 0 : line.cells.length / 3);
  const ordered = [...attached, line].toSorted((a, b) => a.at - b.at);
  const isTotal = line.isTotal || (line.words.length === 0 && ordered.some((each) => each.isTotal));
  const said = textOf(line.line);
  const printed = line.line.segments.map(({ text }) => text).join(' ');
  const isBare = line.dates.length === 0 && code === undefined;
  const isOfYear =
    hasMetWords(said) ||
    (isBare && (hasLimitWords(said) || hasCountsOfYear(printed))) ||
    (date === undefined && hasAccumulatorWords(said));
  const signs = { isTotal, isService: isFilled && !isOfYear, cells: line.cells, code: ownCode };
  return {
    kind: line.isKeyed ? 'other' : kindOfRow({ ...signs, text: said }),
    page: line.line.page,
    at: line.at,
    cells: line.cells,
    adjustments: line.adjustments,
    date,
    isDateSaid:
      (date !== undefined && date !== around) ||
      isAroundSaid(
        line,
        attached,
        days === 'beside rows' || (days === 'not known' && code !== undefined),
      ),
    code,
    text: ordered.flatMap(({ words }) => words.map(({ text }) => text)).join(' '),
    named: readNamedCells(ordered, textColumns),
    unnamed: line.unnamed,
    unreadable: line.unreadable.map(({ text }) => text),
  };
}

/** Where the words of a row stand, and where those of its table have their days. */
interface RowPlaces {
  readonly textColumns: TextColumns;
  readonly days: 'in rows' | 'beside rows' | 'not known';
}

function daysOf(lines: readonly TableLine[], headings: readonly HeaderCell[]): RowPlaces['days'] {
  if (lines.some((line) => hasAmounts(line) && line.dates.length > 0)) return 'in rows';
  const days = lines.flatMap(({ line, dates: [day] }) =>
    isBareDay(line) ? (day?.from ?? []) : [],
  );
  return namesDays(headings) || new Set(days).size > 1 ? 'beside rows' : 'not known';
}

/** So many words with a day, and without a word of a service, are a sentence about something else. */
const FEWEST_IN_SENTENCE = 7;

function isSentence(line: Line): boolean {
  return (
    line.words.length >= FEWEST_IN_SENTENCE && line.segments.length === 1 && !saysServiceDay(line)
  );
}

/**
 * Whether a day beside a row is for sure that of its service. What stands in the row's own place for its date, and is
 * not understood, may be another one; and a day without a word may be a letter's, unless rows are
 * known to have one there.
 */
function isAroundSaid(
  line: TableLine,
  attached: readonly TableLine[],
  isExpected: boolean,
): boolean {
  const dated = attached.find(({ dates }) => dates.length > 0);
  const isLetters =
    dated !== undefined && !isExpected && (isBareDay(dated.line) || isSentence(dated.line));
  return !line.hasUnreadDate && !isLetters;
}

/** A last amount that dropped to the next line, and adjustments listed under a row, belong to the row above. */
function mergeWrapped(lines: readonly TableLine[]): readonly TableLine[] {
  const merged: TableLine[] = [];
  let row: number | undefined;
  for (const line of lines) {
    const above = row === undefined ? undefined : merged[row];
    if (row !== undefined && above !== undefined && continues(above, line)) {
      merged[row] = {
        ...above,
        dates: endsRange(above, line) ? withEnd(above.dates, line.dates) : above.dates,
        cells: above.cells.map((cell, index) => cell ?? line.cells[index]),
        adjustments: [...above.adjustments, ...line.adjustments],
      };
      continue;
    }
    merged.push(line);
    if (filledCells(line) >= FEWEST_AMOUNTS) row = merged.length - 1;
  }
  return merged;
}

function filledCells({ cells }: TableLine): number {
  return cells.filter((cell) => cell !== undefined).length;
}

/** A range of days that its column breaks behind the stroke: "05/07/2025 -" over "05/14/2025". */
const OPEN_RANGE = /\d ?[-–—]$/;

function endsRange({ line: upper, dates }: TableLine, lower: TableLine): boolean {
  const [from, to] = [dates[0]?.from, lower.dates[0]?.from];
  const isRange = from !== undefined && to !== undefined && dates.length === 1 && from <= to;
  return isRange && upper.segments.some(({ text }) => OPEN_RANGE.test(text));
}

function withEnd([first]: readonly DateToken[], [end]: readonly DateToken[]): readonly DateToken[] {
  return first === undefined ? [] : [{ ...first, to: end?.from }];
}

function continues(above: TableLine, line: TableLine): boolean {
  if (line.isTotal || line.line.page !== above.line.page) return false;
  if (line.dates.length > 0 && !endsRange(above, line)) return false;
  const filled = filledCells(line);
  if (filled === 0) return line.adjustments.length > 0;
  if (filled > 1 || line.words.some(({ text }) => /\p{L}{3}/u.test(text))) return false;
  return line.cells.every((cell, index) => cell === undefined || above.cells[index] === undefined);
}
