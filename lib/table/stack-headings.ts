import type { Word } from '#lib/document/schema.ts';
import type { PieceLine } from '#lib/table/cut-lines.ts';
import { textOfPiece } from '#lib/table/find-body.ts';
import { boxAround } from '#lib/table/lines.ts';
import type { Box } from '#lib/values/source-ref.ts';

/** A cell with the rows and columns that it covers, both ends included. */
export interface PlacedCell {
  readonly words: readonly Word[];
  readonly box: Box;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** Lines of one heading leave less than this share of the font's size between them. */
const LINES_APART = 0.8;

interface OpenCell {
  readonly words: Word[];
  box: Box;
  readonly first: number;
  readonly last: number;
  readonly level: number;
  below: number;
}

/**
 * The headings of a table, the lines of each joined. Headings of groups stand in rows of their own; a heading
 * without a group reaches over all the rows.
 */
export function stackHeadings(lines: readonly PieceLine[]): readonly PlacedCell[] {
  const cells: OpenCell[] = [];
  const lowest = new Map<number, OpenCell>();
  for (const line of lines) {
    const texts = line.pieces.map(textOfPiece);
    const before = new Map(lowest);
    for (const [index, piece] of line.pieces.entries()) {
      const columns = range(piece.first, piece.last);
      const above = new Set(columns.flatMap((column) => lowest.get(column) ?? []));
      const [only] = above;
      // A text that stands below a group's title on the same line is a heading of its own here too.
      const isTwin = texts.some(
        (text, other) =>
          other !== index &&
          text === texts[index] &&
          isGroup(before.get(line.pieces[other]?.first ?? -1)),
      );
      const isSame =
        only !== undefined &&
        above.size === 1 &&
        only.first === piece.first &&
        only.last === piece.last &&
        piece.box[1] - only.box[3] < LINES_APART * line.size;
      if (only !== undefined && isSame && !(isTwin && !isGroup(only))) {
        only.words.push(...piece.words);
        only.box = boxAround([only, piece]);
        continue;
      }
      const level = Math.max(-1, ...[...above].map((cell) => cell.level)) + 1;
      const cell: OpenCell = {
        words: [...piece.words],
        box: piece.box,
        first: piece.first,
        last: piece.last,
        level,
        below: Infinity,
      };
      for (const each of above) each.below = Math.min(each.below, level);
      for (const column of columns) lowest.set(column, cell);
      cells.push(cell);
    }
  }
  const rows = Math.max(0, ...cells.map(({ level }) => level + 1));
  return cells.map(({ words, box, first, last, level, below }) => ({
    words,
    box,
    firstColumn: first,
    lastColumn: last,
    firstRow: level,
    lastRow: Math.min(below, rows) - 1,
  }));
}

function isGroup(cell: OpenCell | undefined): boolean {
  return cell !== undefined && cell.last > cell.first;
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
