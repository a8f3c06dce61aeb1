import { findMarks, type Mark } from '#lib/document/image/find-marks.ts';
import type { GreyImage } from '#lib/document/image/grey-image.ts';

/** Pixels darker than this are ink. */
const INK = 140;
/** A mark less high than this is a dot or dust, in pixels. */
const LOWEST_LETTER = 6;
/** A letter is no higher than this share of the page. */
const HIGHEST_LETTER = 1 / 20;
/** Letters are narrower than twice their height, and wider than a sixth of it. */
const WIDEST = 2;
const NARROWEST = 1 / 6;
/** With fewer letters, their height says nothing. */
const FEWEST_LETTERS = 20;
/** Capitals and figures are as high as the upper third of all letters. */
const CAPITALS_FROM = 0.7;

/** The usual height of capitals and figures in pixels; undefined where too few marks look like letters. */
export function capitalHeight(image: GreyImage): number | undefined {
  const heights = findMarks(image, INK)
    .filter((mark) => isLetter(mark, image.height))
    .map(({ top, bottom }) => bottom - top)
    .toSorted((a, b) => a - b);
  if (heights.length < FEWEST_LETTERS) return undefined;
  return heights[Math.floor(heights.length * CAPITALS_FROM)];
}

function isLetter({ left, top, right, bottom }: Mark, pageHeight: number): boolean {
  const [width, height] = [right - left, bottom - top];
  if (height < LOWEST_LETTER || height > pageHeight * HIGHEST_LETTER) return false;
  return width < WIDEST * height && width > NARROWEST * height;
}
