import { findMarks, type Mark } from '#lib/document/image/find-marks.ts';
import { type GreyImage, WHITE, whiteImage } from '#lib/document/image/grey-image.ts';

/** Pixels in a straight run of at least so many heights of capitals belong to a line. */
const LINE_LENGTH = 1.5;
/** What is left of a grid is a letter if it is at least so high, at most so wide, and no thinner than this. */
const LETTER_HEIGHT = 0.4;
const LETTER_WIDTH = 5;
const STROKE = 1 / 6;

/** The sizes that tell lines from letters, in pixels. */
interface GridSizes {
  readonly capitals: number;
  /** How far the soft edge of a line reaches. */
  readonly edge: number;
  /** Pixels darker than this belong to marks. */
  readonly dark: number;
}

/** Whitens the lines of a grid in `data`, and keeps letters that touch them. */
export function eraseGrid(image: GreyImage, data: Uint8Array, grid: Mark, sizes: GridSizes): void {
  whitenWithEdge(image, data, grid, sizes);
  const rest = withoutLines(image, grid, sizes);
  for (const mark of findMarks(rest, sizes.dark)) {
    if (isLetter(mark, sizes.capitals)) putBack(image, data, grid, mark);
  }
}

/** Whitens a mark and the soft edge around it, but nothing that is another mark's. */
function whitenWithEdge(
  { width, height, data: source }: GreyImage,
  data: Uint8Array,
  { runs }: Mark,
  { edge, dark }: GridSizes,
): void {
  for (const run of runs) {
    data.fill(WHITE, run.y * width + run.from, run.y * width + run.to);
    const [from, to] = [Math.max(0, run.from - edge), Math.min(width, run.to + edge)];
    const last = Math.min(height - 1, run.y + edge);
    for (let y = Math.max(0, run.y - edge); y <= last; y += 1) {
      for (let at = y * width + from; at < y * width + to; at += 1) {
        if ((source[at] ?? WHITE) >= dark) data[at] = WHITE;
      }
    }
  }
}

/** The box of a grid with those of its pixels that are on no line, across or down. */
function withoutLines(
  { width, data: source }: GreyImage,
  grid: Mark,
  { capitals }: GridSizes,
): GreyImage {
  const rest = whiteImage(grid.right - grid.left, grid.bottom - grid.top);
  const longest = LINE_LENGTH * capitals;
  for (const { y, from, to } of grid.runs) {
    if (to - from >= longest) continue;
    const row = source.subarray(y * width + from, y * width + to);
    rest.data.set(row, (y - grid.top) * rest.width + from - grid.left);
  }
  whitenUprights(rest, pixelsOf(grid), longest);
  return rest;
}

/** The pixels of a mark within its box: 1 where it is. */
function pixelsOf({ left, top, right, bottom, runs }: Mark): Uint8Array {
  const width = right - left;
  const pixels = new Uint8Array(width * (bottom - top));
  for (const { y, from, to } of runs) {
    pixels.fill(1, (y - top) * width + from - left, (y - top) * width + to - left);
  }
  return pixels;
}

/** Whitens each column's runs of a mark's pixels that are at least so long. */
function whitenUprights(rest: GreyImage, pixels: Uint8Array, longest: number): void {
  const { width, height, data } = rest;
  const starts = new Int32Array(width).fill(-1);
  for (let y = 0; y <= height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = starts[x] ?? -1;
      if (y < height && pixels[y * width + x] === 1) {
        if (from < 0) starts[x] = y;
        continue;
      }
      starts[x] = -1;
      if (from < 0 || y - from < longest) continue;
      for (let at = from * width + x; at < y * width + x; at += width) data[at] = WHITE;
    }
  }
}

function isLetter({ left, top, right, bottom }: Mark, capitals: number): boolean {
  const [width, height] = [right - left, bottom - top];
  const isLarge = height >= LETTER_HEIGHT * capitals && width < LETTER_WIDTH * capitals;
  return isLarge && Math.min(width, height) >= STROKE * capitals;
}

function putBack(
  { width, data: source }: GreyImage,
  data: Uint8Array,
  grid: Mark,
  { runs }: Mark,
): void {
  for (const { y, from, to } of runs) {
    const start = (y + grid.top) * width + grid.left;
    data.set(source.subarray(start + from, start + to), start + from);
  }
}
