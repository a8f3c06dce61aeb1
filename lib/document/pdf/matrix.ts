/** A transformation of the plane as PDF writes it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** A point of the plane. */
export type Point = readonly [x: number, y: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** What first transforms by `inner`, then by `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ];
}

/** Where a transformation puts a point. */
export function transformPoint(by: Matrix, point: Point): Point {
  return [by[0] * point[0] + by[2] * point[1] + by[4], by[1] * point[0] + by[3] * point[1] + by[5]];
}

/** How much longer a transformation makes what lies along its first axis. */
export function scaleOf(matrix: Matrix): number {
  return Math.hypot(matrix[0], matrix[1]);
}

/** The numbers of pdf.js's arguments, which come as arrays or as typed arrays. */
export function numbersIn(value: unknown): readonly number[] | Float32Array {
  if (value instanceof Float32Array) return value;
  return Array.isArray(value) ? value.map(Number) : [];
}

/** One of the numbers of an operator; zero where it has fewer. */
export function numberAt(args: readonly unknown[], index: number): number {
  return index < args.length ? Number(args[index]) : 0;
}

/** The transformation that pdf.js gives as six numbers; the one that changes nothing where it gives none. */
export function toMatrix(value: unknown): Matrix {
  const numbers = numbersIn(value);
  const [a, b, c] = [numbers[0] ?? 0, numbers[1] ?? 0, numbers[2] ?? 0];
  const [d, e, f] = [numbers[3] ?? 0, numbers[4] ?? 0, numbers[5] ?? 0];
  const isMatrix = numbers.length === IDENTITY.length && Number.isFinite(a + b + c + d + e + f);
  return isMatrix ? [a, b, c, d, e, f] : IDENTITY;
}
