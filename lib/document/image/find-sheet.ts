import { findDirection } from '#lib/document/image/find-direction.ts';
import { findMarks } from '#lib/document/image/find-marks.ts';
import { type Corners, findPaper } from '#lib/document/image/find-paper.ts';
import type { GreyImage } from '#lib/document/image/grey-image.ts';
import { FLAT, type Point, SAME_PLACE } from '#lib/document/image/page-geometry.ts';
import { type FlatSheet, perspectiveOfSheet } from '#lib/document/image/perspective-of-sheet.ts';
import { straighten } from '#lib/document/image/straighten.ts';
import { turnSheet } from '#lib/document/image/turn-sheet.ts';

/** Lines that rise or fall less are levelled by their slopes, in degrees. */
const STEEPEST_SLOPE = 2;
const HALF_TURN = 180;
/** Pixels darker than this are ink. */
const INK = 140;
/** Marks whose longer side lies between these may be letters, in pixels and as a share of the picture's height. */
const SHORTEST_LETTER = 6;
const LONGEST_LETTER = 1 / 20;
/** At most this share of all letters lies beside the sheet, as on what else is on the table. */
const MOST_BESIDE = 0.2;

/** The sheet of a photo with its lines of text about level. `flat` is the photo in even light. */
export function findSheet(photo: GreyImage, flat: GreyImage, isUpsideDown: boolean): FlatSheet {
  const corners = findPaper(photo);
  const sheet: FlatSheet =
    corners !== undefined && holdsLetters(corners, flat)
      ? perspectiveOfSheet(corners)
      : { ...photo, perspective: SAME_PLACE };
  const direction = findDirection(layFlat(flat, sheet));
  const aslant = Math.abs(direction) > STEEPEST_SLOPE ? direction : 0;
  const degrees = isUpsideDown ? aslant + HALF_TURN : aslant;
  return degrees === 0 ? sheet : turnSheet(sheet, degrees);
}

/** The sheet as seen from straight above, in the photo's own resolution. */
export function layFlat(flat: GreyImage, sheet: FlatSheet): GreyImage {
  if (sheet.perspective === SAME_PLACE) return flat;
  return straighten(flat, { ...sheet, scale: 1, slopes: { top: 0, bottom: 0 }, bend: FLAT });
}

/** Bright light on one part of a page looks like a sheet, but leaves letters beside it. */
function holdsLetters(corners: Corners, flat: GreyImage): boolean {
  const letters = findMarks(flat, INK)
    .map(({ left, top, right, bottom }) => ({
      x: (left + right) / 2,
      y: (top + bottom) / 2,
      length: Math.max(right - left, bottom - top),
    }))
    .filter(({ length }) => length >= SHORTEST_LETTER && length <= LONGEST_LETTER * flat.height);
  const beside = letters.filter((letter) => !isInside(letter, corners));
  return beside.length <= MOST_BESIDE * letters.length;
}

function isInside({ x, y }: Point, corners: Corners): boolean {
  return corners.every((from, index) => {
    const to = corners[(index + 1) % corners.length] ?? from;
    return (to.x - from.x) * (y - from.y) >= (to.y - from.y) * (x - from.x);
  });
}
