import { findMarks, type Mark } from '#lib/document/image/find-marks.ts';
import type { GreyImage } from '#lib/document/image/grey-image.ts';

/** Pixels darker than this are ink. */
const INK = 140;
/** The longer side of a letter, in pixels and as a share of the page's. */
const SHORTEST_LETTER = 6;
const LONGEST_LETTER = 1 / 20;
/** A letter is no thinner than this share of its length; a line is. */
const THINNEST = 1 / 8;

/** The marks of a picture that may be letters, in whatever direction they run. */
export function findLetters(image: GreyImage): readonly Mark[] {
  const longest = LONGEST_LETTER * Math.max(image.width, image.height);
  return findMarks(image, INK).filter(({ left, top, right, bottom }) => {
    const [width, height] = [right - left, bottom - top];
    const longer = Math.max(width, height);
    if (longer < SHORTEST_LETTER || longer > longest) return false;
    return Math.min(width, height) >= THINNEST * longer;
  });
}
