import type { Piece, PieceLine } from '#lib/table/cut-lines.ts';
import type { GridColumn } from '#lib/table/grid.ts';

/** A heading stands over the middle of its columns within this share of the font's size. */
const CENTRED = 0.75;
/** Edges or middles nearer than this share of the size line up. */
const LINED_UP = 0.5;
/** Lines of one heading follow each other closer than this share of the size, from top to top. */
const WIDE_LEADING = 1.35;
/** Where the lines below are as far apart, by this factor, a wider distance is the usual one; up to a limit. */
const SAME_LEADING = 1.1;
const WIDEST_LEADING = 1.6;
/** Lines overlap when they share more than this of the smaller one's size. */
const OVERLAP = 0.3;

/**
 * Widens headings of groups to the columns that they are centred over, as far as those are free on their line and
 * named on lines below. Of all ways to do so for a line, the one that leaves the fewest columns without a group.
 */
export function widenHeadings(
  lines: readonly PieceLine[],
  columns: readonly GridColumn[],
): readonly PieceLine[] {
  return lines.map((line, index) => {
    const besides = lines.filter((other) => other !== line && overlaps(other, line));
    const beside = besides.flatMap(({ pieces }) => pieces);
    const below = lines.slice(index + 1).filter((other) => !overlaps(other, line));
    const surroundings = { line, beside, below, columns };
    return {
      ...line,
      pieces: chooseRanges(line.pieces.map((each) => rangesOf(each, surroundings))),
    };
  });
}

interface Surroundings {
  readonly line: PieceLine;
  readonly beside: readonly Piece[];
  readonly below: readonly PieceLine[];
  readonly columns: readonly GridColumn[];
}

/** A piece with the columns that it may stand for, and how far it is from their middle in shares of its size. */
interface Range extends Piece {
  readonly misfit: number;
}

function overlaps(a: PieceLine, b: PieceLine): boolean {
  const shared = Math.min(a.box[3], b.box[3]) - Math.max(a.box[1], b.box[1]);
  return shared > OVERLAP * Math.min(a.size, b.size);
}

/** The ranges of columns that a heading may be centred over; its own comes first. */
function rangesOf(piece: Piece, around: Surroundings): readonly Range[] {
  const { line, columns } = around;
  const ranges: Range[] = [{ ...piece, misfit: CENTRED }];
  if (piece.first === piece.last && standsAlone(piece, around)) return ranges;
  const middle = (piece.box[0] + piece.box[2]) / 2;
  for (let first = piece.first; first === piece.first || canTake(first, piece, around); first--) {
    for (let last = piece.last; last === piece.last || canTake(last, piece, around); last++) {
      const centre = ((columns[first]?.left ?? 0) + (columns[last]?.right ?? 0)) / 2;
      const misfit = Math.abs(middle - centre) / line.size;
      if (misfit < CENTRED) ranges.push({ ...piece, first, last, misfit });
    }
  }
  return ranges;
}

/** Whether a heading over one column is that column's own: it lines up with what is close below. */
function standsAlone(piece: Piece, { line, below }: Surroundings): boolean {
  const isUnder = (each: Piece) => holds(each, piece.first);
  const next = below.find(({ pieces }) => pieces.some(isUnder));
  const under = next?.pieces.find(isUnder);
  if (next === undefined || under === undefined) return true;
  const size = Math.max(line.size, next.size);
  const after = below.find(({ box }) => box[1] - next.box[1] > size);
  const leading = after === undefined ? 0 : SAME_LEADING * (after.box[1] - next.box[1]);
  const widest = Math.max(WIDE_LEADING * size, Math.min(leading, WIDEST_LEADING * size));
  const isClose = next.box[1] - line.box[1] < widest;
  return isClose && under.first === under.last && lineUp(piece, under, LINED_UP * line.size);
}

function lineUp({ box: [left, , right] }: Piece, under: Piece, tolerance: number): boolean {
  const [leftUnder, , rightUnder] = under.box;
  return (
    Math.abs(left - leftUnder) < tolerance ||
    Math.abs(right - rightUnder) < tolerance ||
    Math.abs(left + right - leftUnder - rightUnder) < 2 * tolerance
  );
}

/** A column is free for a group when nothing stands in it on the line and it has a name below, if the group has. */
function canTake(
  column: number,
  piece: Piece,
  { line, beside, below, columns }: Surroundings,
): boolean {
  // The first column holds the labels of the rows and is in no group with their values.
  if (column === 0 || columns[column] === undefined) return false;
  const isTaken = [...line.pieces, ...beside].some((each) => each !== piece && holds(each, column));
  if (isTaken) return false;
  const isNamed = (at: number) =>
    below.some(({ pieces }) => pieces.some((each) => holds(each, at)));
  return isNamed(column) || !isNamed(piece.first);
}

function holds({ first, last }: Piece, column: number): boolean {
  return first <= column && column <= last;
}

interface Choice {
  readonly gain: number;
  readonly ranges: readonly Range[];
}

/** One range for each heading, none overlapping the next: those that cover most, then those that fit best. */
function chooseRanges(candidates: readonly (readonly Range[])[]): readonly Piece[] {
  let choices: readonly Choice[] = [{ gain: 0, ranges: [] }];
  for (const ranges of candidates) {
    const best = new Map<number, Choice>();
    for (const range of ranges) {
      for (const choice of choices) {
        if ((choice.ranges.at(-1)?.last ?? -1) >= range.first) continue;
        const gain = choice.gain + range.last - range.first + 1 - range.misfit;
        if (gain <= (best.get(range.last)?.gain ?? -Infinity)) continue;
        best.set(range.last, { gain, ranges: [...choice.ranges, range] });
      }
    }
    choices = [...best.values()];
  }
  const [first, ...others] = choices;
  if (first === undefined) return candidates.flatMap(([own]) => own ?? []);
  return others.reduce((a, b) => (b.gain > a.gain ? b : a), first).ranges;
}
