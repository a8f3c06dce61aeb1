import { type Bounds, boundsOf, intersect, transformBounds } from '#lib/document/pdf/bounds.ts';
import { type Matrix, numbersIn, type Point, transformPoint } from '#lib/document/pdf/matrix.ts';
import { NONE } from '#lib/values/none.ts';

/** An area that a path encloses. `isWhole`: it fills its bounds, as a rectangle along the axes does. */
export interface PathArea {
  readonly bounds: Bounds;
  readonly isWhole: boolean;
}

/** pdf.js's marks within the numbers of a path, and how many numbers follow each. */
const NUMBERS_OF_STEP = [2, 2, 6, 4, 0] as const;
const MOVE_TO = 0;
const LINE_TO = 1;
const CLOSE_PATH = 4;
/** Paths of more pieces are drawings, not boxes. */
const MOST_PIECES = 64;
/** What is no thicker than this, in points, is a rule between cells. */
const THICKEST_RULE = 0.5;
/** Corners that stray less than this from a right angle, in points, make a rectangle all the same. */
const STRAY = 0.1;
const CORNERS = 4;
const SIDES = 4;
/** Four corners, each behind its mark, and the mark that closes the path. */
const NUMBERS_OF_BOX = 13;

interface Piece {
  readonly points: Point[];
  isStraight: boolean;
}

/**
 * The areas of a path: its rectangles each, where it consists of some that lie apart; else one around it. Rules are none:
 * they hide no text, and none stands on them.
 */
export function pathAreas(data: unknown, minMax: unknown, matrix: Matrix): readonly PathArea[] {
  const around = boxOf(numbersIn(minMax));
  if (around !== undefined && leastSide(around) * mostStretch(matrix) < THICKEST_RULE) return NONE;
  const numbers = numbersIn(data);
  const box = plainBox(numbers, matrix);
  if (box !== undefined && isNoRule(box)) return [{ bounds: box, isWhole: true }];
  const pieces = piecesOf(numbers);
  const rectangles = pieces.flatMap((piece) => {
    const rectangle = toRectangle(piece, matrix);
    return rectangle === undefined ? [] : [rectangle];
  });
  const whole = rectangles.filter(isNoRule);
  const areApart =
    rectangles.length === pieces.length &&
    pieces.length <= MOST_PIECES &&
    whole.every((a, at) => whole.every((b, other) => other <= at || isApart(a, b)));
  if (areApart) return whole.map((bounds) => ({ bounds, isWhole: true }));
  if (around === undefined) return NONE;
  return [{ bounds: transformBounds(matrix, around), isWhole: false }];
}

function boxOf(numbers: ArrayLike<number>): Bounds | undefined {
  const [[left, bottom], [right, top]] = [pointAt(numbers, 0), pointAt(numbers, 2)];
  return numbers.length === SIDES ? [left, bottom, right, top] : undefined;
}

function leastSide([left, bottom, right, top]: Bounds): number {
  return Math.min(right - left, top - bottom);
}

/** The box of a path that is one rectangle along the axes and nothing else, as most paths of a page are. */
function plainBox(path: ArrayLike<number>, matrix: Matrix): Bounds | undefined {
  const isTurned = matrix[1] !== 0 || matrix[2] !== 0;
  if (path.length !== NUMBERS_OF_BOX || isTurned) return undefined;
  const isOfLines = path[3] === LINE_TO && path[6] === LINE_TO && path[9] === LINE_TO;
  if (path[0] !== MOVE_TO || !isOfLines || path[12] !== CLOSE_PATH) return undefined;
  const [from, to] = [pointAt(path, 1), pointAt(path, 7)];
  const isAlongFirst =
    path[4] === to[0] && path[5] === from[1] && path[10] === from[0] && path[11] === to[1];
  const isUpFirst =
    path[4] === from[0] && path[5] === to[1] && path[10] === to[0] && path[11] === from[1];
  if (!isAlongFirst && !isUpFirst) return undefined;
  return boundsOf([transformPoint(matrix, from), transformPoint(matrix, to)]);
}

function pointAt(path: ArrayLike<number>, index: number): Point {
  return [path[index] ?? 0, path[index + 1] ?? 0];
}

/** No length grows by more than this. */
function mostStretch([a, b, c, d]: Matrix): number {
  return Math.max(Math.abs(a) + Math.abs(b), Math.abs(c) + Math.abs(d));
}

function isNoRule(bounds: Bounds): boolean {
  return leastSide(bounds) >= THICKEST_RULE;
}

/** A straight line along an axis, drawn as thick as a band; undefined when the path is anything else. */
export function bandOf(data: unknown, thickness: number, matrix: Matrix): Bounds | undefined {
  const [piece, ...others] = piecesOf(numbersIn(data));
  if (piece === undefined || others.length > 0 || !piece.isStraight) return undefined;
  const [left, bottom, right, top] = boundsOf(
    piece.points.map((point) => transformPoint(matrix, point)),
  );
  const half = thickness / 2;
  if (top - bottom < STRAY) return [left, bottom - half, right, top + half];
  return right - left < STRAY ? [left - half, bottom, right + half, top] : undefined;
}

function piecesOf(numbers: ArrayLike<number>): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < numbers.length; ) {
    const step = numbers[at] ?? CLOSE_PATH;
    const count = NUMBERS_OF_STEP[step] ?? 0;
    if (step === MOVE_TO || pieces.length === 0) pieces.push({ points: [], isStraight: true });
    const piece = pieces.at(-1);
    if (piece !== undefined && count > 0) {
      piece.points.push(pointAt(numbers, at + count - 1));
      if (step > LINE_TO) piece.isStraight = false;
    }
    at += count + 1;
  }
  return pieces.filter(({ points }) => points.length > 1);
}

function toRectangle({ points, isStraight }: Piece, matrix: Matrix): Bounds | undefined {
  if (!isStraight) return undefined;
  const placed = points.map((point) => transformPoint(matrix, point));
  const bounds = boundsOf(placed);
  const [left, bottom, right, top] = bounds;
  const isAtCorner = (point: Point) =>
    Math.min(point[0] - left, right - point[0]) < STRAY &&
    Math.min(point[1] - bottom, top - point[1]) < STRAY;
  if (!placed.every(isAtCorner)) return undefined;
  const cornerOf = (point: Point) =>
    (point[0] - left < right - point[0] ? 0 : 1) + (point[1] - bottom < top - point[1] ? 0 : 2);
  return new Set(placed.map(cornerOf)).size === CORNERS ? bounds : undefined;
}

function isApart(a: Bounds, b: Bounds): boolean {
  const shared = intersect(a, b);
  return shared[2] - shared[0] < STRAY || shared[3] - shared[1] < STRAY;
}
