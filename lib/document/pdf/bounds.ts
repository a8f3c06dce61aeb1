import { type Matrix, type Point, transformPoint } from '#lib/document/pdf/matrix.ts';

/** A rectangle along the axes of the PDF's own space: left, bottom, right, top. */
export type Bounds = readonly [left: number, bottom: number, right: number, top: number];

/** The smallest rectangle around points. */
export function boundsOf(points: readonly Point[]): Bounds {
  let [left, bottom, right, top] = NOTHING;
  for (const point of points) {
    left = Math.min(left, point[0]);
    bottom = Math.min(bottom, point[1]);
    right = Math.max(right, point[0]);
    top = Math.max(top, point[1]);
  }
  return [left, bottom, right, top];
}

/** What is around no point at all. */
const NOTHING: Bounds = [
  Number.POSITIVE_INFINITY,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
];

/** The smallest rectangle around what a transformation makes of one. */
export function transformBounds(matrix: Matrix, [left, bottom, right, top]: Bounds): Bounds {
  const corners: readonly Point[] = [
    [left, bottom],
    [right, bottom],
    [right, top],
    [left, top],
  ];
  return boundsOf(corners.map((corner) => transformPoint(matrix, corner)));
}

/** What two rectangles share; turned inside out where they share nothing. */
export function intersect(a: Bounds, b: Bounds): Bounds {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
}

export function isInside(point: Point, bounds: Bounds): boolean {
  const isAcross = point[0] >= bounds[0] && point[0] <= bounds[2];
  return isAcross && point[1] >= bounds[1] && point[1] <= bounds[3];
}
