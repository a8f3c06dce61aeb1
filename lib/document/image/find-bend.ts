import { findMarks, type Mark } from '#lib/document/image/find-marks.ts';
import type { GreyImage } from '#lib/document/image/grey-image.ts';
import {
  type Bend,
  bendAt,
  bendTerms,
  FLAT,
  type Slopes,
  slopeAt,
} from '#lib/document/image/page-geometry.ts';
import { solveLinear } from '#lib/document/image/solve-linear.ts';

/** Pixels darker than this are ink. */
const INK = 140;
/** Sizes of a mark that may be a letter, in heights of capitals. */
const LOWEST = 0.5;
const HIGHEST = 1.5;
const WIDEST = 3;
/** Feet of one line's letters differ by less than this from one to the next, in heights of capitals. */
const STEP = 0.3;
/** The gaps within a line, in heights of capitals: between letters and words, and, once lines are about level, between columns. */
const GAPS = [2, 2, 12] as const;
/** Feet farther off their line than this are tails, as of a "p", in heights of capitals. */
const TAIL = 0.15;
/** A line has at least so many letters; with fewer letters in all, their places say nothing. */
const FEWEST_IN_LINE = 4;
const FEWEST_LETTERS = 100;
/** Keeps a bend small of which the letters say little, in shares of what the letters say. */
const CAUTION = 0.001;

/** A bend is told where it moves letters by at least this much, in heights of capitals. */
const LEAST_BEND = 0.1;

/** How the lines of text of a page bend once they are level at these slopes. `capitals`: their height, in pixels. */
export function findBend(page: GreyImage, slopes: Slopes, capitals: number): Bend {
  const feet = findMarks(page, INK)
    .filter((mark) => isLetter(mark, capitals))
    .map((mark) => footOf(mark, page, slopes));
  if (feet.length < FEWEST_LETTERS) return FLAT;
  const found = GAPS.reduce((bend, gap) => {
    const level = feet.map((foot) => ({ ...foot, level: foot.y - bendAt(bend, foot, page) }));
    return fitBend(linesOf(level, capitals, gap), page) ?? bend;
  }, FLAT);
  const isBent = feet.some((foot) => Math.abs(bendAt(found, foot, page)) >= LEAST_BEND * capitals);
  return isBent ? found : FLAT;
}

function isLetter({ left, top, right, bottom }: Mark, capitals: number): boolean {
  const height = bottom - top;
  return (
    height > LOWEST * capitals && height < HIGHEST * capitals && right - left < WIDEST * capitals
  );
}

/** Where a letter stands, in pixels; `level` is where it would stand were its line not bent. */
interface Foot {
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly right: number;
  readonly level: number;
}

function footOf({ left, right, bottom }: Mark, { width, height }: GreyImage, slopes: Slopes): Foot {
  const x = (left + right) / 2;
  const y = bottom - (x - width / 2) * slopeAt(slopes, bottom / height);
  return { x, y, left, right, level: y };
}

type FootLine = readonly Foot[];

/** Letters that follow each other, without the tails below their line. */
function linesOf(feet: readonly Foot[], capitals: number, gap: number): readonly FootLine[] {
  const lines: Foot[][] = [];
  const open = new Set<Foot[]>();
  for (const foot of feet.toSorted((a, b) => a.left - b.left)) {
    let [own, nearest]: [Foot[] | undefined, number] = [undefined, STEP * capitals];
    for (const line of open) {
      const last = line.at(-1);
      if (last === undefined || foot.left - last.right > gap * capitals) {
        open.delete(line);
        continue;
      }
      const apart = Math.abs(last.level - foot.level);
      if (apart < nearest) [own, nearest] = [line, apart];
    }
    if (own === undefined) {
      own = [];
      lines.push(own);
      open.add(own);
    }
    own.push(foot);
  }
  return lines
    .map((line) => withoutTails(line, capitals))
    .filter(({ length }) => length >= FEWEST_IN_LINE);
}

function withoutTails(line: FootLine, capitals: number): FootLine {
  return line.filter(({ x, level }) => {
    const around = line
      .toSorted((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x))
      .slice(0, 7)
      .map((foot) => foot.level)
      .toSorted((a, b) => a - b);
    return Math.abs(level - (around[Math.floor(around.length / 2)] ?? level)) < TAIL * capitals;
  });
}

/** The bend with which each line is most nearly level (least squares; each line has a height of its own). */
function fitBend(lines: readonly FootLine[], page: GreyImage): Bend | undefined {
  const size = FLAT.length;
  const matrix = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  const right = new Array<number>(size).fill(0);
  let count = 0;
  for (const line of lines) {
    const terms = line.map((foot) => bendTerms(foot, page));
    const means = FLAT.map((_, term) => mean(terms.map((each) => each[term] ?? 0)));
    const height = mean(line.map(({ y }) => y));
    for (const [index, foot] of line.entries()) {
      const centred = means.map((each, term) => (terms[index]?.[term] ?? 0) - each);
      for (const [row, one] of centred.entries()) {
        right[row] = (right[row] ?? 0) + one * (foot.y - height);
        for (const [column, other] of centred.entries()) {
          const cells = matrix[row];
          if (cells !== undefined) cells[column] = (cells[column] ?? 0) + one * other;
        }
      }
    }
    count += line.length;
  }
  for (const [index, row] of matrix.entries()) row[index] = (row[index] ?? 0) + CAUTION * count;
  const solution = solveLinear(matrix, right);
  return solution === undefined ? undefined : toBend(solution);
}

function toBend([
  a = 0,
  b = 0,
  c = 0,
  d = 0,
  e = 0,
  f = 0,
  g = 0,
  h = 0,
  i = 0,
]: readonly number[]): Bend {
  return [a, b, c, d, e, f, g, h, i];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
