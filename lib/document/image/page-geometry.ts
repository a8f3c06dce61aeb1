import type { QuarterTurns } from '#lib/values/source-ref.ts';

/** A place in a picture or on a page, from its top left. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * A plane seen in perspective, as nine numbers row by row: (x, y) goes to
 * ((m0·x + m1·y + m2) / w, (m3·x + m4·y + m5) / w) with w = m6·x + m7·y + m8.
 */
export type Perspective = readonly [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

/** Nothing is moved. */
export const SAME_PLACE: Perspective = [1, 0, 0, 0, 1, 0, 0, 0, 1];

/** Where a perspective puts a point. */
export function project([a, b, c, d, e, f, g, h, i]: Perspective, { x, y }: Point): Point {
  const w = g * x + h * y + i;
  return { x: (a * x + b * y + c) / w, y: (d * x + e * y + f) / w };
}

/** How text lines rise towards the right at the top and at the bottom of a page, in pixels down per pixel across. */
export interface Slopes {
  readonly top: number;
  readonly bottom: number;
}

/**
 * How far lines of text sink below their level, in pixels of the page, as nine factors: of u, u², u³, of these times v,
 * and times v², where u and v go from -1 to 1 from the left and the top edge to the right and the bottom edge.
 */
export type Bend = Perspective;

/** Lines are straight. */
export const FLAT: Bend = [0, 0, 0, 0, 0, 0, 0, 0, 0];

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What the factors of a bend count for at a place of the page. */
export function bendTerms({ x, y }: Point, { width, height }: Size): Bend {
  const [u, v] = [(2 * x) / width - 1, (2 * y) / height - 1];
  const [u2, u3, v2] = [u * u, u * u * u, v * v];
  return [u, u2, u3, u * v, u2 * v, u3 * v, u * v2, u2 * v2, u3 * v2];
}

/** How far a line sinks below its level at a place of the page, in pixels. */
export function bendAt(bend: Bend, place: Point, size: Size): number {
  const terms = bendTerms(place, size);
  return bend.reduce((sum, factor, index) => sum + factor * (terms[index] ?? 0), 0);
}

/** The factors of a bend in one row, of u, u² and u³; `v` goes from -1 at the top to 1 at the bottom. */
export function bendOfRow(bend: Bend, v: number): readonly [number, number, number] {
  const [a, b, c, d, e, f, g, h, i] = bend;
  return [a + v * (d + v * g), b + v * (e + v * h), c + v * (f + v * i)];
}

/** How a cleaned picture was taken from its source. */
export interface PageGeometry {
  /** Size of the cleaned picture, in its pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels of the cleaned picture for one pixel of the page lying flat. */
  readonly scale: number;
  readonly slopes: Slopes;
  readonly bend: Bend;
  /** From the page lying flat to the source picture. */
  readonly perspective: Perspective;
}

/** The slope of text at a share of the page's height. */
export function slopeAt({ top, bottom }: Slopes, share: number): number {
  return top + (bottom - top) * share;
}

/** Where a place of the cleaned picture lies in the source picture. */
export function toSource(geometry: PageGeometry, { x, y }: Point): Point {
  const { width, height, scale, slopes, bend, perspective } = geometry;
  const slope = slopeAt(slopes, y / height);
  const sunk = bendAt(bend, { x, y }, geometry);
  const flat = { x: x / scale, y: (y + (x - width / 2) * slope) / scale + sunk };
  return project(perspective, flat);
}

const QUARTERS = [undefined, 1, 2, 3] as const satisfies readonly (QuarterTurns | undefined)[];

/** By how many quarters the source must be turned right for its text to be upright; undefined where it is. */
export function quarterTurns(geometry: PageGeometry): QuarterTurns | undefined {
  const middle = { x: geometry.width / 2, y: geometry.height / 2 };
  const [from, to] = [
    toSource(geometry, middle),
    toSource(geometry, { ...middle, x: middle.x + 1 }),
  ];
  const quarters = Math.round(Math.atan2(to.y - from.y, to.x - from.x) / (Math.PI / 2));
  return QUARTERS[(QUARTERS.length - quarters) % QUARTERS.length];
}
