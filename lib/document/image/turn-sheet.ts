import type { Perspective, Point } from '#lib/document/image/page-geometry.ts';
import type { FlatSheet } from '#lib/document/image/perspective-of-sheet.ts';

/** A sheet as it lies when what runs in a direction, in degrees down from the right, is to run to the right. */
export function turnSheet(sheet: FlatSheet, degrees: number): FlatSheet {
  const angle = (degrees * Math.PI) / 180;
  const [across, down] = [Math.cos(angle), Math.sin(angle)];
  const width = Math.round(Math.abs(sheet.width * across) + Math.abs(sheet.height * down));
  const height = Math.round(Math.abs(sheet.width * down) + Math.abs(sheet.height * across));
  const middle: Point = {
    x: (sheet.width - across * width + down * height) / 2,
    y: (sheet.height - down * width - across * height) / 2,
  };
  const turn: Perspective = [across, -down, middle.x, down, across, middle.y, 0, 0, 1];
  return { width, height, perspective: multiply(sheet.perspective, turn) };
}

/** The perspective that first does the second, then the first. */
function multiply(first: Perspective, second: Perspective): Perspective {
  const [a, b, c, d, e, f, g, h, i] = first;
  const [j, k, l, m, n, o, p, q, r] = second;
  return [
    a * j + b * m + c * p,
    a * k + b * n + c * q,
    a * l + b * o + c * r,
    d * j + e * m + f * p,
    d * k + e * n + f * q,
    d * l + e * o + f * r,
    g * j + h * m + i * p,
    g * k + h * n + i * q,
    g * l + h * o + i * r,
  ];
}
