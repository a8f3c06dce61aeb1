import { withClearCents } from '#lib/document/image/cents-alone.ts';
import {
  CAPITALS,
  type CleanOptions,
  type CleanPage,
  cleanPage,
  USUAL_CLEANING,
} from '#lib/document/image/clean-page.ts';
import type { GreyImage } from '#lib/document/image/grey-image.ts';
import { isLevel } from '#lib/document/image/is-level.ts';
import { joinSplitAmounts } from '#lib/document/image/join-split-amounts.ts';
import { lookAgain } from '#lib/document/image/look-again.ts';
import { mendAmounts } from '#lib/document/image/mend-amounts.ts';
import { mendDates } from '#lib/document/image/mend-dates.ts';
import { mendHeadings } from '#lib/document/image/mend-headings.ts';
import type { OcrEngine, OcrLanguage, OcrMode, OcrWord } from '#lib/document/image/ocr-engine.ts';
import { type PageGeometry, quarterTurns, toSource } from '#lib/document/image/page-geometry.ts';
import { partGluedAdjustments } from '#lib/document/image/part-glued-adjustments.ts';
import { partGluedDates } from '#lib/document/image/part-glued-dates.ts';
import { plainText } from '#lib/document/image/plain-text.ts';
import { readUnread } from '#lib/document/image/read-unread.ts';
import { restorePoints } from '#lib/document/image/restore-points.ts';
import { type Uprighting, uprightColumns } from '#lib/document/image/upright-columns.ts';
import { withinPrint } from '#lib/document/image/within-print.ts';
import { ocrToWords } from '#lib/document/image/words-from-ocr.ts';
import type { Page } from '#lib/document/schema.ts';
import type { Box, QuarterTurns } from '#lib/values/source-ref.ts';

/** One way of reading a picture: no single one reads every page. */
export interface PicturePass extends CleanOptions {
  readonly mode: OcrMode;
}

/** The way in which most pictures are read best. */
export const FIRST_PASS: PicturePass = { mode: 'block', ...USUAL_CLEANING };

/** The ways of reading a picture, the surest first. */
export const PICTURE_PASSES: readonly PicturePass[] = [
  FIRST_PASS,
  { ...FIRST_PASS, edges: 'sharpened' },
  { ...FIRST_PASS, between: 'on curves' },
  { ...FIRST_PASS, mode: 'sparse' },
  { ...FIRST_PASS, ink: 'darkened' },
  { ...FIRST_PASS, enlarge: 1.3, edges: 'softened' },
];

/** A picture of a page. `pointsPerPixel`: how large its pixels are on paper. */
export interface PagePicture {
  readonly number: number;
  readonly picture: GreyImage;
  readonly pointsPerPixel: number;
}

/** A page read from its picture: its words as if it lay upright and flat, and the way back to the picture. */
export interface PictureReading {
  readonly page: Page;
  /** The box on the page as it is shown, in points, around a box of the upright page. */
  readonly toShownBox: (box: Box) => Box;
  /** By how many quarters the page as it is shown must be turned right to be upright; undefined where it is. */
  readonly quarterTurns: QuarterTurns | undefined;
  /** The page stood on its head, or, where it lay on its side, was turned from the right. */
  readonly isUpsideDown: boolean;
}

/** What ends the reading of a picture before it is done. */
export interface ReadingEnds {
  /** A person's cancelling. */
  readonly signal?: AbortSignal | undefined;
  /** The time is up: words that were read by then are kept, and none of their figures is sure. */
  readonly late?: AbortSignal | undefined;
}

/**
 * Reads the words of a picture in one pass, and shows the engine every word with a figure twice. Rejects with the
 * reason of what ended it before its words were read.
 */
export async function readPicture(
  engine: OcrEngine,
  { number, picture, pointsPerPixel }: PagePicture,
  pass: PicturePass,
  ends: ReadingEnds = {},
): Promise<PictureReading> {
  const { mode } = pass;
  const given = [ends.signal, ends.late].filter((each) => each !== undefined);
  const signal = given.length === 0 ? undefined : AbortSignal.any(given);
  signal?.throwIfAborted();
  const look = await readUpright(engine, picture, pass, signal);
  const { image, geometry, words: english, isUpsideDown } = look;
  const language: OcrLanguage = isSpanish(english) ? 'spa' : 'eng';
  const words =
    language === 'eng' ? english : await engine.recognise(image, { mode, language, signal });
  const plain = withinPrint(words).map((word) => ({ ...word, text: plainText(word.text) }));
  const options = { language, signal, capitals: CAPITALS * pass.enlarge };
  const all = await readUnread(engine, image, plain, options).catch((error) => {
    throwUnlessLate(error, ends);
    return { words: plain, mixed: new Set<number>() };
  });
  const whole = joinSplitAmounts(restorePoints(all.words, image));
  const { mixed } = all;
  const again = await lookAgain(engine, image, whole, { language, signal, mixed }).catch(
    (error) => {
      throwUnlessLate(error, ends);
      return whole.map((word) => ({ ...word, isSure: !/\d/.test(word.text), isClear: false }));
    },
  );
  const looked = partGluedAdjustments(partGluedDates(withClearCents(again, look.whole)));
  const seen = isLevel(words) ? looked : looked.map((word) => ({ ...word, isSure: false }));
  const uprighting = uprightColumns(seen, image);
  const upright = uprighting === undefined ? seen : seen.map(uprighting.move);
  const mended = mendHeadings(mendDates(mendAmounts(upright)));
  const points = pointsPerPixel / geometry.scale;
  return {
    page: {
      number,
      width: image.width * points,
      height: image.height * points,
      words: ocrToWords(mended, points),
      turned: [],
      isPicture: true,
    },
    toShownBox: (box) => shownBox(box, geometry, { points, pointsPerPixel, uprighting }),
    quarterTurns: quarterTurns(geometry),
    isUpsideDown,
  };
}

/** What was read till the time was up is kept; any other end is an end. */
function throwUnlessLate(error: unknown, { signal, late }: ReadingEnds): void {
  if (signal?.aborted === true || late?.aborted !== true) throw error;
}

/** A page the right way up, and its words in English. */
interface FirstLook extends CleanPage {
  readonly words: readonly OcrWord[];
  readonly isUpsideDown: boolean;
}

/** Engines are sure of a page the right way up, and of next to nothing on its head; measured: 84 to 96, and 24 to 37. */
const LEAST_CONFIDENCE = 60;

/** Looks at a page, and where the engine hardly makes out a word, at the page turned by half. */
async function readUpright(
  engine: OcrEngine,
  picture: GreyImage,
  pass: PicturePass,
  signal: AbortSignal | undefined,
): Promise<FirstLook> {
  const look = async (isUpsideDown: boolean): Promise<FirstLook> => {
    const page = cleanPage(picture, { ...pass, isUpsideDown });
    const options = { mode: pass.mode, language: 'eng', signal } as const;
    return { ...page, words: await engine.recognise(page.image, options), isUpsideDown };
  };
  const first = await look(pass.isUpsideDown);
  if (first.words.length === 0 || meanConfidence(first) >= LEAST_CONFIDENCE) return first;
  const turned = await look(!pass.isUpsideDown);
  return meanConfidence(turned) > meanConfidence(first) ? turned : first;
}

/** How sure the engine is of the words that are long enough to tell, 0 to 100. */
function meanConfidence({ words }: FirstLook): number {
  const telling = words.filter(({ text }) => TELLING.test(text));
  const sum = telling.reduce((total, { confidence }) => total + confidence, 0);
  return telling.length === 0 ? 0 : sum / telling.length;
}

const TELLING = /[\p{L}\d]{3}/u;

/** Small words that Spanish uses all the time and English never. */
const SPANISH = /^(?:de|del|la|las|el|los|una|por|que|para|usted|su|en|y)$/i;
const SPANISH_SHARE = 0.06;
const FEWEST_SPANISH = 4;

function isSpanish(words: readonly OcrWord[]): boolean {
  const spanish = words.filter(({ text }) => SPANISH.test(text)).length;
  const letters = words.filter(({ text }) => /^\p{L}/u.test(text)).length;
  return spanish >= FEWEST_SPANISH && spanish >= SPANISH_SHARE * letters;
}

function shownBox(
  [left, top, right, bottom]: Box,
  geometry: PageGeometry,
  {
    points,
    pointsPerPixel,
    uprighting,
  }: {
    readonly points: number;
    readonly pointsPerPixel: number;
    readonly uprighting: Uprighting | undefined;
  },
): Box {
  const corners = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ].map(([across = 0, down = 0]) => {
    const [x, y] = [across / points, down / points];
    return toSource(geometry, { x: uprighting?.back(x, y) ?? x, y });
  });
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  return [
    Math.min(...xs) * pointsPerPixel,
    Math.min(...ys) * pointsPerPixel,
    Math.max(...xs) * pointsPerPixel,
    Math.max(...ys) * pointsPerPixel,
  ];
}
