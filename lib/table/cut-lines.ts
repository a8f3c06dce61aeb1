import type { Word } from '#lib/document/schema.ts';
import type { GridColumn } from '#lib/table/grid.ts';
import { isFigure, lineGaps } from '#lib/table/line-gaps.ts';
import { boxAround } from '#lib/table/lines.ts';
import type { Box } from '#lib/values/source-ref.ts';

/** What stands on one line in one cell. `first`, `last`: the columns that it reaches over. */
export interface Piece {
  readonly words: readonly Word[];
  readonly box: Box;
  readonly first: number;
  readonly last: number;
}

/** One line of a region, cut into the pieces of its cells. */
export interface PieceLine {
  readonly pieces: readonly Piece[];
  readonly box: Box;
  /** The largest font on the line, in points. */
  readonly size: number;
}

/** The lines of a region in pieces, and the bands that the pieces of each column take up. */
export interface CutLines {
  readonly lines: readonly PieceLine[];
  readonly columns: readonly GridColumn[];
}

/** Edges or middles nearer than this share of the font's size line up. */
const SAME_PLACE = 0.2;
/** A piece that reaches into a column by less than this share of its size does not stand in it. */
const LEAST_REACH = 0.2;

/** Cuts lines at the borders of columns. Pieces that no border may part reach over several columns. */
export function cutLines(
  rows: readonly (readonly Word[])[],
  cuts: readonly number[],
  blank: number,
): CutLines {
  const whole = rows.map((words) => cutAtClearGaps(words, cuts, blank));
  const groups = whole.map((line, index) => {
    const beside = [...(whole[index - 1] ?? []), ...(whole[index + 1] ?? [])].map(edgesOf);
    return line.flatMap((words) => cutWhereLinedUp(words, cuts, beside));
  });
  const columns = columnsAround(groups.flat(), cuts);
  const lines = groups.map((pieces, index) => {
    const words = rows[index] ?? [];
    return {
      pieces: pieces.map((piece) => toPiece(piece, columns, cuts)),
      box: boxAround(words),
      size: Math.max(...words.map((word) => word.size)),
    };
  });
  return { lines, columns };
}

/** The words of one line by cells, cut at borders but for those that a mere blank lies on. */
function cutAtClearGaps(
  words: readonly Word[],
  cuts: readonly number[],
  blank: number,
): readonly (readonly Word[])[] {
  const gaps = lineGaps(words, blank);
  return groupWords(words, (word, previous, index) => {
    const areFigures = isFigure(previous.text) && isFigure(word.text);
    const isClear = areFigures || (gaps[index - 1]?.evidence ?? 0) > 0;
    return isClear && isOnBorder(previous, word, cuts);
  });
}

/** Cuts a phrase at a border where its halves line up with what stands in their columns on a line beside. */
function cutWhereLinedUp(
  words: readonly Word[],
  cuts: readonly number[],
  beside: readonly GridColumn[],
): readonly (readonly Word[])[] {
  const parts = groupWords(words, (word, previous) => isOnBorder(previous, word, cuts));
  if (parts.length === 1) return parts;
  const areLinedUp = parts.every((part) => {
    const edges = edgesOf(part);
    const tolerance = SAME_PLACE * (part[0]?.size ?? 1);
    const column = columnAt(cuts, edges.left);
    return (
      columnAt(cuts, edges.right) === column &&
      beside.some(
        (band) => columnAt(cuts, middleOf(band)) === column && lineUp(edges, band, tolerance),
      )
    );
  });
  return areLinedUp ? parts : [words];
}

function lineUp(a: GridColumn, b: GridColumn, tolerance: number): boolean {
  return (
    Math.abs(a.left - b.left) < tolerance ||
    Math.abs(a.right - b.right) < tolerance ||
    Math.abs(middleOf(a) - middleOf(b)) < tolerance
  );
}

function middleOf({ left, right }: GridColumn): number {
  return (left + right) / 2;
}

function edgesOf(words: readonly Word[]): GridColumn {
  const [left, , right] = boxAround(words);
  return { left, right };
}

function isOnBorder(before: Word, after: Word, cuts: readonly number[]): boolean {
  return columnAt(cuts, before.box[2]) !== columnAt(cuts, after.box[0]);
}

function groupWords(
  words: readonly Word[],
  isFirst: (word: Word, previous: Word, index: number) => boolean,
): readonly (readonly Word[])[] {
  const groups: Word[][] = [];
  for (const [index, word] of words.entries()) {
    const previous = words[index - 1];
    if (previous === undefined || isFirst(word, previous, index)) groups.push([word]);
    else groups.at(-1)?.push(word);
  }
  return groups;
}

/** The number of cuts to the left of a place: the index of its column. */
function columnAt(cuts: readonly number[], x: number): number {
  let [low, high] = [0, cuts.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((cuts[middle] ?? 0) < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The bands of the words that stand in one column alone. */
function columnsAround(
  groups: readonly (readonly Word[])[],
  cuts: readonly number[],
): readonly GridColumn[] {
  const bands = Array.from({ length: cuts.length + 1 }, () => ({
    left: Infinity,
    right: -Infinity,
  }));
  for (const words of groups) {
    const [left, , right] = boxAround(words);
    const column = columnAt(cuts, left);
    const band = bands[column];
    if (band === undefined || columnAt(cuts, right) !== column) continue;
    band.left = Math.min(band.left, left);
    band.right = Math.max(band.right, right);
  }
  // A column that holds nothing alone is as wide as its borders leave it.
  return bands.map((band, index) => {
    if (band.left <= band.right) return band;
    const left = cuts[index - 1] ?? cuts[index] ?? 0;
    return { left, right: cuts[index] ?? left };
  });
}

function toPiece(
  words: readonly Word[],
  columns: readonly GridColumn[],
  cuts: readonly number[],
): Piece {
  const box = boxAround(words);
  const [left, , right] = box;
  const reach = LEAST_REACH * Math.max(...words.map(({ size }) => size));
  let first = columnAt(cuts, left);
  let last = columnAt(cuts, right);
  while (first < last && left > (columns[first]?.right ?? 0) - reach) first += 1;
  while (last > first && right < (columns[last]?.left ?? 0) + reach) last -= 1;
  return { words, box, first, last };
}
