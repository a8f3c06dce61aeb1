import {
  isBareDay,
  isBesideDays,
  isCountedStretch,
  namesDays,
  saysServiceDay,
} from '#lib/eob/facts/service-dates.ts';
import { kindOfRow } from '#lib/eob/tables/kind-of-row.ts';
import { readNamedCells, type TextColumns } from '#lib/eob/tables/named-cells.ts';
import { FEWEST_AMOUNTS } from '#lib/eob/tables/named-columns.ts';
import type { AmountRow } from '#lib/eob/tables/schema.ts';
import { filledCells, hasAmounts, rowCode, type TableLine } from '#lib/eob/tables/table-line.ts';
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
import type { Box } from '#lib/values/source-ref.ts';

/**
 * A date that a narrow column breaks over two lines ("2025-" over "07-01", "14 ene" over "2025"). What is a date by itself
 * is not broken, and of something else where it is none of the line's.
 */
function wrappedDate(line: TableLine, attached: readonly TableLine[]): DateToken | undefined {
  const segments = [line, ...attached]
    .flatMap(({ line: { segments: own } }) => own)
    .toSorted((a, b) => a.box[1] - b.box[1]);
  for (const upper of segments.filter(
    ({ text }) => /\d/.test(text) && datesIn(text).length === 0,
  )) {
    let [joined, above] = [upper.text, upper];
    for (let lines = 1; lines < MOST_LINES_OF_DAY; lines++) {
      const { box: edge } = above;
      const lower = segments.find(({ box }) => box[1] > edge[1] + 1 && isAligned(box, upper.box));
      if (lower === undefined) break;
      joined += `${joined.endsWith('-') ? '' : ' '}${lower.text}`;
      const [date] = datesIn(joined);
      if (date !== undefined && date.at === 0) return date;
      above = lower;
    }
  }
  return undefined;
}

/** A narrow cell breaks a day into no more lines: "24 de" over "junio de" over "2025". */
const MOST_LINES_OF_DAY = 3;

/** Edges of the lines of one cell stand this near to each other. */
const SAME_EDGE = 3;

/** Whether two lines may be of one cell, which is set to the left, to the right or in the middle. */
function isAligned(one: Box, other: Box): boolean {
  const atLeft = one[0] - other[0];
  const atRight = one[2] - other[2];
  return areAtOneEdge(atLeft) || areAtOneEdge(atRight) || areAtOneEdge((atLeft + atRight) / 2);
}

function areAtOneEdge(apart: number): boolean {
  return Math.abs(apart) < SAME_EDGE;
}

/**
 * The day on the lines around the row at a place: one that is said to be of a service goes before one that is not, and
 * the nearer one before the other.
 */
function dayAround(attached: readonly TableLine[], row: number): DateToken | undefined {
  const nearest = attached.toSorted((a, b) => Math.abs(a.at - row) - Math.abs(b.at - row));
  const said = nearest.filter(({ line }) => saysServiceDay(line));
  return [...said, ...nearest]
    .flatMap(({ dates }) => dates)
    .find((each) => !isCountedStretch(each));
}

/** The row that a line of amounts is, with the lines of words that belong to it. */
export function tableLineToRow(
  line: TableLine,
  attached: readonly TableLine[],
  { textColumns, days, charges, headings }: RowPlaces,
): AmountRow {
  const around = dayAround(attached, line.at);
  const date = line.dates[0] ?? around ?? wrappedDate(line, attached);
  const dated = attached.find(({ dates }) => around !== undefined && dates.includes(around));
  const code = rowCode(line, attached);
  const ownCode = codeAmong(line.codeWords);
  const isNamed = line.dates.length > 0 && ownCode !== undefined;
  const isFilled =
    filledCells(line) >= Math.max(FEWEST_AMOUNTS, isNamed ? 0 : line.cells.length / 3) ||
    (isNamed && hasOnlyCharge(line, charges));
  const ordered = [...attached, line].toSorted((a, b) => a.at - b.at);
  const isTotal =
    line.isTotal ||
    (line.words.length === 0 && ordered.some((each) => each.isTotal)) ||
    (ordered[0] !== line && isTitleOfTotal(ordered[0]));
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
        dated,
        (days === 'beside rows' || (days === 'not known' && code !== undefined)) &&
          !(dated !== undefined && isBesideDays(dated.line, headings)),
      ),
    code,
    text: ordered.flatMap(({ words }) => words.map(({ text }) => text)).join(' '),
    ...(line.words.length === 0 ? { isWordless: true } : {}),
    named: readNamedCells(ordered, textColumns),
    unnamed: line.unnamed,
    unreadable: line.unreadable.map(({ text }) => text),
  };
}

/** The title over a row that sums others: "Totals for 2025" over "(all claims processed through March 31)" and its amounts. */
const TITLE_OF_TOTAL = /^(?:sub|grand )?totals?\b/i;

function isTitleOfTotal(title: TableLine | undefined): boolean {
  return title !== undefined && TITLE_OF_TOTAL.test(textOf(title.line));
}

/** Whether the only amount of a line is a charge: a service of which nothing is allowed has no other where zeros are blank. */
function hasOnlyCharge(line: TableLine, charges: ReadonlySet<number>): boolean {
  const filled = line.cells.flatMap((cell, index) => (cell === undefined ? [] : [index]));
  return filled.length === 1 && filled.every((index) => charges.has(index));
}

/** Where the words of a row stand, under which headings, which columns are surely charges, and where the rows of its table have their days. */
interface RowPlaces {
  readonly textColumns: TextColumns;
  readonly charges: ReadonlySet<number>;
  readonly days: 'in rows' | 'beside rows' | 'not known';
  readonly headings: readonly HeaderCell[];
}

/** What stands under a table and counts the year has the day up to which it does. */
function countsYear(text: string): boolean {
  return hasMetWords(text) || hasCountsOfYear(text) || hasAccumulatorWords(text);
}

/** Where the rows of a table have their days. */
export function daysOf(
  lines: readonly TableLine[],
  headings: readonly HeaderCell[],
): RowPlaces['days'] {
  const rows = lines.filter((line) => hasAmounts(line) && !countsYear(textOf(line.line)));
  if (rows.some(({ dates }) => dates.length > 0)) return 'in rows';
  const days = lines.flatMap(({ line, dates: [day] }) =>
    day !== undefined && isBareDay(line) ? [{ line, day: day.from }] : [],
  );
  // A letter's own day is one, and stands but once on a page.
  const isOne = new Set(days.map(({ day }) => day)).size <= 1;
  const isOncePerPage = new Set(days.map(({ line }) => line.page)).size === days.length;
  return namesDays(headings) || !isOne || !isOncePerPage ? 'beside rows' : 'not known';
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
function isAroundSaid(line: TableLine, dated: TableLine | undefined, isExpected: boolean): boolean {
  const isLetters =
    dated !== undefined && !isExpected && (isBareDay(dated.line) || isSentence(dated.line));
  return !line.hasUnreadDate && !isLetters;
}
