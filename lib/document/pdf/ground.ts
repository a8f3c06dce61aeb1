import { isInside } from '#lib/document/pdf/bounds.ts';
import type { Colour, DrawnText, Ink, PaintedArea } from '#lib/document/pdf/drawing.ts';
import type { Point } from '#lib/document/pdf/matrix.ts';

/** Colours whose reds, greens and blues are each nearer than this, of 255, look alike. */
const SAME_COLOUR = 20;
const PAPER: Colour = [255, 255, 255];
const ON_PAPER: readonly Colour[] = [PAPER];
/** More colours that a ground may have are not told apart. */
const MOST_COLOURS = 16;

/** Areas thinner than this, in points, are lines, and no ground that text stands on. */
const THINNEST = 2;
/** Areas are looked up by bands of the page of this height, in points. */
const BAND = 24;

/** Areas by the bands of the page that they reach into. */
export interface Bands {
  /** Those that may reach over a height of the page, in the order of drawing. */
  readonly at: (y: number) => readonly PaintedArea[];
}

const NONE: readonly PaintedArea[] = [];

/** Sorts what a page paints by where it lies; in each place it stays in the order of drawing. */
export function sortIntoBands(areas: readonly PaintedArea[]): Bands {
  const bands = new Map<number, PaintedArea[]>();
  for (const area of areas) {
    const [, bottom, , top] = area.bounds;
    for (let band = Math.floor(bottom / BAND); band <= Math.floor(top / BAND); band++) {
      const members = bands.get(band);
      if (members === undefined) bands.set(band, [area]);
      else members.push(area);
    }
  }
  return { at: (y) => bands.get(Math.floor(y / BAND)) ?? NONE };
}

/** The areas that text may stand on, by bands. */
export function sortGrounds(areas: readonly PaintedArea[]): Bands {
  return sortIntoBands(
    areas.filter(
      ({ bounds: [left, bottom, right, top] }) =>
        right - left >= THINNEST && top - bottom >= THINNEST,
    ),
  );
}

/** Whether all that was painted under an upright text before it reaches under the whole of it. */
export function isOnOneGround({ from, to, order }: DrawnText, { at }: Bands): boolean {
  if (from[1] !== to[1]) return false;
  const [left, right] = from[0] < to[0] ? [from[0], to[0]] : [to[0], from[0]];
  for (const area of at(from[1])) {
    if (area.order >= order) break;
    const { bounds } = area;
    const isUnder = bounds[1] <= from[1] && from[1] <= bounds[3];
    const isBeside = bounds[2] < left || right < bounds[0];
    if (isUnder && !isBeside && (left < bounds[0] || bounds[2] < right)) return false;
  }
  return true;
}

/** Whether a text can be told from what lies under it at a point. Where that is not known, it can. */
export function standsOut({ inks, order }: DrawnText, point: Point, { at }: Bands): boolean {
  const areas = at(point[1]);
  const grounds = areas.length === 0 ? ON_PAPER : coloursUnder(point, areas, order);
  if (grounds === undefined) return true;
  for (const ink of inks) for (const ground of grounds) if (differs(ink, ground)) return true;
  return false;
}

function differs({ colour, alpha }: Ink, ground: Colour): boolean {
  if (colour === undefined) return true;
  return (
    alpha * Math.abs(colour[0] - ground[0]) >= SAME_COLOUR ||
    alpha * Math.abs(colour[1] - ground[1]) >= SAME_COLOUR ||
    alpha * Math.abs(colour[2] - ground[2]) >= SAME_COLOUR
  );
}

/** The colours that a point may have before something is drawn; undefined where a pattern or picture lies there. */
function coloursUnder(
  point: Point,
  areas: readonly PaintedArea[],
  before: number,
): readonly Colour[] | undefined {
  const area = areas.findLast(({ order, bounds }) => order < before && isInside(point, bounds));
  if (area === undefined) return ON_PAPER;
  const { ink, isWhole, order } = area;
  const { colour, alpha, isUnclear } = ink;
  if (colour === undefined || isUnclear) return undefined;
  if (isWhole && alpha >= 1) return [colour];
  const below = coloursUnder(point, areas, order);
  if (below === undefined) return undefined;
  const laidOn = below.map((under) => mix(colour, under, alpha));
  const possible = isWhole ? laidOn : [...laidOn, ...below];
  return possible.length > MOST_COLOURS ? undefined : possible;
}

function mix(over: Colour, under: Colour, alpha: number): Colour {
  const at = (part: 0 | 1 | 2) => alpha * over[part] + (1 - alpha) * under[part];
  return [at(0), at(1), at(2)];
}
