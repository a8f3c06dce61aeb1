import type { Piece, PieceLine } from '#lib/table/cut-lines.ts';
import { textOfPiece } from '#lib/table/find-body.ts';
import type { GridColumn } from '#lib/table/grid.ts';

/** What is known of a table's columns when its lines are joined into rows. */
export interface ColumnFacts {
  readonly columns: readonly GridColumn[];
  readonly isOfFigures: readonly boolean[];
  /** The blank between words, as a share of the font's size. */
  readonly blank: number;
}

/** Lines that overlap by more than this share of the smaller one's size are of one row. */
const OVERLAP = 0.3;
/** Lines nearer than this share of the usual distance between rows are lines of one cell. */
const TIGHT = 0.85;
/** No lines of one cell are farther apart than this share of the font's size. */
const WIDEST_LEADING = 1.6;
/** A text goes on after a comma, a stroke, a hyphen or an opened bracket, or with a small letter. */
const UNFINISHED = /[-‐–—,/&(]$/u;
const CONTINUATION = /^[\p{Ll})]/u;

/** The lines of a table's body by rows: a line that only goes on with cells of the row above is no row. */
export function joinWrappedLines(
  lines: readonly PieceLine[],
  facts: ColumnFacts,
): readonly (readonly PieceLine[])[] {
  const pitch = rowPitch(lines);
  const rows: PieceLine[][] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    const previous = row?.at(-1);
    if (row === undefined || previous === undefined) {
      rows.push([line]);
      continue;
    }
    const isTight =
      line.box[1] - previous.box[1] < Math.min(TIGHT * pitch, WIDEST_LEADING * line.size);
    if (overlap(previous, line) || goesOn(row, line, isTight, facts)) row.push(line);
    else rows.push([line]);
  }
  return rows;
}

function overlap(above: PieceLine, below: PieceLine): boolean {
  return above.box[3] - below.box[1] > OVERLAP * Math.min(above.size, below.size);
}

/** The usual distance between rows: between lines that both hold a label and something beside it. */
function rowPitch(lines: readonly PieceLine[]): number {
  const isFull = ({ pieces }: PieceLine) => pieces.length > 1 && pieces[0]?.first === 0;
  const distances = lines.flatMap((line, index) => {
    const previous = lines[index - 1];
    if (previous === undefined || !isFull(previous) || !isFull(line)) return [];
    return [line.box[1] - previous.box[1]];
  });
  distances.sort((a, b) => a - b);
  return distances[Math.floor(distances.length / 2)] ?? 0;
}

function goesOn(
  row: readonly PieceLine[],
  line: PieceLine,
  isTight: boolean,
  { columns, isOfFigures, blank }: ColumnFacts,
): boolean {
  const above = row.flatMap(({ pieces }) => pieces);
  const isOpen = above.every(({ first }) => isOfFigures[first] !== true);
  const hasLabel = line.pieces.some(({ first }) => first === 0);
  const words = line.pieces.filter(({ first }) => isOfFigures[first] !== true);
  // The figures of a row stand on one of its lines only.
  if (words.length === 0 || (words.length < line.pieces.length && !isOpen)) return false;
  return words.every((piece) => {
    const start = above.findLast(({ first }) => first === piece.first);
    const column = columns[piece.first];
    if (start === undefined || column === undefined || piece.last !== piece.first) return false;
    if (!wasFull(start, piece, column, blank)) return false;
    const isOnlyText = words.length === line.pieces.length;
    return (isOnlyText && (isTight || !hasLabel)) || isContinued(start, piece);
  });
}

/** Whether the next line's first word would not have fitted into the column any more. */
function wasFull(start: Piece, next: Piece, { right }: GridColumn, blank: number): boolean {
  const [word] = next.words;
  if (word === undefined) return false;
  const needed = blank * word.size + word.box[2] - word.box[0];
  return start.box[2] + needed > right;
}

function isContinued(start: Piece, next: Piece): boolean {
  const text = textOfPiece(start);
  const isInBrackets = text.lastIndexOf('(') > text.lastIndexOf(')');
  return isInBrackets || UNFINISHED.test(text) || CONTINUATION.test(textOfPiece(next));
}
