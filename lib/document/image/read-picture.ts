import { type CleanOptions, cleanPage, USUAL_CLEANING } from '#lib/document/image/clean-page.ts';
import type { GreyImage } from '#lib/document/image/grey-image.ts';
import { joinSplitAmounts } from '#lib/document/image/join-split-amounts.ts';
import { lookAgain } from '#lib/document/image/look-again.ts';
import type { OcrEngine, OcrLanguage, OcrMode, OcrWord } from '#lib/document/image/ocr-engine.ts';
import { type PageGeometry, toSource } from '#lib/document/image/page-geometry.ts';
import { plainText } from '#lib/document/image/plain-text.ts';
import { ocrToWords } from '#lib/document/image/words-from-ocr.ts';
import type { Page } from '#lib/document/schema.ts';
import type { Box } from '#lib/values/source-ref.ts';

/** One way of reading a picture: no single one reads every page. */
export interface PicturePass extends CleanOptions {
  readonly mode: OcrMode;
}

/** The way in which most pictures are read best. */
export const FIRST_PASS: PicturePass = { mode: 'block', ...USUAL_CLEANING };

/** The ways of reading a picture, the surest first. */
export const PICTURE_PASSES: readonly PicturePass[] = [
  FIRST_PASS,
  { mode: 'sparse', ...USUAL_CLEANING },
  { mode: 'block', enlarge: 1.3, soften: true },
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
}

/** Reads the words of a picture in one pass, and shows the engine every word with a figure twice. */
export async function readPicture(
  engine: OcrEngine,
  { number, picture, pointsPerPixel }: PagePicture,
  pass: PicturePass,
  signal?: AbortSignal,
): Promise<PictureReading> {
  signal?.throwIfAborted();
  const { image, geometry } = cleanPage(picture, pass);
  const { mode } = pass;
  const english = await engine.recognise(image, { mode, language: 'eng', signal });
  const language: OcrLanguage = isSpanish(english) ? 'spa' : 'eng';
  const words =
    language === 'eng' ? english : await engine.recognise(image, { mode, language, signal });
  const plain = words.map((word) => ({ ...word, text: plainText(word.text) }));
  const seen = await lookAgain(engine, image, joinSplitAmounts(plain), { language, signal });
  const points = pointsPerPixel / geometry.scale;
  return {
    page: {
      number,
      width: image.width * points,
      height: image.height * points,
      words: ocrToWords(seen, points),
      turned: [],
      isPicture: true,
    },
    toShownBox: (box) => shownBox(box, geometry, points, pointsPerPixel),
  };
}

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
  points: number,
  pointsPerPixel: number,
): Box {
  const corners = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ].map(([x = 0, y = 0]) => toSource(geometry, { x: x / points, y: y / points }));
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  return [
    Math.min(...xs) * pointsPerPixel,
    Math.min(...ys) * pointsPerPixel,
    Math.max(...xs) * pointsPerPixel,
    Math.max(...ys) * pointsPerPixel,
  ];
}
