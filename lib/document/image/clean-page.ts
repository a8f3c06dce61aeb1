import { capitalHeight } from '#lib/document/image/capital-height.ts';
import { clearBigMarks } from '#lib/document/image/clear-big-marks.ts';
import { darkenInk } from '#lib/document/image/darken-ink.ts';
import { eraseLeaders } from '#lib/document/image/erase-leaders.ts';
import { findBend } from '#lib/document/image/find-bend.ts';
import { findSheet, layFlat } from '#lib/document/image/find-sheet.ts';
import { findSlopes } from '#lib/document/image/find-slopes.ts';
import { flattenPaper } from '#lib/document/image/flatten-paper.ts';
import type { GreyImage } from '#lib/document/image/grey-image.ts';
import type { PageGeometry } from '#lib/document/image/page-geometry.ts';
import { sharpenLetters } from '#lib/document/image/sharpen-letters.ts';
import { smoothGrain } from '#lib/document/image/smooth-grain.ts';
import { type Between, straighten } from '#lib/document/image/straighten.ts';
import { stretchLevels } from '#lib/document/image/stretch-levels.ts';

/** A picture of a page made ready for OCR, and where its pixels come from. */
export interface CleanPage {
  readonly image: GreyImage;
  /** The same before lines, bands and rows of dots were erased. */
  readonly whole: GreyImage;
  readonly geometry: PageGeometry;
}

/** Engines read best when capitals are about this high, in pixels. */
export const CAPITALS = 30;
/** The height of capitals that is assumed where a page has hardly any, in pixels. */
const USUAL_CAPITALS = 16;
const LEAST_SCALE = 0.5;
const MOST_SCALE = 3;
/** A cleaned page has no more pixels than this, so that memory stays bounded. */
const MOST_PIXELS = 30_000_000;

/** How a page is cleaned: letters larger than usual by a factor, and their edges as they are or otherwise. */
export interface CleanOptions {
  readonly enlarge: number;
  /** Sharpened where a picture is out of focus, softened where it is grainy. */
  readonly edges: 'as they are' | 'sharpened' | 'softened';
  /** On curves where letters are small and must be enlarged: on lines, a point between two figures blurs away. */
  readonly between: Between;
  /** Darkened where points and thin strokes are pale, which also darkens grain. */
  readonly ink: 'as it is' | 'darkened';
  readonly isUpsideDown: boolean;
}

/** A page as most are cleaned. */
export const USUAL_CLEANING: CleanOptions = {
  enlarge: 1,
  edges: 'as they are',
  between: 'on lines',
  ink: 'as it is',
  isUpsideDown: false,
};

/**
 * Cleans a picture of a page: paper white, ink black, text level and of the size that engines read best, lines and
 * bands gone.
 */
export function cleanPage(
  picture: GreyImage,
  { enlarge, edges, between, ink, isUpsideDown }: CleanOptions,
): CleanPage {
  const even = flattenPaper(smoothGrain(picture, edges === 'softened'));
  const inked = edges === 'sharpened' ? sharpenLetters(even) : even;
  const flat = stretchLevels(inked);
  const sheet = findSheet(picture, flat, isUpsideDown);
  const laid = layFlat(flat, sheet);
  const printed = capitalHeight(laid) ?? USUAL_CAPITALS;
  const scale = scaleFor(laid, (CAPITALS * enlarge) / printed);
  const slopes = findSlopes(laid);
  const geometry: PageGeometry = {
    width: Math.round(sheet.width * scale),
    height: Math.round(sheet.height * scale),
    scale,
    slopes,
    bend: findBend(laid, slopes, printed),
    perspective: sheet.perspective,
  };
  const capitals = CAPITALS * enlarge;
  // Levels are stretched after curves were drawn through them: stretched before, they have lost the slopes of edges.
  const whole =
    between === 'on lines'
      ? straighten(flat, geometry)
      : stretchLevels(straighten(inked, geometry, between));
  const cleared = eraseLeaders(clearBigMarks(whole, capitals), capitals);
  const image = ink === 'darkened' ? darkenInk(cleared) : cleared;
  return { image, whole, geometry };
}

function scaleFor({ width, height }: GreyImage, wanted: number): number {
  const most = Math.sqrt(MOST_PIXELS / (width * height));
  return Math.min(MOST_SCALE, most, Math.max(LEAST_SCALE, wanted));
}
