import type { Word } from '#lib/document/schema.ts';
import { type Line, type Segment, toSegment } from '#lib/table/lines.ts';
import { NONE } from '#lib/values/none.ts';
import type { Box } from '#lib/values/source-ref.ts';

/** The boxes of the amounts of one column, in any order. */
export type ColumnBoxes = readonly Box[];

/**
 * A heading lines up with an amount under it within this share of the font's size: one that is too wide for its column
 * reaches out of it, and no two words end closer to each other.
 */
const LINED_UP = 0.5;

/** Where a heading and the amounts under it line up: at their ends, in the middle, or at their beginnings. */
const PLACES: readonly ((box: Box) => number)[] = [
  ([, , right]) => right,
  ([left, , right]) => (left + right) / 2,
  ([left]) => left,
];

/**
 * Lines of headings with those parted that stand no farther apart than words do: in narrow tables nothing but the
 * columns of amounts under them tells where one heading ends. A text is parted where each of its parts lines up with
 * one column, all in the same way, and no column between them is left out.
 */
export function partHeadings(
  lines: readonly Line[],
  columns: readonly ColumnBoxes[],
): readonly Line[] {
  return lines.map((line) => {
    const segments = line.segments.flatMap((segment) => partSegment(segment, columns));
    return segments.length === line.segments.length ? line : { ...line, segments };
  });
}

/**
 * Lines of headings with those parted that run into each other over parts that do not: "BILLED INELIGIBLE RSN" over
 * "CHARGES" and "AMOUNT". Each word goes with the part under it; one with none under it is a heading of its own.
 */
export function partByLinesBelow(lines: readonly Line[]): readonly Line[] {
  return lines.map((line, index) => {
    const below = lines[index + 1]?.segments ?? [];
    const segments = line.segments.flatMap((segment) => partOver(segment, below));
    return segments.length === line.segments.length ? line : { ...line, segments };
  });
}

function partOver(segment: Segment, below: readonly Segment[]): readonly Segment[] {
  if (segment.words.length < 2) return [segment];
  const under = below.filter(({ box }) => overlaps(box, segment.box));
  if (under.length < 2) return [segment];
  const parts = new Map<Segment | undefined, Word[]>();
  for (const word of segment.words) {
    const own = under.filter(({ box }) => overlaps(box, word.box));
    // A heading over several columns is theirs together.
    if (own.length > 1) return [segment];
    const part = parts.get(own[0]);
    if (part === undefined) parts.set(own[0], [word]);
    else part.push(word);
  }
  return [...parts.values()].map(toSegment);
}

/** Fewer rows with words on either side of a gap are chance. */
const FEWEST_ROWS = 2;
/** Gaps over each other are one border, though they begin or end so far apart, in points. */
const SAME_GAP = 1;

/**
 * Lines of headings with those parted that run into each other where the words of the rows under them do not: "Be Notes"
 * over amounts and letters. Where one line of stacked headings is parted, the others are that have a gap there too.
 */
export function partByRows(lines: readonly Line[], rows: readonly Line[]): readonly Line[] {
  const borders = lines.flatMap(({ segments }) =>
    segments.flatMap((segment) => bordersOf(segment, rows)),
  );
  if (borders.length === 0) return lines;
  return lines.map((line) => {
    const segments = line.segments.flatMap((segment) => partAt(segment, borders));
    return segments.length === line.segments.length ? line : { ...line, segments };
  });
}

/** The white between two words, from left to right. */
type Gap = readonly [from: number, to: number];

function gapsOf({ words }: Segment): readonly Gap[] {
  return words.slice(1).map((word, index) => [words[index]?.box[2] ?? 0, word.box[0]]);
}

/** The gaps that are borders; where two of them lie over one white of the rows, nothing tells which one it is. */
function bordersOf(segment: Segment, rows: readonly Line[]): readonly Gap[] {
  if (segment.words.length < 2) return NONE;
  const under = rows.map((row) => wordsUnder(row, segment.box));
  const gaps = gapsOf(segment).filter((gap) => isBorder(gap, under));
  if (gaps.length < 2) return gaps;
  const words = rows.flatMap((row) => row.words);
  const areApart = ([, from]: Gap, [to]: Gap) =>
    words.some(({ box }) => box[0] >= from - SAME_GAP && box[2] <= to + SAME_GAP);
  return gaps.filter((gap, at) => {
    const [before, after] = [gaps[at - 1], gaps[at + 1]];
    return (
      (before === undefined || areApart(before, gap)) &&
      (after === undefined || areApart(gap, after))
    );
  });
}

function wordsUnder({ words }: Line, box: Box): readonly Word[] {
  const left = box[0];
  const right = box[2];
  const under: Word[] = [];
  for (const word of words) if (word.box[2] > left && word.box[0] < right) under.push(word);
  return under;
}

/** Whether rows have words under a heading on either side of a gap, and none across it. */
function isBorder([from, to]: Gap, under: readonly (readonly Word[])[]): boolean {
  const isAcross = (word: Word) => word.box[0] < from && word.box[2] > to;
  if (under.some((words) => words.some(isAcross))) return false;
  const both = under.filter(
    (words) => words.some((word) => word.box[2] <= to) && words.some((word) => word.box[0] >= from),
  );
  return both.length >= FEWEST_ROWS;
}

function partAt(segment: Segment, borders: readonly Gap[]): readonly Segment[] {
  const ends = gapsOf(segment).flatMap(([from, to], index) =>
    borders.some((border) => from < border[1] + SAME_GAP && to > border[0] - SAME_GAP)
      ? [index + 1]
      : [],
  );
  if (ends.length === 0) return [segment];
  return [0, ...ends].map((start, index) => toSegment(segment.words.slice(start, ends[index])));
}

function partSegment(segment: Segment, columns: readonly ColumnBoxes[]): readonly Segment[] {
  if (segment.words.length < 2) return [segment];
  const under = columns.filter((boxes) => boxes.some((box) => overlaps(box, segment.box)));
  if (under.length < 2) return [segment];
  const [best] = PLACES.flatMap((place) => partWords(segment.words, under, place) ?? []).toSorted(
    (a, b) => a.misfit - b.misfit,
  );
  return best === undefined ? [segment] : best.parts.map(toSegment);
}

interface Parted {
  readonly parts: readonly (readonly Word[])[];
  /** How far in all the parts are from their columns, in shares of the font's size. */
  readonly misfit: number;
}

/** The words in as many parts as there are columns, each lined up with its own; undefined where that cannot be done. */
function partWords(
  words: readonly Word[],
  columns: readonly ColumnBoxes[],
  place: (box: Box) => number,
): Parted | undefined {
  const [column, ...others] = columns;
  if (column === undefined) return words.length === 0 ? { parts: [], misfit: 0 } : undefined;
  let best: Parted | undefined;
  for (let end = 1; end <= words.length - others.length; end++) {
    const part = words.slice(0, end);
    const misfit = misfitOf(part, column, place);
    if (misfit > LINED_UP) continue;
    const rest = partWords(words.slice(end), others, place);
    if (rest === undefined || misfit + rest.misfit >= (best?.misfit ?? Infinity)) continue;
    best = { parts: [part, ...rest.parts], misfit: misfit + rest.misfit };
  }
  return best;
}

function misfitOf(part: readonly Word[], column: ColumnBoxes, place: (box: Box) => number): number {
  const { box } = toSegment(part);
  const size = Math.max(...part.map((word) => word.size));
  return Math.min(...column.map((amount) => Math.abs(place(amount) - place(box)))) / size;
}

function overlaps(a: Box, b: Box): boolean {
  return Math.min(a[2], b[2]) > Math.max(a[0], b[0]);
}
