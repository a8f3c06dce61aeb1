import { eraseGrid } from '#lib/document/image/erase-grid.ts';
import { findMarks, type Mark } from '#lib/document/image/find-marks.ts';
import { type GreyImage, WHITE } from '#lib/document/image/grey-image.ts';

/** Pixels darker than this belong to a mark. */
const DARK = 200;
/** Shares of the height of capitals from which a mark is larger than text. */
const WIDER_THAN_TEXT = 5;
const HIGHER_THAN_TEXT = 5;
/** A line across is at least so long and at most so thick, in heights of capitals. */
const LINE_LENGTH = 1.5;
const LINE_THICKNESS = 1 / 5;
/** A line down is at least so long and at most so thick, in heights of capitals. */
const UPRIGHT_LENGTH = 1.2;
const UPRIGHT_THICKNESS = 1 / 6;
/** A mark that fills less of its box than this is a grid of lines; one that fills more than the other, a band. */
const GRID_FILL = 0.35;
const BAND_FILL = 0.62;
/** A band holds text, so it is at least so high and so wide, in heights of capitals. */
const BAND_HEIGHT = 1.5;
const BAND_WIDTH = 2;
/** The soft edge of a line that is erased with it, in heights of capitals. */
const EDGE = 1 / 14;
/** A band's edge is so many times as soft: photos blur it, and its ground hides nothing. */
const BAND_EDGES = 2;

/**
 * Erases lines and grids, and turns dark bands with white letters over: marks far larger than text keep OCR engines
 * from seeing it. Marks are followed pixel by pixel, so slope and perspective do not matter. `capitals` in pixels.
 */
export function clearBigMarks(image: GreyImage, capitals: number): GreyImage {
  const data = image.data.slice();
  const edge = Math.max(1, Math.round(capitals * EDGE));
  const big = findMarks(image, DARK)
    .filter((mark) => isLargerThanText(mark, capitals))
    .flatMap((mark) => withBandsApart(mark, capitals));
  const grids = big.filter((mark) => isGrid(mark, capitals));
  for (const grid of grids) eraseGrid(image, data, grid, { capitals, edge, dark: DARK });
  for (const mark of big) {
    if (!grids.includes(mark) && isBand(mark, capitals))
      invertBand(image, data, mark, BAND_EDGES * edge);
  }
  return { ...image, data };
}

function isLargerThanText(mark: Mark, capitals: number): boolean {
  const [width, height] = [mark.right - mark.left, mark.bottom - mark.top];
  if (width >= WIDER_THAN_TEXT * capitals || height >= HIGHER_THAN_TEXT * capitals) return true;
  const isLine = width > LINE_LENGTH * capitals && height < LINE_THICKNESS * capitals;
  return isLine || (height > UPRIGHT_LENGTH * capitals && width < UPRIGHT_THICKNESS * capitals);
}

function isGrid(mark: Mark, capitals: number): boolean {
  const [width, height] = [mark.right - mark.left, mark.bottom - mark.top];
  const isThin = Math.min(width, height) < LINE_THICKNESS * capitals;
  return isThin || mark.area / (width * height) < GRID_FILL;
}

function isBand(mark: Mark, capitals: number): boolean {
  const [width, height] = [mark.right - mark.left, mark.bottom - mark.top];
  const isFilled = mark.area / (width * height) > BAND_FILL;
  return isFilled && height > BAND_HEIGHT * capitals && width > BAND_WIDTH * capitals;
}

/** Letters leave at least this share of a band's row dark; of a grid, only its lines across do. */
const BAND_ROW = 0.4;

/** A grid with each band that its lines touch, as the dark headings of a ruled table do, as a mark of its own. */
function withBandsApart(mark: Mark, capitals: number): readonly Mark[] {
  if (!isGrid(mark, capitals)) return [mark];
  const dark = new Uint32Array(mark.bottom - mark.top);
  for (const { y, from, to } of mark.runs)
    dark[y - mark.top] = (dark[y - mark.top] ?? 0) + to - from;
  const least = BAND_ROW * (mark.right - mark.left);
  const edges = [0];
  let from = 0;
  for (let row = 0; row <= dark.length; row += 1) {
    if ((dark[row] ?? 0) >= least) continue;
    if (row - from > BAND_HEIGHT * capitals) edges.push(from, row);
    from = row + 1;
  }
  if (edges.length === 1) return [mark];
  const ends = [...edges.slice(1), dark.length];
  return edges.flatMap((start, at) => partOf(mark, mark.top + start, mark.top + (ends[at] ?? 0)));
}

/** What a mark has between two rows; none where nothing stands there. */
function partOf({ runs }: Mark, top: number, bottom: number): readonly Mark[] {
  const own = runs.filter(({ y }) => y >= top && y < bottom);
  if (own.length === 0) return [];
  let [left, right, area] = [Number.POSITIVE_INFINITY, 0, 0];
  for (const { from, to } of own) {
    left = Math.min(left, from);
    right = Math.max(right, to);
    area += to - from;
  }
  return [{ left, top, right, bottom, area, runs: own }];
}

/** Turns a band over and whitens what was its ground and its edge: white letters become black on white. */
function invertBand(
  { width, height, data: source }: GreyImage,
  data: Uint8Array,
  band: Mark,
  edge: number,
): void {
  const rows = rowsOf(band);
  const spans = [...rows].map(([y, [from, to]]) => [y * width + from, y * width + to] as const);
  const ground = Math.max(1, WHITE - groundShade(source, spans));
  const last = Math.min(height - 1, band.bottom - 1 + edge);
  for (let y = Math.max(0, band.top - edge); y <= last; y += 1) {
    const [from, to] = rows.get(y) ?? [band.left, band.right];
    const isEdge = y < band.top + edge || y >= band.bottom - edge;
    for (let x = Math.max(0, from - edge); x < Math.min(width, to + edge); x += 1) {
      const at = y * width + x;
      const shade = ((WHITE - (source[at] ?? 0)) * WHITE) / ground;
      const isInside = !isEdge && x >= from + edge && x < to - edge;
      data[at] = isInside ? Math.min(WHITE, shade) : WHITE;
    }
  }
}

/** Where each row of a mark begins and ends. */
function rowsOf({ runs }: Mark): ReadonlyMap<number, readonly [number, number]> {
  const rows = new Map<number, readonly [number, number]>();
  for (const { y, from, to } of runs) {
    const [left, right] = rows.get(y) ?? [from, to];
    rows.set(y, [Math.min(left, from), Math.max(right, to)]);
  }
  return rows;
}

/** At least this share of a band is ground and not letters. */
const GROUND_SHARE = 0.78;

/** The shade that the ground of a band does not exceed. */
function groundShade(source: Uint8Array, spans: readonly (readonly [number, number])[]): number {
  const counts = new Uint32Array(WHITE + 1);
  let total = 0;
  for (const [from, to] of spans) {
    for (const shade of source.subarray(from, to)) counts[shade] = (counts[shade] ?? 0) + 1;
    total += to - from;
  }
  let seen = 0;
  return counts.findIndex((count) => {
    seen += count;
    return seen >= GROUND_SHARE * total;
  });
}
