import { ownDates } from '#lib/eob/facts/service-dates.ts';
import { NO_NAMED_CELLS } from '#lib/eob/tables/named-cells.ts';
import type { AmountRow, ServiceTable } from '#lib/eob/tables/schema.ts';
import {
  findColumnHeadings,
  headingsFrom,
  isOfServices,
} from '#lib/eob/tables/transposed-headings.ts';
import { labelAround, wholeLabel } from '#lib/eob/words/label-lines.ts';
import { isPendingCell } from '#lib/eob/words/pending-words.ts';
import { codeAmong } from '#lib/eob/words/procedure-codes.ts';
import { hasTotalWords } from '#lib/eob/words/row-words.ts';
import { labelCandidates } from '#lib/eob/words/vocabulary.ts';
import { type Column, columnOf, findColumns } from '#lib/table/columns.ts';
import { datesIn } from '#lib/table/dates.ts';
import { type Line, type Segment, textOf } from '#lib/table/lines.ts';
import { lineTokens, type MoneyToken } from '#lib/table/money-tokens.ts';

/** Fewer lines of a label with several amounts are no table on its side. */
const FEWEST_LABELS = 4;
/** Fewer are one where a day stands over each service: a table may leave its zeros blank. */
const FEWEST_UNDER_DAYS = 2;
const FEWEST_SERVICES = 2;
/** Lines of words, as titles and marks of notes, that stand between two labels at most. */
const LINES_BETWEEN = 2;

interface LabelLine {
  readonly at: number;
  readonly line: Line;
  readonly label: string;
  readonly isKnown: boolean;
  /** Its amounts and the strokes that stand for one, left to right. */
  readonly cells: readonly MoneyToken[];
}

/**
 * Tables that lie on their side: each service is a column under its date or its code, each figure a line with its
 * label at the left.
 */
export function findTransposedTables(lines: readonly Line[]): readonly ServiceTable[] {
  return runsOfLabels(lines).flatMap((run) => runToTable(lines, run) ?? []);
}

function runsOfLabels(lines: readonly Line[]): readonly (readonly LabelLine[])[] {
  const runs: LabelLine[][] = [];
  for (const at of lines.keys()) {
    const labelled = toLabelLine(lines, at);
    if (labelled === undefined) continue;
    const run = runs.at(-1);
    const previous = run?.at(-1);
    const isNext = previous !== undefined && goesOn(lines.slice(previous.at + 1, at));
    const isRepeated = run?.some(({ label }) => label === labelled.label) === true;
    if (run !== undefined && isNext && !isRepeated) run.push(labelled);
    else runs.push([labelled]);
  }
  return runs.map(withKnownEnds).filter((run) => {
    const fewest = isUnderDays(lines, run) ? FEWEST_UNDER_DAYS : FEWEST_LABELS;
    return run.filter(hasServices).length >= fewest;
  });
}

/** Whether a day stands over each amount of the first label, with at most the line of the procedures between. */
function isUnderDays(lines: readonly Line[], [first]: readonly LabelLine[]): boolean {
  if (first === undefined || first.cells.length < FEWEST_SERVICES) return false;
  return lines
    .slice(Math.max(0, first.at - LINES_BETWEEN), first.at)
    .some((line) => ownDates(line).length === first.cells.length);
}

/** Whether lines between two labels leave them in one table: few with words, and none with the days of other services. */
function goesOn(between: readonly Line[]): boolean {
  const worded = between.filter((line) => !isBlank(line) && !isLabelAlone(line));
  const isOther = between.some((line) => ownDates(line).length >= FEWEST_SERVICES);
  return worded.length <= LINES_BETWEEN && !isOther;
}

/** Whether a line is the label of an amount that no service has. */
function isLabelAlone(line: Line): boolean {
  const text = textOf(line);
  return line.segments.length === 1 && !/\d/.test(text) && labelCandidates(text).length > 0;
}

/** Whether a line has a label, and words that say that there is no amount for any service. */
function isBlank({ words }: Line): boolean {
  return words.filter(({ text }) => NO_AMOUNT.test(text)).length >= FEWEST_SERVICES;
}

/** Amounts under no known label are of the table only where they stand inside it. */
function withKnownEnds(run: readonly LabelLine[]): readonly LabelLine[] {
  const isKnown = ({ isKnown: known }: LabelLine) => known;
  return run.slice(run.findIndex(isKnown), run.findLastIndex(isKnown) + 1);
}

/** Whether a line has an amount for several services, or words that say for one of them that there is none. */
function hasServices({ isKnown, cells, line }: LabelLine): boolean {
  const none = line.segments.filter(({ text }) => NO_AMOUNT.test(text));
  return isKnown && cells.length + none.length >= FEWEST_SERVICES;
}

/** Words, and strokes that say that there is none, where an amount would stand. */
const NO_AMOUNT = /^(?:n\/?a|none|[-–—]{2,3})$/i;

function toLabelLine(lines: readonly Line[], at: number): LabelLine | undefined {
  const line = lines[at];
  if (line === undefined) return undefined;
  const { money, ...tokens } = lineTokens(line);
  // A stroke among words is the sign of a formula: "Allowed (A - B - C)".
  const strokes = tokens.strokes.filter((stroke) => standsApart(line, stroke));
  const cells = [...money, ...strokes].toSorted((a, b) => a.box[0] - b.box[0]);
  const [first] = cells;
  if (first === undefined || (money.length === 0 && strokes.length < FEWEST_SERVICES))
    return undefined;
  // A single amount right behind its label is no cell of a table.
  if (cells.length < FEWEST_SERVICES && !standsApart(line, first)) return undefined;
  // All words stand left of the first amount: they are the label.
  const said = line.words.filter(({ text }) => !NO_AMOUNT.test(text));
  const words = said.filter(({ box }) => box[2] <= first.box[0] + 1);
  if (words.length + cells.length < said.length) return undefined;
  const around = words.length === 0 && cells.length > 1 ? labelAround(lines, at) : undefined;
  if (words.length === 0 && around === undefined) return undefined;
  const label = around ?? wholeLabel(lines, at, words);
  return { at, line, label, isKnown: labelCandidates(label).length > 0, cells };
}

function standsApart({ segments }: Line, { box }: MoneyToken): boolean {
  return segments.some((segment) => segment.box[0] === box[0]);
}

function runToTable(lines: readonly Line[], run: readonly LabelLine[]): ServiceTable | undefined {
  const [first] = run;
  const last = run.at(-1);
  const columns = findColumns(run.map(({ cells }) => cells.filter((cell) => !cell.isStroke)));
  if (first === undefined || last === undefined || columns.length < FEWEST_SERVICES) {
    return undefined;
  }
  const from = headingsFrom(lines, first.at, columns);
  // A line of words inside the table tells of each service too: its state, its notes.
  const labelled = new Set(run.map(({ line }) => line));
  const told = lines
    .slice(from, last.at)
    .filter((line) => !labelled.has(line) && isOfServices(line, columns));
  const over = findColumnHeadings(told, columns);
  const rows = columns.map((_, index) =>
    toRow(
      run,
      over[index] ?? [],
      run.map((line) => cellOf(line, columns, index)),
    ),
  );
  return rows.some(({ kind }) => kind === 'service' || kind === 'pending')
    ? { columns: run.map(toColumn), rows: withDatesBeside(rows), from, to: last.at + 1 }
    : undefined;
}

/** A service without a day of its own may be of the day beside it, which nothing says for sure. */
function withDatesBeside(rows: readonly AmountRow[]): readonly AmountRow[] {
  const first = rows.find(({ date }) => date !== undefined)?.date;
  return rows.map((row, index) => {
    if (row.kind !== 'service' || row.date !== undefined || first === undefined) return row;
    const before = rows.slice(0, index).findLast(({ date }) => date !== undefined)?.date;
    return { ...row, date: before ?? first, isDateSaid: false };
  });
}

/** The amount of one service on a line. A line with an amount or a stroke for each gives them in order. */
function cellOf(
  { cells }: LabelLine,
  columns: readonly Column[],
  index: number,
): MoneyToken | undefined {
  return cells.length === columns.length
    ? cells[index]
    : cells.find((token) => columnOf(columns, token) === index);
}

function toColumn({ label }: LabelLine): ServiceTable['columns'][number] {
  return { label, isInRows: true };
}

function toRow(
  run: readonly LabelLine[],
  over: readonly Segment[],
  cells: AmountRow['cells'],
): AmountRow {
  const text = over.map((segment) => segment.text).join(' ');
  const [date, ...others] = datesIn(text);
  const code = codeAmong(over.flatMap(({ words }) => words));
  const isTotal = hasTotalWords(text) && date === undefined;
  const [first] = run;
  const last = run.at(-1);
  return {
    kind: isTotal ? 'total' : kindOf(over, date ?? code),
    page: last?.line.page ?? 1,
    // Services stand side by side: their order is that of the columns, before any total.
    at: (isTotal ? last : first)?.at ?? 0,
    cells,
    adjustments: [],
    date,
    isDateSaid: others.every(({ from }) => from === date?.from),
    code,
    text,
    named: NO_NAMED_CELLS,
    unnamed: [],
    unreadable: run.flatMap(({ line }) => lineTokens(line).unreadable.map((word) => word.text)),
  };
}

function kindOf(over: readonly Segment[], named: unknown): AmountRow['kind'] {
  if (named === undefined) return 'other';
  return over.some(({ text }) => isPendingCell(text)) ? 'pending' : 'service';
}

/** The places of the lines that transposed tables take up, with the headings of their services. */
export function linesOfTransposed(tables: readonly ServiceTable[]): ReadonlySet<number> {
  return new Set(
    tables.flatMap(({ from, to }) =>
      Array.from({ length: to - from }, (_, offset) => from + offset),
    ),
  );
}
