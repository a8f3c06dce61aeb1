import { findDirection } from '#lib/document/image/find-direction.ts';
import { findLetters } from '#lib/document/image/find-letters.ts';
import type { Mark } from '#lib/document/image/find-marks.ts';
import { type Corners, findPaper } from '#lib/document/image/find-paper.ts';
import type { GreyImage } from '#lib/document/image/grey-image.ts';
import { FLAT, type Point, SAME_PLACE } from '#lib/document/image/page-geometry.ts';
import { type FlatSheet, perspectiveOfSheet } from '#lib/document/image/perspective-of-sheet.ts';
import { straighten } from '#lib/document/image/straighten.ts';
import { turnSheet } from '#lib/document/image/turn-sheet.ts';

/** Lines that rise or fall less are levelled by their slopes, in degrees. */
const STEEPEST_SLOPE = 2;
const HALF_TURN = 180;
/** At most this share of all letters lies beside the sheet, as on what else is on the table. */
const MOST_BESIDE = 0.2;

/** The sheet of a photo with its lines of text about level. `flat` is the photo in even light. */
export function findSheet(photo: GreyImage, flat: GreyImage, isUpsideDown: boolean): FlatSheet {
  const letters = findLetters(flat);
  const sheet = wholeSheet(photo, letters);
  const direction = findDirection(
    sheet.perspective === SAME_PLACE ? letters : findLetters(layFlat(flat, sheet)),
  );
  const aslant = Math.abs(direction) > STEEPEST_SLOPE ? direction : 0;
  const degrees = isUpsideDown ? aslant + HALF_TURN : aslant;
  return degrees === 0 ? sheet : turnSheet(sheet, degrees);
}

/** The sheet as seen from straight above, in the photo's own resolution. */
export function layFlat(flat: GreyImage, sheet: FlatSheet): GreyImage {
  if (sheet.perspective === SAME_PLACE) return flat;
  return straighten(flat, { ...sheet, scale: 1, slopes: { top: 0, bottom: 0 }, bend: FLAT });
}

/** The paper that a photo shows, or all of the photo where it shows nothing but paper. */
function wholeSheet(photo: GreyImage, letters: readonly Mark[]): FlatSheet {
  const corners = findPaper(photo);
  // Bright light on one part of a page looks like a sheet, but leaves letters beside it.
  return corners !== undefined && holdsLetters(corners, letters)
    ? perspectiveOfSheet(corners)
    : { width: photo.width, height: photo.height, perspective: SAME_PLACE };
}

function holdsLetters(corners: Corners, letters: readonly Mark[]): boolean {
  const beside = letters.filter(
    ({ left, top, right, bottom }) =>
      !isInside({ x: (left + right) / 2, y: (top + bottom) / 2 }, corners),
  );
  return beside.length <= MOST_BESIDE * letters.length;
}

function isInside({ x, y }: Point, corners: Corners): boolean {
  return corners.every((from, index) => {
    const to = corners[(index + 1) % corners.length] ?? from;
    return (to.x - from.x) * (y - from.y) >= (to.y - from.y) * (x - from.x);
  });
}
