import { type GreyImage, WHITE } from '#lib/document/image/grey-image.ts';
import type { Slopes } from '#lib/document/image/page-geometry.ts';

/** Pixels darker than this are ink. */
const INK = 140;
/** The picture is looked at in about this many columns. */
const COLUMNS = 1100;
/** The steepest slope looked for, and the steps in which it is, in degrees. */
const STEEPEST = 3;
const COARSE_STEP = 0.25;
const FINE_STEP = 0.05;
/** The most by which lines at the top and at the bottom are looked for to differ, in degrees each way. */
const WIDEST_FAN = 1;
/** Lines fan out only where that is clearly sharper than the same slope everywhere. */
const CLEARLY_SHARPER = 1.05;

/** The slopes with which the rows of ink are sharpest: the text's own. */
export function findSlopes(image: GreyImage): Slopes {
  const ink = inkOf(image);
  const sharpness = (top: number, bottom: number) =>
    profileSharpness(ink, { top: tangent(top), bottom: tangent(bottom) });
  const coarse = best(steps(-STEEPEST, STEEPEST, COARSE_STEP), (angle) => sharpness(angle, angle));
  const around = steps(coarse - COARSE_STEP, coarse + COARSE_STEP, FINE_STEP);
  const even = best(around, (angle) => sharpness(angle, angle));
  const fan = best(steps(-WIDEST_FAN, WIDEST_FAN, COARSE_STEP), (by) =>
    sharpness(even - by, even + by),
  );
  const [top, bottom] = refine(even - fan, even + fan, sharpness);
  const isFanned = sharpness(top, bottom) > CLEARLY_SHARPER * sharpness(even, even);
  return isFanned
    ? { top: tangent(top), bottom: tangent(bottom) }
    : { top: tangent(even), bottom: tangent(even) };
}

function refine(
  top: number,
  bottom: number,
  sharpness: (top: number, bottom: number) => number,
): readonly [number, number] {
  let [upper, lower] = [top, bottom];
  for (let round = 0; round < 2; round += 1) {
    const [keptUpper, keptLower] = [upper, lower];
    upper = best(steps(keptUpper - COARSE_STEP, keptUpper + COARSE_STEP, FINE_STEP), (angle) =>
      sharpness(angle, keptLower),
    );
    const newUpper = upper;
    lower = best(steps(keptLower - COARSE_STEP, keptLower + COARSE_STEP, FINE_STEP), (angle) =>
      sharpness(newUpper, angle),
    );
  }
  return [upper, lower];
}

interface Ink {
  readonly xs: Float32Array;
  readonly ys: Float32Array;
  readonly width: number;
  readonly height: number;
  readonly step: number;
}

/** Dark pixels of the picture, `xs` counted from its middle. */
function inkOf({ width, height, data }: GreyImage): Ink {
  const step = Math.max(1, Math.round(width / COLUMNS));
  const xs: number[] = [];
  const ys: number[] = [];
  for (let y = 0; y < height; y += step) {
    for (let x = 0; x < width; x += step) {
      if ((data[y * width + x] ?? WHITE) >= INK) continue;
      xs.push(x - width / 2);
      ys.push(y);
    }
  }
  return { xs: Float32Array.from(xs), ys: Float32Array.from(ys), width, height, step };
}

/** How strongly the count of ink changes from row to row when the page is turned upright by these slopes. */
function profileSharpness({ xs, ys, width, height, step }: Ink, { top, bottom }: Slopes): number {
  const margin = (width / 2) * Math.max(Math.abs(top), Math.abs(bottom));
  const rows = new Float64Array(Math.ceil((height + 2 * margin) / step) + 2);
  const fan = (bottom - top) / height;
  for (let index = 0; index < xs.length; index += 1) {
    const [x, y] = [xs[index] ?? 0, ys[index] ?? 0];
    const row = Math.floor((y - x * (top + fan * y) + margin) / step);
    rows[row] = (rows[row] ?? 0) + 1;
  }
  let sharpness = 0;
  for (let row = 1; row < rows.length; row += 1) {
    sharpness += ((rows[row] ?? 0) - (rows[row - 1] ?? 0)) ** 2;
  }
  return sharpness;
}

function steps(from: number, to: number, step: number): readonly number[] {
  return Array.from(
    { length: Math.round((to - from) / step) + 1 },
    (_, index) => from + index * step,
  );
}

function best(candidates: readonly number[], score: (candidate: number) => number): number {
  let [winner, highest] = [0, Number.NEGATIVE_INFINITY];
  for (const candidate of candidates) {
    const reached = score(candidate);
    if (reached > highest) [winner, highest] = [candidate, reached];
  }
  return winner;
}

function tangent(degrees: number): number {
  return Math.tan((degrees * Math.PI) / 180);
}
