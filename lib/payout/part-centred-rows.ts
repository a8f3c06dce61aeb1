import type { Word } from '#lib/document/schema.ts';
import { isDate, leadingDate } from '#lib/payout/statement-date.ts';
import type { Grid, GridCell } from '#lib/table/grid.ts';
import { boxAround, textOfWords, wordsToRows } from '#lib/table/lines.ts';

/** Middles nearer than this share of the font's size are at one height. */
const SAME_HEIGHT = 0.25;
/** Lines of a cell stand nearer to each other than to the next cell, by at least this share of the font's size. */
const LEAST_PADDING = 0.1;
/** No lines of one cell are farther apart than this share of the font's size. */
const WIDEST_LEADING = 1.6;
/** A cell of more lines is running text. */
const MOST_LINES = 4;

type Row = Grid['rows'][number];

/** One printed line of one column, and the row of the grid that it was put in. */
interface CellLine {
  readonly words: readonly Word[];
  readonly middle: number;
  readonly size: number;
  readonly row: number;
  readonly cell: GridCell;
}

/** A day that opens a row: its height, and the row of the grid that it stands in. */
interface Anchor {
  readonly middle: number;
  readonly row: number;
}

/**
 * Parts the rows of a grid whose cells are centred on their day: a cell of several lines begins above it, so that its
 * lines were joined with the row or the heading above. Lines move only as cells whose middle is that of a day; a row
 * of several days that does not fall into such cells whole stays one.
 */
export function partCentredRows({ columns, rows }: Grid): readonly Row[] {
  const lines = columns.map((_, column) => linesOfColumn(rows, column));
  const anchors = findAnchors(lines);
  const places = new Map<CellLine, Anchor>();
  for (const column of lines) placeCells(column, anchors, places);
  const merged = new Set(
    [...Map.groupBy(anchors, ({ row }) => row)].flatMap(([row, days]) =>
      days.length > 1 ? [row] : [],
    ),
  );
  const all = lines.flat();
  const stuck = new Set(
    all.flatMap((line) => (merged.has(line.row) && !places.has(line) ? [line.row] : [])),
  );
  const moved = new Set(
    [...places].flatMap(([line, anchor]) =>
      line.row === anchor.row || stuck.has(line.row) || stuck.has(anchor.row) ? [] : [line],
    ),
  );
  const isChanged = moved.size > 0 || [...merged].some((row) => !stuck.has(row));
  if (!isChanged) return rows;
  return rows.flatMap((row, index) => {
    const days = anchors.filter((anchor) => anchor.row === index);
    const parts = merged.has(index) && !stuck.has(index) ? days : [days[0]];
    return parts.map((anchor) =>
      rebuild(row, lines, (line) => {
        if (moved.has(line)) return places.get(line) === anchor;
        return line.row === index && (parts.length === 1 || places.get(line) === anchor);
      }),
    );
  });
}

function linesOfColumn(rows: readonly Row[], column: number): readonly CellLine[] {
  return rows.flatMap(({ cells }, row) => {
    const cell = cells[column];
    const isContinued = cell === cells[column - 1] || cell === rows[row - 1]?.cells[column];
    if (cell === undefined || isContinued) return [];
    return wordsToRows(cell.words).map((words): CellLine => {
      const [, top, , bottom] = boxAround(words);
      const size = Math.max(...words.map((word) => word.size));
      return { words, middle: (top + bottom) / 2, size, row, cell };
    });
  });
}

/** The days of the first column in which they open rows. */
function findAnchors(lines: readonly (readonly CellLine[])[]): readonly Anchor[] {
  const days = lines.map((column) => column.filter(isDay));
  return days.find((column) => column.length > 1) ?? [];
}

function isDay({ words }: CellLine): boolean {
  return isDate(leadingDate(textOfWords(words)));
}

/** Cuts a column's lines from top to bottom into cells whose middle is that of a day. */
function placeCells(
  lines: readonly CellLine[],
  anchors: readonly Anchor[],
  places: Map<CellLine, Anchor>,
): void {
  for (let at = 0; at < lines.length; ) {
    const found = findCell(lines, at, anchors);
    for (const line of found?.lines ?? []) if (found !== undefined) places.set(line, found.anchor);
    at += found?.lines.length ?? 1;
  }
}

function findCell(
  lines: readonly CellLine[],
  from: number,
  anchors: readonly Anchor[],
): { readonly lines: readonly CellLine[]; readonly anchor: Anchor } | undefined {
  for (let count = 1; count <= MOST_LINES; count += 1) {
    const cell = lines.slice(from, from + count);
    const [first] = cell;
    const last = cell.at(-1);
    if (first === undefined || last === undefined || cell.length < count) return undefined;
    const middle = (first.middle + last.middle) / 2;
    const anchor = anchors.find((day) => Math.abs(day.middle - middle) < SAME_HEIGHT * first.size);
    if (anchor === undefined) continue;
    return standsApart(lines, from, count) ? { lines: cell, anchor } : undefined;
  }
  return undefined;
}

/** Whether the lines of a cell are nearer to each other than to the lines above and below it. */
function standsApart(lines: readonly CellLine[], from: number, count: number): boolean {
  if (count === 1) return true;
  const size = lines[from]?.size ?? 1;
  const gaps = Array.from({ length: count - 1 }, (_, index) => gapAfter(lines, from + index));
  const inner = Math.max(...gaps);
  const outer = Math.min(gapAfter(lines, from - 1), gapAfter(lines, from + count - 1));
  return inner < WIDEST_LEADING * size && outer > inner + LEAST_PADDING * size;
}

function gapAfter(lines: readonly CellLine[], at: number): number {
  const [line, next] = [lines[at], lines[at + 1]];
  return line === undefined || next === undefined ? Infinity : next.middle - line.middle;
}

/** A row of the lines that are its own, in the columns of the one that it comes from. */
function rebuild(
  { cells }: Row,
  lines: readonly (readonly CellLine[])[],
  isOwn: (line: CellLine) => boolean,
): Row {
  return {
    cells: cells.map((cell, column) => {
      const own = (lines[column] ?? []).filter(isOwn);
      const words = own.flatMap((line) => line.words);
      if (words.length === 0) return undefined;
      if (words.length === cell?.words.length && own.every((line) => line.cell === cell))
        return cell;
      return {
        text: textOfWords(words),
        box: boxAround(words),
        words,
        firstColumn: column,
        columnSpan: 1,
        rowSpan: 1,
      };
    }),
  };
}
