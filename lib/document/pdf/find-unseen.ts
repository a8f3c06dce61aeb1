import { type Bounds, isInside } from '#lib/document/pdf/bounds.ts';
import type { Drawing, DrawnText, PaintedArea } from '#lib/document/pdf/drawing.ts';
import {
  type Bands,
  isOnOneGround,
  sortGrounds,
  sortIntoBands,
  standsOut,
} from '#lib/document/pdf/ground.ts';
import type { Point } from '#lib/document/pdf/matrix.ts';

/** Why a part of a text is not seen: its layer is switched off, a picture lies over it, or anything else. */
type UnseenReason = 'layer' | 'picture' | 'unseen';

/** A part of a drawn text, by its middle line. */
export interface TextPart {
  readonly text: DrawnText;
  readonly from: Point;
  readonly to: Point;
}

/** A part that a person does not see. */
export interface UnseenPart extends TextPart {
  readonly reason: UnseenReason;
}

/** Print smaller than this, in points, is not legible. */
const SMALLEST_SIZE = 2;
/** Paint of less than this strength is not seen; what lies under paint of more than the other is not. */
const FAINTEST = 0.08;
const OPAQUE = 0.95;
/** Areas thinner than this share of a text's size cover none of its letters. */
const LEAST_COVER = 0.3;
/** Less of a text than this share of its size is no letter. */
const LEAST_PART = 0.15;
/** The ground of a text is looked at in the middle of each third. */
const THIRDS = [0, 1 / 3, 2 / 3] as const;
/** Text that rises or falls more than this for each point forward is no line's. */
const MOST_SLOPE = 0.05;

/** A stretch of a text, in shares of its length. */
type Stretch = readonly [from: number, to: number];

/** The parts of a page's text that are not painted, cut off, covered, too small, or of the colour of their ground. */
export function findUnseen({ texts, areas }: Drawing): readonly UnseenPart[] {
  const grounds = sortGrounds(areas);
  const covers = areas.filter(isCover);
  const bands = sortIntoBands(covers);
  const unseen: UnseenPart[] = [];
  for (const text of texts) {
    if (text.isBlank) continue;
    const reason = reasonOfAll(text);
    if (reason !== undefined) {
      unseen.push(toPart(text, [0, 1], reason));
      continue;
    }
    // Most text is upright; what stands on end reaches through many bands.
    const isUpright = text.from[1] === text.to[1];
    if (isUpright && isPlain(text, bands.at(text.from[1]), grounds)) continue;
    const axis = axisOf(text);
    if (axis === undefined) continue;
    const near = axis.main === 0 ? bands.at(axis.across) : covers;
    unseen.push(...unseenStretches(text, axis, near, grounds));
  }
  return unseen;
}

/** Whether all of a text is seen: nothing is cut off, nothing lies over it, and it stands on one ground. */
function isPlain(text: DrawnText, covers: readonly PaintedArea[], grounds: Bands): boolean {
  return isUncut(text) && (covers.at(-1)?.order ?? -1) < text.order && isOnGround(text, grounds);
}

function isUncut({ from, to, clip }: DrawnText): boolean {
  return isInside(from, clip) && isInside(to, clip);
}

/** Whether all of a text stands on one ground, and out from it. */
function isOnGround(text: DrawnText, grounds: Bands): boolean {
  return isOnOneGround(text, grounds) && standsOut(text, text.from, grounds);
}

/** What hides all that lies under it. Lines hide nothing. */
function isCover({ bounds, isWhole, isPicture, ink }: PaintedArea): boolean {
  const isPaint = isPicture || ink.colour !== undefined;
  const isOpaque = isWhole && isPaint && !ink.isUnclear && ink.alpha > OPAQUE;
  return isOpaque && isThickerThan(bounds, LEAST_COVER * SMALLEST_SIZE);
}

function reasonOfAll({ isInHiddenLayer, size, inks }: DrawnText): UnseenReason | undefined {
  if (isInHiddenLayer) return 'layer';
  const isPainted = inks.some(({ alpha, isUnclear }) => alpha > FAINTEST || isUnclear);
  return size < SMALLEST_SIZE || !isPainted ? 'unseen' : undefined;
}

function unseenStretches(
  text: DrawnText,
  axis: Axis,
  covers: readonly PaintedArea[],
  grounds: Bands,
): readonly UnseenPart[] {
  const parts: UnseenPart[] = [];
  const add = (stretch: Stretch, reason: UnseenReason) => {
    const length = (stretch[1] - stretch[0]) * Math.abs(axis.to - axis.from);
    if (length > LEAST_PART * text.size) parts.push(toPart(text, stretch, reason));
  };
  if (!isUncut(text)) {
    const [shownFrom, shownTo] = stretchWithin(axis, text.clip);
    add([0, shownFrom], 'unseen');
    add([shownTo, 1], 'unseen');
  }
  for (let index = covers.length - 1; index >= 0; index--) {
    const area = covers[index];
    if (area === undefined || area.order < text.order) break;
    if (!isThickerThan(area.bounds, LEAST_COVER * text.size)) continue;
    add(stretchWithin(axis, area.bounds), area.isPicture ? 'picture' : 'unseen');
  }
  if (isOnGround(text, grounds)) return parts;
  for (const third of THIRDS) {
    if (standsOut(text, pointAt(text, third + 1 / 6), grounds)) continue;
    add([third, third + 1 / 3], 'unseen');
  }
  return parts;
}

/** The direction in which a text runs, and where; undefined for text at other angles. */
interface Axis {
  readonly main: 0 | 1;
  readonly from: number;
  readonly to: number;
  readonly across: number;
}

function axisOf({ from, to }: DrawnText): Axis | undefined {
  const dx = Math.abs(to[0] - from[0]);
  const dy = Math.abs(to[1] - from[1]);
  if (dy <= MOST_SLOPE * dx) return { main: 0, from: from[0], to: to[0], across: from[1] };
  if (dx <= MOST_SLOPE * dy) return { main: 1, from: from[1], to: to[1], across: from[0] };
  return undefined;
}

/** The stretch of a text inside a rectangle; an empty one at its end where none is. */
function stretchWithin({ main, from, to, across }: Axis, bounds: Bounds): Stretch {
  const [left, bottom, right, top] = bounds;
  const [low, high, lowAcross, highAcross] =
    main === 0 ? [left, right, bottom, top] : [bottom, top, left, right];
  if (across < lowAcross || across > highAcross || to === from) return [1, 1];
  const shares = [(low - from) / (to - from), (high - from) / (to - from)];
  const [start, end] = [Math.max(0, Math.min(...shares)), Math.min(1, Math.max(...shares))];
  return start < end ? [start, end] : [1, 1];
}

function isThickerThan([left, bottom, right, top]: Bounds, least: number): boolean {
  return right - left > least && top - bottom > least;
}

function pointAt({ from, to }: DrawnText, share: number): Point {
  return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
}

function toPart(text: DrawnText, [from, to]: Stretch, reason: UnseenReason): UnseenPart {
  return { text, reason, from: pointAt(text, from), to: pointAt(text, to) };
}
