import { findMarks, type Mark } from '#lib/document/image/find-marks.ts';
import { type GreyImage, WHITE, whiteImage } from '#lib/document/image/grey-image.ts';
import type { Point } from '#lib/document/image/page-geometry.ts';

/** The corners of a sheet in a photo: top left, top right, bottom right, bottom left. */
export type Corners = readonly [Point, Point, Point, Point];

/** The sheet is looked for in a picture about this wide, in pixels. */
const SEARCH_WIDTH = 600;
/** A sheet takes up at least this share of its photo. */
const SMALLEST_SHEET = 0.2;
/** The four corners must enclose the bright surface this well, as shares of its area. */
const LEAST_FIT = 0.93;
const MOST_FIT = 1.07;
/** A surface whose corners are this near to the photo's is the photo itself, as a share of its size. */
const CORNER_OF_PHOTO = 0.015;
/** Table and sheet must differ by this many shades. */
const CLEAR_CONTRAST = 40;

/** The sheet of paper that a photo shows on a darker table; undefined where the picture is the sheet itself. */
export function findPaper(photo: GreyImage): Corners | undefined {
  const step = Math.max(1, Math.round(photo.width / SEARCH_WIDTH));
  const small = shrink(photo, step);
  const threshold = splitShade(small);
  if (threshold === undefined) return undefined;
  const sheet = brightestSurface(small, threshold);
  if (sheet === undefined || sheet.area < SMALLEST_SHEET * small.width * small.height) {
    return undefined;
  }
  const corners = cornersOf(sheet);
  const enclosed = areaOf(corners);
  if (sheet.filled < LEAST_FIT * enclosed || sheet.filled > MOST_FIT * enclosed) return undefined;
  if (isWholePhoto(corners, small)) return undefined;
  const [a, b, c, d] = corners;
  const enlarge = ({ x, y }: Point): Point => ({ x: x * step, y: y * step });
  return [enlarge(a), enlarge(b), enlarge(c), enlarge(d)];
}

/** Each block of pixels as the mean of four of them. */
function shrink({ width, height, data }: GreyImage, step: number): GreyImage {
  const small = whiteImage(Math.floor(width / step), Math.floor(height / step));
  const half = Math.floor(step / 2);
  for (let y = 0; y < small.height; y += 1) {
    for (let x = 0; x < small.width; x += 1) {
      const upper = y * step * width + x * step;
      const lower = upper + half * width;
      const first = (data[upper] ?? WHITE) + (data[upper + half] ?? WHITE);
      const second = (data[lower] ?? WHITE) + (data[lower + half] ?? WHITE);
      small.data[y * small.width + x] = (first + second) / 4;
    }
  }
  return small;
}

/** The shade that parts dark from bright pixels best (Otsu 1979); undefined where the two hardly differ. */
function splitShade({ data }: GreyImage): number | undefined {
  const counts = new Float64Array(WHITE + 1);
  for (const shade of data) counts[shade] = (counts[shade] ?? 0) + 1;
  const total = counts.reduce((sum, count, shade) => sum + count * shade, 0);
  let [below, sumBelow, widest, split, contrast] = [0, 0, 0, 0, 0];
  for (let shade = 0; shade < WHITE; shade += 1) {
    below += counts[shade] ?? 0;
    sumBelow += (counts[shade] ?? 0) * shade;
    const above = data.length - below;
    if (below === 0 || above === 0) continue;
    const apart = (total - sumBelow) / above - sumBelow / below;
    if (below * above * apart ** 2 <= widest) continue;
    [widest, split, contrast] = [below * above * apart ** 2, shade, apart];
  }
  return contrast < CLEAR_CONTRAST ? undefined : split;
}

interface Surface extends Mark {
  /** The pixels between its ends, print on it included. */
  readonly filled: number;
}

function brightestSurface(image: GreyImage, threshold: number): Surface | undefined {
  const negative = { ...image, data: image.data.map((shade) => WHITE - shade) };
  const [largest] = findMarks(negative, WHITE - threshold).toSorted((a, b) => b.area - a.area);
  if (largest === undefined) return undefined;
  const ends = new Map<number, readonly [number, number]>();
  for (const { y, from, to } of largest.runs) {
    const [left, right] = ends.get(y) ?? [from, to];
    ends.set(y, [Math.min(left, from), Math.max(right, to)]);
  }
  const filled = [...ends.values()].reduce((sum, [from, to]) => sum + to - from, 0);
  return { ...largest, filled };
}

/** The outermost points towards the four corners. */
function cornersOf({ runs }: Mark): Corners {
  const ends = runs.flatMap(({ y, from, to }): Point[] => [
    { x: from, y },
    { x: to, y },
  ]);
  const outermost = (right: number, down: number): Point => {
    let [corner, farthest] = [{ x: 0, y: 0 }, Number.NEGATIVE_INFINITY];
    for (const point of ends) {
      const reach = right * point.x + down * point.y;
      if (reach > farthest) [corner, farthest] = [point, reach];
    }
    return corner;
  };
  return [outermost(-1, -1), outermost(1, -1), outermost(1, 1), outermost(-1, 1)];
}

/** The area that corners enclose (shoelace formula). */
function areaOf(corners: Corners): number {
  const doubled = corners.reduce((sum, { x, y }, index) => {
    const next = corners[(index + 1) % corners.length] ?? { x, y };
    return sum + x * next.y - next.x * y;
  }, 0);
  return Math.abs(doubled) / 2;
}

function isWholePhoto([a, b, c, d]: Corners, { width, height }: GreyImage): boolean {
  const near = (point: Point, x: number, y: number) =>
    Math.abs(point.x - x) < CORNER_OF_PHOTO * width &&
    Math.abs(point.y - y) < CORNER_OF_PHOTO * height;
  return near(a, 0, 0) && near(b, width, 0) && near(c, width, height) && near(d, 0, height);
}
