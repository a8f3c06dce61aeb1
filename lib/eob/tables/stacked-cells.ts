import type { Section } from '#lib/eob/tables/find-sections.ts';
import { kindOfRow } from '#lib/eob/tables/kind-of-row.ts';
import { findTextColumns, readNamedCells } from '#lib/eob/tables/named-cells.ts';
import type { NamedColumn } from '#lib/eob/tables/named-columns.ts';
import type { AmountRow, ServiceTable } from '#lib/eob/tables/schema.ts';
import { sectionTokens } from '#lib/eob/tables/section-tokens.ts';
import {
  cellsOf,
  hasStackedCells,
  isOfOneRow,
  LEVELS,
  type Level,
  type StackedRow,
  toStackedRows,
} from '#lib/eob/tables/stacked-rows.ts';
import { rowCode } from '#lib/eob/tables/table-line.ts';
import { toTableLine } from '#lib/eob/tables/to-table-line.ts';
import { codeAmong } from '#lib/eob/words/procedure-codes.ts';
import { hasMetWords } from '#lib/eob/words/row-words.ts';
import { type LabelCandidate, labelCandidates } from '#lib/eob/words/vocabulary.ts';
import { alignHeadings } from '#lib/table/align-headings.ts';
import { findColumns } from '#lib/table/columns.ts';
import { type HeaderCell, linesToHeaderCells } from '#lib/table/header-cells.ts';
import type { Line } from '#lib/table/lines.ts';

/** Headings of which each half names another amount, in a table whose cells are stacked. */
const FEWEST_STACKED = 2;
/** A half whose words say less names no field for sure. */
const TELLING_WEIGHT = 0.5;
const EVERYWHERE = { left: 0, right: Infinity };

/** One amount in each row: those of a heading's column that stand on one level. */
interface LevelColumn {
  readonly label: string;
  readonly index: number;
  readonly levels: readonly Level[];
}

/**
 * The table of a section whose cells hold two amounts over each other, under headings of two lines of which each
 * names one of them ("Deductible" over "Copay"); a single amount in the middle is what both lines of its heading say.
 * Undefined where cells are not stacked so.
 */
export function stackedToTable(lines: readonly Line[], section: Section): ServiceTable | undefined {
  const [upper, lower, ...others] = section.headingLines;
  if (upper === undefined || lower === undefined || others.length > 0) return undefined;
  if (section.others !== undefined) return undefined;
  const twofold = section.headings.filter((heading) => namesTwo(heading, upper, lower));
  if (twofold.length < FEWEST_STACKED) return undefined;
  const pitch = lower.box[1] - upper.box[1];
  const body = lines.slice(section.bodyFrom, section.to);
  if (!mayBeStacked(body, section.headings, pitch)) return undefined;
  const columns = columnsOf(body, section.headings);
  if (columns.length < FEWEST_STACKED) return undefined;
  const headings = [upper, lower].flatMap((line) => linesToHeaderCells([line]));
  const tableLines = body.map((line, index) =>
    toTableLine(line, section.bodyFrom + index, columns, { span: EVERYWHERE, headings }),
  );
  const rows = toStackedRows(tableLines, pitch);
  const services = rows.filter((row) => row.lines.some(({ dates }) => dates.length > 0));
  if (services.length === 0 || !services.every((row) => hasStackedCells(row, columns, pitch))) {
    return undefined;
  }
  const levels = columns.flatMap((column, index) =>
    toLevelColumns(column, index, { rows, upper, lower, pitch }),
  );
  const named = findTextColumns(section.headingLines, body);
  return {
    columns: levels.map(({ label }) => ({ label, isInRows: true })),
    rows: rows.map((row) => toRow(row, levels, { pitch, named })),
    from: section.from,
    to: section.to,
  };
}

/** Whether two lines with amounts stand as near to each other as those of the headings. */
function mayBeStacked(
  body: readonly Line[],
  headings: readonly HeaderCell[],
  pitch: number,
): boolean {
  const filled = body.filter((line) => sectionTokens(line, headings).money.length > 0);
  return filled.some((line, at) => isOfOneRow(line, filled[at + 1], pitch));
}

/** Whether the two halves of a heading name two amounts, each by itself. */
function namesTwo({ box }: HeaderCell, upper: Line, lower: Line): boolean {
  const [first, second] = [upper, lower].map((line) => best(halfOf(box, line)));
  return (
    first !== undefined &&
    second !== undefined &&
    first.field !== second.field &&
    [first, second].every(({ weight, field }) => weight >= TELLING_WEIGHT && field !== 'decoy')
  );
}

function best(label: string): LabelCandidate | undefined {
  return labelCandidates(label)[0];
}

/** What a line prints of a heading. */
function halfOf([left, , right]: HeaderCell['box'], { segments }: Line): string {
  return segments
    .filter(({ box }) => Math.min(box[2], right) > Math.max(box[0], left))
    .map(({ text }) => text)
    .join(' ');
}

function columnsOf(body: readonly Line[], headings: readonly HeaderCell[]): readonly NamedColumn[] {
  const columns = findColumns(body.map((line) => sectionTokens(line, headings).money));
  return alignHeadings(columns, headings).flatMap((heading, index) => {
    const column = columns[index];
    return heading === undefined || column === undefined ? [] : [{ column, heading }];
  });
}

interface Stack {
  readonly rows: readonly StackedRow[];
  readonly upper: Line;
  readonly lower: Line;
  readonly pitch: number;
}

/** The amounts that a column holds: two where its cells are stacked; otherwise one, whatever its level. */
function toLevelColumns(
  { heading }: NamedColumn,
  index: number,
  { rows, upper, lower, pitch }: Stack,
): readonly LevelColumn[] {
  const cells = rows.map((row) => cellsOf(row, index, pitch));
  const holds = (level: Level) => cells.some((cell) => cell[level] !== undefined);
  const [above, below] = [halfOf(heading.box, upper), halfOf(heading.box, lower)];
  if (holds('upper') && holds('lower')) {
    return [
      { label: above, index, levels: ['upper'] },
      { label: below, index, levels: ['lower'] },
    ];
  }
  const half = holds('upper') ? above : holds('lower') ? below : heading.text;
  const isHalf = (best(half)?.weight ?? 0) >= (best(heading.text)?.weight ?? 0);
  return [{ label: isHalf ? half : heading.text, index, levels: LEVELS }];
}

interface RowContext {
  readonly pitch: number;
  readonly named: ReturnType<typeof findTextColumns>;
}

function toRow(
  row: StackedRow,
  columns: readonly LevelColumn[],
  { pitch, named }: RowContext,
): AmountRow {
  const cells = columns.map(({ index, levels }) => {
    const own = cellsOf(row, index, pitch);
    return levels.map((level) => own[level]).find((cell) => cell !== undefined);
  });
  const [first, ...rest] = row.lines;
  const all = row.lines.flatMap((line) => line.cells.filter((cell) => cell !== undefined));
  const text = row.lines.flatMap(({ words }) => words.map((word) => word.text)).join(' ');
  const date = row.lines.flatMap(({ dates }) => dates)[0];
  const isTotal = row.lines.some((line) => line.isTotal);
  const code = codeAmong(row.lines.flatMap(({ words }) => words));
  return {
    kind: kindOfRow({
      isTotal,
      isService: (date !== undefined || code !== undefined) && !hasMetWords(text),
      code,
      cells,
      text,
    }),
    page: first?.line.page ?? 1,
    at: first?.at ?? 0,
    cells,
    adjustments: row.lines.flatMap(({ adjustments }) => adjustments),
    date,
    isDateSaid: date !== undefined || !row.lines.some(({ hasUnreadDate }) => hasUnreadDate),
    code: first === undefined ? undefined : rowCode(first, rest),
    text,
    named: readNamedCells(row.lines, named),
    unnamed: [
      ...row.lines.flatMap(({ unnamed }) => unnamed),
      ...all.filter((cell) => !cells.includes(cell)),
    ],
    unreadable: row.lines.flatMap(({ unreadable }) => unreadable.map((word) => word.text)),
  };
}
