import type { OcrWord } from '#lib/document/image/ocr-engine.ts';

/**
 * How columns lean at the left and at the right edge of a page, in pixels to the right per pixel down. A sheet that is
 * photographed from above its head or its foot narrows upwards or downwards: its lines stay level, its columns lean.
 */
interface Lean {
  readonly left: number;
  readonly right: number;
}

const UPRIGHT: Lean = { left: 0, right: 0 };

/** The greatest lean looked for, and the steps in which it is, in degrees. */
const STEEPEST = 7;
const COARSE_STEP = 0.5;
const FINE_STEP = 0.1;
/** Columns lean only where that makes them so much sharper, */
const CLEARLY_SHARPER = 1.3;
/** and where it moves what stands at the head or the foot of the page by so many heights of a word. */
const LEAST_MOVE = 0.7;
/** Fewer ends of words tell of no columns. */
const FEWEST_EDGES = 30;
/** Words farther apart than this, in heights, are not of one phrase. */
const APART = 1.2;
/** Edges are counted in strips so wide, in heights of a word. */
const STRIP = 0.5;

/** The way of words, and of places, of a page whose columns lean to where they stand when its columns are upright. */
export interface Uprighting {
  readonly move: <Seen extends OcrWord>(word: Seen) => Seen;
  /** Where a place of the upright page was before. */
  readonly back: (x: number, y: number) => number;
}

/** How the columns of words become upright on a page of this size; undefined where they are. */
export function uprightColumns(
  words: readonly OcrWord[],
  { width, height }: { readonly width: number; readonly height: number },
): Uprighting | undefined {
  const edges = edgesOf(words);
  if (edges.xs.length < FEWEST_EDGES) return undefined;
  const middle = height / 2;
  const size = { width, middle, strip: STRIP * usualHeight(words) };
  const lean = sharpestLean(edges, size);
  const move = (Math.max(Math.abs(lean.left), Math.abs(lean.right)) * height) / 2;
  if (move < LEAST_MOVE * usualHeight(words)) return undefined;
  if (sharpness(edges, lean, size) < CLEARLY_SHARPER * sharpness(edges, UPRIGHT, size)) {
    return undefined;
  }
  const by = (x: number, y: number) => -(y - middle) * leanAt(lean, x / width);
  return {
    move: (word) => {
      const [left, top, right, bottom] = word.box;
      const shift = by((left + right) / 2, (top + bottom) / 2);
      return { ...word, box: [left + shift, top, right + shift, bottom] };
    },
    back: (x, y) => {
      const down = y - middle;
      return (x + down * lean.left) / (1 - (down * (lean.right - lean.left)) / width);
    },
  };
}

function leanAt({ left, right }: Lean, share: number): number {
  return left + (right - left) * share;
}

/** Where phrases begin and end; `side` keeps the two apart. */
interface Edges {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly sides: readonly number[];
}

function edgesOf(words: readonly OcrWord[]): Edges {
  const [xs, ys, sides]: [number[], number[], number[]] = [[], [], []];
  const add = (x: number, { box }: OcrWord, side: number) => {
    xs.push(x);
    ys.push((box[1] + box[3]) / 2);
    sides.push(side);
  };
  for (const line of Map.groupBy(words, (word) => word.line).values()) {
    const across = line.toSorted((a, b) => a.box[0] - b.box[0]);
    for (const [index, word] of across.entries()) {
      const far = APART * (word.box[3] - word.box[1]);
      const [before, after] = [across[index - 1], across[index + 1]];
      if (before === undefined || word.box[0] - before.box[2] > far) add(word.box[0], word, 0);
      if (after === undefined || after.box[0] - word.box[2] > far) add(word.box[2], word, 1);
    }
  }
  return { xs, ys, sides };
}

interface PageSize {
  readonly width: number;
  readonly middle: number;
  readonly strip: number;
}

/** How much the edges gather in few strips of the page when its columns are turned upright. */
function sharpness(
  { xs, ys, sides }: Edges,
  lean: Lean,
  { width, middle, strip }: PageSize,
): number {
  const strips = Math.ceil((2 * width) / strip);
  const counts = new Float64Array(2 * strips + 2);
  for (let index = 0; index < xs.length; index += 1) {
    const [x, y, side] = [xs[index] ?? 0, ys[index] ?? 0, sides[index] ?? 0];
    const upright = x - (y - middle) * leanAt(lean, x / width) + width / 2;
    const place = Math.max(0, Math.min(strips - 2, upright / strip));
    const [at, share] = [side * strips + Math.floor(place), place % 1];
    counts[at] = (counts[at] ?? 0) + 1 - share;
    counts[at + 1] = (counts[at + 1] ?? 0) + share;
  }
  return counts.reduce((sum, count) => sum + count * count, 0);
}

function sharpestLean(edges: Edges, size: PageSize): Lean {
  const most = Math.round(STEEPEST / COARSE_STEP);
  const coarse = best(around(UPRIGHT, most, COARSE_STEP), edges, size);
  return best(around(coarse, Math.round(COARSE_STEP / FINE_STEP), FINE_STEP), edges, size);
}

/** Leans up to so many steps to each side of another. */
function around({ left, right }: Lean, steps: number, degrees: number): readonly Lean[] {
  const step = Math.tan((degrees * Math.PI) / 180);
  const offsets = Array.from({ length: 2 * steps + 1 }, (_, index) => (index - steps) * step);
  return offsets.flatMap((a) => offsets.map((b) => ({ left: left + a, right: right + b })));
}

function best(leans: readonly Lean[], edges: Edges, size: PageSize): Lean {
  let [winner, highest] = [UPRIGHT, Number.NEGATIVE_INFINITY];
  for (const lean of leans) {
    const reached = sharpness(edges, lean, size);
    if (reached > highest) [winner, highest] = [lean, reached];
  }
  return winner;
}

function usualHeight(words: readonly OcrWord[]): number {
  const heights = words.map(({ box }) => box[3] - box[1]).toSorted((a, b) => a - b);
  return heights[Math.floor(heights.length / 2)] ?? 0;
}
