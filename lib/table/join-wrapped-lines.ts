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

interface LineFacts extends ColumnFacts {
  readonly isTight: boolean;
  /** Columns where a small letter at the start tells nothing. */
  readonly small: ReadonlySet<number>;
}

/** A row so far: its lines, and the last piece in each of its columns. */
interface OpenRow {
  readonly lines: PieceLine[];
  readonly lowest: Map<number, Piece>;
}

/** The lines of a table's body by rows: a line that only goes on with cells of the row above is no row. */
export function joinWrappedLines(
  lines: readonly PieceLine[],
  facts: ColumnFacts,
): readonly (readonly PieceLine[])[] {
  const pitch = rowPitch(lines);
  const small = columnsOfSmallLetters(lines);
  const rows: OpenRow[] = [];
  for (const line of lines) {
    const open = rows.at(-1);
    const previous = open?.lines.at(-1);
    const isTight =
      previous !== undefined &&
      line.box[1] - previous.box[1] < Math.min(TIGHT * pitch, WIDEST_LEADING * line.size);
    const isSame =
      open !== undefined &&
      previous !== undefined &&
      (overlap(previous, line) || goesOn(open, line, { ...facts, isTight, small }));
    const row = isSame ? open : { lines: [], lowest: new Map<number, Piece>() };
    if (!isSame) rows.push(row);
    row.lines.push(line);
    for (const piece of line.pieces) row.lowest.set(piece.first, piece);
  }
  return rows.map((row) => row.lines);
}

function overlap(above: PieceLine, below: PieceLine): boolean {
  return above.box[3] - below.box[1] > OVERLAP * Math.min(above.size, below.size);
}

/** The columns most of whose texts begin with a small letter. */
function columnsOfSmallLetters(lines: readonly PieceLine[]): ReadonlySet<number> {
  const surplus = new Map<number, number>();
  for (const piece of lines.flatMap(({ pieces }) => pieces)) {
    const change = CONTINUATION.test(textOfPiece(piece)) ? 1 : -1;
    surplus.set(piece.first, (surplus.get(piece.first) ?? 0) + change);
  }
  return new Set([...surplus].flatMap(([column, count]) => (count > 0 ? [column] : [])));
}

function isFull({ pieces }: PieceLine): boolean {
  return pieces.length > 1 && pieces[0]?.first === 0;
}

/** The usual distance between rows: between lines that both hold a label and something beside it. */
function rowPitch(lines: readonly PieceLine[]): number {
  const distances = lines.flatMap((line, index) => {
    const previous = lines[index - 1];
    if (previous === undefined || !isFull(previous) || !isFull(line)) return [];
    return [line.box[1] - previous.box[1]];
  });
  distances.sort((a, b) => a - b);
  return distances[Math.floor(distances.length / 2)] ?? 0;
}

function goesOn(
  { lowest }: OpenRow,
  line: PieceLine,
  { columns, isOfFigures, blank, isTight, small }: LineFacts,
): boolean {
  const hasFigures = [...lowest.keys()].some((column) => isOfFigures[column]);
  const hasLabel = line.pieces.some(({ first }) => first === 0);
  const words = line.pieces.filter(({ first }) => isOfFigures[first] !== true);
  // The figures of a row stand on one of its lines only.
  if (words.length === 0 || (words.length < line.pieces.length && hasFigures)) return false;
  return words.every((piece) => {
    const start = lowest.get(piece.first);
    const column = columns[piece.first];
    if (start === undefined || column === undefined || piece.last !== piece.first) return false;
    if (!wasFull(start, piece, column, blank)) return false;
    const isOnlyText = words.length === line.pieces.length;
    return (isOnlyText && (isTight || !hasLabel)) || isContinued(start, piece, small);
  });
}

/** Whether the next line's first word would not have fitted into the column any more. */
function wasFull(start: Piece, next: Piece, { right }: GridColumn, blank: number): boolean {
  const [word] = next.words;
  if (word === undefined) return false;
  const needed = blank * word.size + word.box[2] - word.box[0];
  return start.box[2] + needed > right;
}

function isContinued(start: Piece, next: Piece, small: ReadonlySet<number>): boolean {
  const text = textOfPiece(start);
  const isInBrackets = text.lastIndexOf('(') > text.lastIndexOf(')');
  if (isInBrackets || UNFINISHED.test(text)) return true;
  return !small.has(next.first) && CONTINUATION.test(textOfPiece(next));
}
