import { NO_NAMED_CELLS } from '#lib/eob/named-cells.ts';
import { codeAmong } from '#lib/eob/procedure-codes.ts';
import { hasTotalWords } from '#lib/eob/row-words.ts';
import type { AmountRow, ServiceTable } from '#lib/eob/schema.ts';
import { labelCandidates } from '#lib/eob/vocabulary.ts';
import { type Column, columnOf, findColumns } from '#lib/table/columns.ts';
import { datesIn } from '#lib/table/dates.ts';
import type { Line } from '#lib/table/lines.ts';
import { lineTokens, type MoneyToken } from '#lib/table/money-tokens.ts';

/** Fewer lines of a label with several amounts are no table on its side. */
const FEWEST_LABELS = 4;
const FEWEST_SERVICES = 2;
/** The headings of the services stand at most this many lines above the first label. */
const HEADING_LINES = 4;

interface LabelLine {
  readonly at: number;
  readonly line: Line;
  readonly label: string;
  readonly money: readonly MoneyToken[];
}

/**
 * Tables that lie on their side: each service is a column under its date, each figure a line with its label at
 * the left.
 */
export function findTransposedTables(lines: readonly Line[]): readonly ServiceTable[] {
  return runsOfLabels(lines).flatMap((run) => runToTable(lines, run) ?? []);
}

function runsOfLabels(lines: readonly Line[]): readonly (readonly LabelLine[])[] {
  const runs: LabelLine[][] = [];
  for (const [at, line] of lines.entries()) {
    const labelled = toLabelLine(line, at);
    const run = runs.at(-1);
    const previous = run?.at(-1);
    if (labelled === undefined) continue;
    if (run === undefined || previous === undefined || at - previous.at > 2) runs.push([labelled]);
    else run.push(labelled);
  }
  return runs.filter((run) => run.length >= FEWEST_LABELS);
}

function toLabelLine(line: Line, at: number): LabelLine | undefined {
  const { money } = lineTokens(line);
  const [first] = money;
  if (first === undefined || money.length < FEWEST_SERVICES) return undefined;
  // All words stand left of the first amount: they are the label.
  const words = line.words.filter(({ box }) => box[2] <= first.box[0] + 1);
  if (words.length + money.length < line.words.length) return undefined;
  const label = words.map(({ text }) => text).join(' ');
  return labelCandidates(label).length === 0 ? undefined : { at, line, label, money };
}

function runToTable(lines: readonly Line[], run: readonly LabelLine[]): ServiceTable | undefined {
  const [first] = run;
  const columns = findColumns(run.map(({ money }) => money));
  if (first === undefined || columns.length < FEWEST_SERVICES) return undefined;
  const headings = lines.slice(Math.max(0, first.at - HEADING_LINES), first.at);
  const rows = columns.map((column, index) => toRow(run, headings, columns, column, index));
  const dated = rows.filter(({ date }) => date !== undefined);
  if (dated.length === 0) return undefined;
  return {
    columns: run.map(({ label }) => ({ label, isInRows: true })),
    rows,
    from: first.at,
    to: (run.at(-1)?.at ?? first.at) + 1,
  };
}

function toRow(
  run: readonly LabelLine[],
  headings: readonly Line[],
  columns: readonly Column[],
  column: Column,
  index: number,
): AmountRow {
  const over = headings.flatMap((line) =>
    line.segments.filter(({ box }) => box[2] > column.left && box[0] < column.right),
  );
  const text = over.map((segment) => segment.text).join(' ');
  const cells = run.map(({ money }) => money.find((token) => columnOf(columns, token) === index));
  const [date] = over.flatMap((segment) => datesIn(segment.text));
  const isTotal = hasTotalWords(text) && date === undefined;
  const last = run.at(-1);
  return {
    kind: isTotal ? 'total' : date === undefined ? 'other' : 'service',
    page: last?.line.page ?? 1,
    // Services stand side by side: their order is that of the columns, before any total.
    at: (run[0]?.at ?? 0) + (isTotal ? run.length - 1 : 0),
    cells,
    adjustments: [],
    date,
    isDateSaid: true,
    code: codeAmong(over.flatMap(({ words }) => words)),
    text,
    named: NO_NAMED_CELLS,
    unnamed: [],
    unreadable: run.flatMap(({ line }) => lineTokens(line).unreadable.map((word) => word.text)),
  };
}

/** The places of the lines that transposed tables take up. */
export function linesOfTransposed(tables: readonly ServiceTable[]): ReadonlySet<number> {
  return new Set(
    tables.flatMap(({ from, to }) =>
      Array.from({ length: to - from }, (_, offset) => from + offset),
    ),
  );
}
