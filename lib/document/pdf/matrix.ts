/** A transformation of the plane as PDF writes it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** A point of the plane. */
export type Point = readonly [x: number, y: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** What first transforms by `inner`, then by `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [ia, ib, ic, id, ie, jf] = inner;
  return [
    a * ia + c * ib,
    b * ia + d * ib,
    a * ic + c * id,
    b * ic + d * id,
    a * ie + c * jf + e,
    b * ie + d * jf + f,
  ];
}

/** Where a transformation puts a point. */
export function transformPoint([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** How much longer a transformation makes what lies along its first axis. */
export function scaleOf([a, b]: Matrix): number {
  return Math.hypot(a, b);
}

/** The numbers of pdf.js's arguments, which come as arrays or as typed arrays. */
export function numbersIn(value: unknown): readonly number[] {
  if (value instanceof Float32Array) return [...value];
  return Array.isArray(value) ? value.map(Number) : [];
}

/** The transformation that pdf.js gives as six numbers; the one that changes nothing where it gives none. */
export function toMatrix(value: unknown): Matrix {
  const [a, b, c, d, e, f] = numbersIn(value);
  const isWhole = [a, b, c, d, e, f].every((number) => Number.isFinite(number));
  return isWhole ? [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0] : IDENTITY;
}
