import type { Word } from '#lib/document/schema.ts';
import { chooseCuts } from '#lib/table/choose-cuts.ts';
import { cutLines, type PieceLine } from '#lib/table/cut-lines.ts';
import { findBody } from '#lib/table/find-body.ts';
import type { Grid, GridCell, GridColumn } from '#lib/table/grid.ts';
import { joinWrappedLines } from '#lib/table/join-wrapped-lines.ts';
import { lineGaps, usualBlank } from '#lib/table/line-gaps.ts';
import { boxAround, textOfWords, wordsToRows } from '#lib/table/lines.ts';
import { type PlacedCell, stackHeadings } from '#lib/table/stack-headings.ts';
import { widenHeadings } from '#lib/table/widen-headings.ts';

/** A rule drawn with characters is no text. */
const DRAWN_RULE = /^[-‐-―_=.·…]{5,}$/u;
/** A text that begins within this share of its size of its column's edge stands there, however far it reaches. */
const INDENT = 2;

/**
 * The table that a region of a page holds: its columns by alignment and by the white between them, its headings
 * stacked and spanning, its wrapped cells joined. A region of running text gives one column.
 */
export function regionToGrid(region: readonly Word[]): Grid {
  const words = region.filter(({ text }) => !DRAWN_RULE.test(text));
  if (words.length === 0) return { columns: [], rows: [] };
  const rows = wordsToRows(words);
  const blank = usualBlank(rows);
  const gaps = rows.map((row) => ({
    extents: row.map(({ box: [left, , right] }) => ({ left, right })),
    gaps: lineGaps(row, blank),
  }));
  const cuts = chooseCuts(gaps, medianSize(words));
  const { lines, columns } = cutLines(rows, cuts, blank);
  const { start, isOfFigures } = findBody(lines, columns.length);
  const headings = stackHeadings(widenHeadings(lines.slice(0, start), columns));
  const body = lines.slice(start).map((line) => settleSpans(line, columns));
  const bodyRows = joinWrappedLines(body, { columns, isOfFigures, blank });
  const headingRows = Math.max(0, ...headings.map(({ lastRow }) => lastRow + 1));
  const placed = bodyRows.flatMap((row, index) => placeRow(row, headingRows + index));
  return toGrid(columns, headingRows + bodyRows.length, [...headings, ...placed]);
}

function medianSize(words: readonly Word[]): number {
  const sizes = words.map(({ size }) => size).toSorted((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] ?? 1;
}

/** In the body, a text that begins at its column's edge runs over into the next; one that does not spans both. */
function settleSpans(line: PieceLine, columns: readonly GridColumn[]): PieceLine {
  const pieces = line.pieces.map((piece) => {
    const edge = columns[piece.first]?.left ?? 0;
    const isRunOver = piece.last > piece.first && piece.box[0] - edge < INDENT * line.size;
    return isRunOver ? { ...piece, last: piece.first } : piece;
  });
  const [lone, ...others] = pieces;
  if (lone === undefined || others.length > 0 || lone.first === lone.last)
    return { ...line, pieces };
  const [widened] = widenHeadings([{ ...line, pieces }], columns);
  return widened ?? line;
}

/** The cells of one row; a text that spans columns ends where the next cell begins. */
function placeRow(lines: readonly PieceLine[], row: number): readonly PlacedCell[] {
  const byColumn = Map.groupBy(
    lines.flatMap((line) => line.pieces),
    ({ first }) => first,
  );
  const starts = [...byColumn.keys()].toSorted((a, b) => a - b);
  return starts.map((firstColumn, index) => {
    const pieces = byColumn.get(firstColumn) ?? [];
    const end = (starts[index + 1] ?? Infinity) - 1;
    return {
      words: pieces.flatMap(({ words }) => words),
      box: boxAround(pieces),
      firstColumn,
      lastColumn: Math.min(end, Math.max(...pieces.map(({ last }) => last))),
      firstRow: row,
      lastRow: row,
    };
  });
}

function toGrid(
  columns: readonly GridColumn[],
  rowCount: number,
  placed: readonly PlacedCell[],
): Grid {
  const rows = Array.from({ length: rowCount }, () =>
    columns.map((): GridCell | undefined => undefined),
  );
  for (const { words, box, firstColumn, lastColumn, firstRow, lastRow } of placed) {
    const cell: GridCell = {
      text: textOfWords(words),
      box,
      words,
      firstColumn,
      columnSpan: lastColumn - firstColumn + 1,
      rowSpan: lastRow - firstRow + 1,
    };
    for (const row of rows.slice(firstRow, lastRow + 1)) {
      for (let column = firstColumn; column <= lastColumn; column++) row[column] = cell;
    }
  }
  return { columns, rows: rows.map((cells) => ({ cells })) };
}
