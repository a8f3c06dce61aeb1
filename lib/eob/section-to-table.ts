import type { Word } from '#lib/document/schema.ts';
import { attachText } from '#lib/eob/attach-text.ts';
import { labelBeside } from '#lib/eob/find-label-pairs.ts';
import type { Section } from '#lib/eob/find-sections.ts';
import { fullLabel, headingCandidates } from '#lib/eob/full-label.ts';
import { findTextColumns, readNamedCells, type TextColumns } from '#lib/eob/named-cells.ts';
import { codeAmong } from '#lib/eob/procedure-codes.ts';
import { hasAccumulatorWords, hasTotalWords } from '#lib/eob/row-words.ts';
import type { AmountRow, ServiceTable } from '#lib/eob/schema.ts';
import { sectionTokens } from '#lib/eob/section-tokens.ts';
import { serviceDatesOn } from '#lib/eob/service-dates.ts';
import { hasAmounts, rowCode, type TableLine } from '#lib/eob/table-line.ts';
import { alignHeadings } from '#lib/table/align-headings.ts';
import { type Column, columnOf, findColumns } from '#lib/table/columns.ts';
import { type DateToken, datesIn } from '#lib/table/dates.ts';
import type { HeaderCell } from '#lib/table/header-cells.ts';
import { boxAround, type Line, textOf } from '#lib/table/lines.ts';
import { lineTokens, type MoneyToken } from '#lib/table/money-tokens.ts';
import type { Box } from '#lib/values/source-ref.ts';

/** Fewer amounts than this under headings of amounts are a sentence, not a row. */
const FEWEST_AMOUNTS = 2;
/** Rows with at least this share of the amounts of the fullest row form the columns. */
const FULL_ROW = 0.6;

/** The rows under a zone of headings; undefined when nothing under it is a row of amounts. */
export function sectionToTable(lines: readonly Line[], section: Section): ServiceTable | undefined {
  const body = untilOtherHeadings(lines.slice(section.bodyFrom, section.to));
  const columns = namedColumns(
    body.filter((line) => !isKeyed(line)),
    section.headings,
  );
  if (columns.length < FEWEST_AMOUNTS) return undefined;
  const span = spanOf(columns, section.headings);
  const tableLines = body
    .map((line, index) =>
      toTableLine(line, section.bodyFrom + index, columns, { span, headings: section.headings }),
    )
    .filter(
      (line) => line.words.length > 0 || filledCells(line) > 0 || line.adjustments.length > 0,
    );
  const textColumns = findTextColumns(lines.slice(section.from, section.bodyFrom));
  const rows = withDatesAbove(
    attachText(mergeWrapped(tableLines)).map(({ line, attached }) =>
      toRow(line, attached, textColumns),
    ),
    tableLines,
  );
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

/** Another table may follow whose headings are not known: its rows are not read under those of this one. */
function untilOtherHeadings(body: readonly Line[]): readonly Line[] {
  const widths = body.map((line) => lineTokens(line).money.length);
  const end = body.findIndex(
    (line, at) =>
      isOtherHeadings(line) &&
      widths.slice(0, at).some((width) => width >= FEWEST_AMOUNTS) &&
      (widths[at + 1] ?? 0) >= FEWEST_AMOUNTS,
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

interface NamedColumn {
  readonly column: Column;
  readonly heading: HeaderCell;
}

/** The columns of amounts that a heading names. Columns without one, and those that count the year, are left out. */
function namedColumns(
  body: readonly Line[],
  headings: readonly HeaderCell[],
): readonly NamedColumn[] {
  const rows = body.map((line) => ({ line, money: sectionTokens(line, headings).money }));
  const fullest = Math.max(0, ...rows.map(({ money }) => money.length));
  const full = rows.filter(
    ({ money }) => money.length >= Math.max(FEWEST_AMOUNTS, FULL_ROW * fullest),
  );
  const services = full.filter(({ line }) => !hasTotalWords(textOf(line)));
  // A column that only the totals fill (a discount not itemised) is a column all the same.
  const widest = Math.max(0, ...services.map(({ money }) => money.length));
  const totals = full.filter(
    ({ line, money }) => money.length > widest && hasTotalWords(textOf(line)),
  );
  const columns = findColumns(
    (services.length > 0 ? [...services, ...totals] : full).map(({ money }) => money),
  );
  return alignHeadings(columns, headings).flatMap((heading, index) => {
    const column = columns[index];
    if (heading === undefined || column === undefined) return [];
    return headingCandidates(heading)[0]?.field === 'decoy' ? [] : [{ column, heading }];
  });
}

/** Where only totals fill a column, with more than zeros, its blanks are not zeros but left out. */
function isColumnOfRows(rows: readonly AmountRow[], index: number): boolean {
  const isFilled = (kind: AmountRow['kind']) => (row: AmountRow) =>
    row.kind === kind && row.cells[index] !== undefined;
  const totals = rows.filter(isFilled('total'));
  return rows.some(isFilled('service')) || totals.every(({ cells }) => cells[index]?.amount === 0);
}

/** The headings that clearly name an amount and have none under them. */
function blankHeadings(
  columns: readonly NamedColumn[],
  headings: readonly HeaderCell[],
): readonly string[] {
  const filled = new Set(columns.map(({ heading }) => heading));
  return headings
    .filter((heading) => {
      const [likeliest] = headingCandidates(heading);
      const isRate = heading.text.includes('%');
      return (
        !isRate && !filled.has(heading) && likeliest?.weight === 1 && likeliest.field !== 'decoy'
      );
    })
    .map(fullLabel);
}

/** Where a cell holds several amounts, so does its heading: `CoPay/Deductible` over `$15.00/$0.00`. */
function labelOf(heading: string, { part, parts }: Column): string {
  const labels = heading.split('/');
  return labels.length === parts ? (labels[part] ?? heading) : heading;
}

interface Span {
  readonly left: number;
  readonly right: number;
}

/** How far a table's own words reach: accumulators printed beside it are no part of its rows. */
function spanOf(columns: readonly NamedColumn[], headings: readonly HeaderCell[]): Span {
  const named = new Set(columns.map(({ heading }) => heading));
  const right = Math.max(
    ...columns.map(({ column, heading }) => Math.max(column.right, heading.box[2])),
  );
  const decoys = headings.filter(
    (heading) => !named.has(heading) && headingCandidates(heading)[0]?.field === 'decoy',
  );
  const first = Math.min(...columns.map(({ column }) => column.left));
  const left = Math.max(0, ...decoys.map(({ box }) => box[2]).filter((edge) => edge < first));
  const beyond = decoys.map(({ box }) => box[0]).filter((edge) => edge > right);
  const notes = beyond.length > 0 ? right : Number.POSITIVE_INFINITY;
  return { left, right: notes };
}

function isInside([left]: Box, span: Span): boolean {
  return left >= span.left - 1 && left <= span.right + 1;
}

function toTableLine(
  line: Line,
  at: number,
  columns: readonly NamedColumn[],
  { span, headings }: { readonly span: Span; readonly headings: readonly HeaderCell[] },
): TableLine {
  const tokens = sectionTokens(line, headings);
  const cells: (MoneyToken | undefined)[] = columns.map(() => undefined);
  const unnamed: MoneyToken[] = [];
  for (const token of tokens.money) {
    const index = columnOf(
      columns.map(({ column }) => column),
      token,
    );
    if (index >= 0 && cells[index] === undefined) cells[index] = token;
    else if (isInside(token.box, span)) unnamed.push(token);
  }
  if (tokens.money.length > 0) placeStrokes(tokens.strokes, cells, columns);
  const words = tokens.words.filter(({ box }) => isInside(box, span));
  const boxes = [...words, ...cells.filter((cell) => cell !== undefined)].map(({ box }) => box);
  const own = { ...line, words, ...(boxes.length > 0 && { box: boxAround(boxes) }) };
  return {
    at,
    line: own,
    cells,
    unnamed,
    words,
    adjustments: tokens.adjustments,
    unreadable: tokens.unreadable.filter(({ box }) => !isQuantity(box, headings)),
    dates: serviceDatesOn(own, headings),
    isTotal: hasTotalWords(textOf(own)),
    isKeyed: isKeyed(line),
    adjudicated: codeAmong(wordsUnder(words, headings, ADJUDICATED)),
  };
}

/** Remittances print the procedure that was submitted and the one that was decided. */
const ADJUDICATED = /\badjud(?:icated)?\.? (?:proc|code|cpt)/i;

function wordsUnder(
  words: readonly Word[],
  headings: readonly HeaderCell[],
  pattern: RegExp,
): readonly Word[] {
  const over = headings.filter(({ text }) => pattern.test(text));
  return words.filter(({ box }) =>
    over.some((heading) => heading.box[0] < box[2] && heading.box[2] > box[0]),
  );
}

/** Quantities are printed with a point too: `1.0`. */
const QUANTITY = /\b(?:qty|quantity|units?|nos|days|visits|cantidad de unidades)\b/i;

function isQuantity([left, , right]: Box, headings: readonly HeaderCell[]): boolean {
  const [nearest] = headings
    .filter(({ box }) => Math.min(box[2], right) > Math.max(box[0], left))
    .toSorted((a, b) => middleOf(a.box, left, right) - middleOf(b.box, left, right));
  return nearest !== undefined && QUANTITY.test(nearest.text);
}

function middleOf([from, , to]: Box, left: number, right: number): number {
  return Math.abs(from + to - left - right);
}

/** A stroke in a column that the row leaves blank stands for nothing. */
function placeStrokes(
  strokes: readonly MoneyToken[],
  cells: (MoneyToken | undefined)[],
  columns: readonly NamedColumn[],
): void {
  for (const stroke of strokes) {
    const index = columnOf(
      columns.map(({ column }) => column),
      stroke,
    );
    if (index >= 0) cells[index] ??= stroke;
  }
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

function continues(above: TableLine, line: TableLine): boolean {
  if (line.dates.length > 0 || line.isTotal || line.line.page !== above.line.page) return false;
  const filled = filledCells(line);
  if (filled === 0) return line.adjustments.length > 0;
  if (filled > 1 || line.words.some(({ text }) => /\p{L}{3}/u.test(text))) return false;
  return line.cells.every((cell, index) => cell === undefined || above.cells[index] === undefined);
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
      ({ box }) => box[1] > upper.box[1] + 1 && Math.abs(box[0] - upper.box[0]) < SAME_LEFT,
    );
    if (lower === undefined) continue;
    const joined = `${upper.text}${upper.text.endsWith('-') ? '' : ' '}${lower.text}`;
    const [date] = datesIn(joined);
    if (date !== undefined && date.at === 0) return date;
  }
  return undefined;
}

const SAME_LEFT = 3;

/** Whether a line names its amounts itself: keys with a colon, or one amount after words that say what it is. */
function isKeyed(line: Line): boolean {
  const { money, words } = lineTokens(line);
  const keyed = money.filter(({ box }, index) => {
    const before = words.findLast((word) => word.box[2] <= box[0] + 1);
    const isOwn = before !== undefined && before.box[0] >= (money[index - 1]?.box[2] ?? 0);
    return isOwn && before.text.endsWith(':');
  });
  if (keyed.length > 1 && keyed.length * 2 >= money.length) return true;
  const [only, ...more] = money;
  if (only === undefined || more.length > 0 || datesIn(textOf(line)).length > 0) return false;
  return labelBeside(line, only) !== undefined;
}

function toRow(
  line: TableLine,
  attached: readonly TableLine[],
  textColumns: TextColumns,
): AmountRow {
  const date =
    line.dates[0] ?? attached.flatMap(({ dates }) => dates)[0] ?? wrappedDate(line, attached);
  const code = rowCode(line, attached);
  const isNamed = line.dates.length > 0 && codeAmong(line.words) !== undefined;
  const isFilled =
    filledCells(line) >= Math.max(FEWEST_AMOUNTS, isNamed ? 0 : line.cells.length / 3);
  const ordered = [...attached, line].toSorted((a, b) => a.at - b.at);
  const isTotal = line.isTotal || (line.words.length === 0 && ordered.some((each) => each.isTotal));
  const isService = isFilled && (date !== undefined || !hasAccumulatorWords(textOf(line.line)));
  return {
    kind: line.isKeyed
      ? 'other'
      : isTotal && codeAmong(line.words) === undefined
        ? 'total'
        : isService
          ? 'service'
          : 'other',
    page: line.line.page,
    at: line.at,
    cells: line.cells,
    adjustments: line.adjustments,
    date,
    isDateSaid: true,
    code,
    text: ordered.flatMap(({ words }) => words.map(({ text }) => text)).join(' '),
    named: readNamedCells(ordered, textColumns),
    unnamed: line.unnamed,
    unreadable: line.unreadable.map(({ text }) => text),
  };
}
