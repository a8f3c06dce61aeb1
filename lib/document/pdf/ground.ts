import { isInside } from '#lib/document/pdf/bounds.ts';
import type { Colour, DrawnText, Ink, PaintedArea } from '#lib/document/pdf/drawing.ts';
import type { Point } from '#lib/document/pdf/matrix.ts';

/** Colours whose reds, greens and blues are each nearer than this, of 255, look alike. */
const SAME_COLOUR = 20;
const PAPER: Colour = [255, 255, 255];
/** More colours that a ground may have are not told apart. */
const MOST_COLOURS = 16;

/** Whether a text can be told from what lies under it at a point. Where that is not known, it can. */
export function standsOut(
  { inks, order }: DrawnText,
  point: Point,
  areas: readonly PaintedArea[],
): boolean {
  const grounds = coloursUnder(point, areas, order);
  if (grounds === undefined) return true;
  return inks.some((ink) => grounds.some((ground) => differs(ink, ground)));
}

function differs({ colour, alpha }: Ink, ground: Colour): boolean {
  if (colour === undefined) return true;
  return colour.some((part, index) => alpha * Math.abs(part - (ground[index] ?? 0)) >= SAME_COLOUR);
}

/** The colours that a point may have before something is drawn; undefined where a pattern or picture lies there. */
function coloursUnder(
  point: Point,
  areas: readonly PaintedArea[],
  before: number,
): readonly Colour[] | undefined {
  const area = areas.findLast(({ order, bounds }) => order < before && isInside(point, bounds));
  if (area === undefined) return [PAPER];
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
