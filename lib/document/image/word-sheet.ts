import { cropImage, type GreyImage, whiteImage } from '#lib/document/image/grey-image.ts';
import type { OcrWord } from '#lib/document/image/ocr-engine.ts';
import { FLAT, SAME_PLACE } from '#lib/document/image/page-geometry.ts';
import { plainText } from '#lib/document/image/plain-text.ts';
import { smoothGrain } from '#lib/document/image/smooth-grain.ts';
import { straighten } from '#lib/document/image/straighten.ts';

/** Blank around each word, so that it is read by itself, in pixels of the page. */
const MARGIN = 4;
const GAP = 60;
const LINE_GAP = 24;
/** Width of the sheet on which the words are laid out. */
const SHEET_WIDTH = 2400;

/** One way of showing words again: larger or smaller, so that the engine does not see the same pixels twice. */
export interface Look {
  readonly enlarge: number;
  readonly soften: boolean;
}

/** A place on a page or a sheet in pixels: left, top, right, bottom. */
export type Place = readonly [number, number, number, number];

/** The place around one or several. */
export function placeAround(places: readonly Place[]): Place {
  return [
    Math.min(...places.map(([left]) => left)),
    Math.min(...places.map(([, top]) => top)),
    Math.max(...places.map(([, , right]) => right)),
    Math.max(...places.map(([, , , bottom]) => bottom)),
  ];
}

/** Parts of a page on one sheet, in lines, each well apart from the next. */
export function layOut(
  page: GreyImage,
  boxes: readonly Place[],
  way: Look,
): { readonly sheet: GreyImage; readonly places: readonly Place[] } {
  const crops = boxes.map((box) => enlarged(cropAround(page, box), way));
  const places: Place[] = [];
  let [x, y, lineHeight] = [GAP, LINE_GAP, 0];
  for (const { width, height } of crops) {
    if (x > GAP && x + width + GAP > SHEET_WIDTH)
      [x, y, lineHeight] = [GAP, y + lineHeight + LINE_GAP, 0];
    places.push([x, y, x + width, y + height]);
    x += width + GAP;
    lineHeight = Math.max(lineHeight, height);
  }
  const widest = Math.max(SHEET_WIDTH, ...places.map(([, , right]) => right + GAP));
  const sheet = whiteImage(widest, y + lineHeight + LINE_GAP);
  for (const [index, crop] of crops.entries()) paste(sheet, crop, places[index]);
  return { sheet, places };
}

function cropAround(page: GreyImage, [left, top, right, bottom]: Place): GreyImage {
  return cropImage(page, [left - MARGIN, top - MARGIN, right + MARGIN, bottom + MARGIN]);
}

function enlarged(crop: GreyImage, { enlarge, soften }: Look): GreyImage {
  return straighten(smoothGrain(crop, soften), {
    width: Math.round(crop.width * enlarge),
    height: Math.round(crop.height * enlarge),
    scale: enlarge,
    slopes: { top: 0, bottom: 0 },
    bend: FLAT,
    perspective: SAME_PLACE,
  });
}

function paste(sheet: GreyImage, crop: GreyImage, place: Place | undefined): void {
  if (place === undefined) return;
  const [left, top] = place;
  for (let y = 0; y < crop.height; y += 1) {
    const row = crop.data.subarray(y * crop.width, (y + 1) * crop.width);
    sheet.data.set(row, (top + y) * sheet.width + left);
  }
}

/** What was read at a place of the sheet. */
export function textsAt(words: readonly OcrWord[], place: Place | undefined): readonly string[] {
  return wordsIn(words, place).map(({ text }) => plainText(text));
}

/** The words read at a place of the sheet, with their boxes on the page that it was cut `from`. */
export function wordsAt(
  words: readonly OcrWord[],
  place: Place | undefined,
  { from: [left, top], enlarge }: { readonly from: Place; readonly enlarge: number },
): readonly OcrWord[] {
  const [atX, atY] = place ?? [0, 0];
  const toX = (x: number) => Math.round(left - MARGIN + (x - atX) / enlarge);
  const toY = (y: number) => Math.round(top - MARGIN + (y - atY) / enlarge);
  return wordsIn(words, place).map((word) => {
    const [a, b, c, d] = word.box;
    return { ...word, text: plainText(word.text), box: [toX(a), toY(b), toX(c), toY(d)] };
  });
}

function wordsIn(words: readonly OcrWord[], place: Place | undefined): readonly OcrWord[] {
  if (place === undefined) return [];
  const [left, top, right, bottom] = place;
  return words.filter(({ box: [a, b, c, d] }) => {
    const [x, y] = [(a + c) / 2, (b + d) / 2];
    return x >= left && x <= right && y >= top && y <= bottom;
  });
}
