import { cropImage, type GreyImage, whiteImage } from '#lib/document/image/grey-image.ts';
import type { OcrEngine, OcrLanguage, OcrWord } from '#lib/document/image/ocr-engine.ts';
import { SAME_PLACE } from '#lib/document/image/page-geometry.ts';
import { plainText } from '#lib/document/image/plain-text.ts';
import { straighten } from '#lib/document/image/straighten.ts';
import type { SeenWord } from '#lib/document/image/words-from-ocr.ts';

/** Words are shown again so much larger, so that the engine does not see the same pixels twice. */
const ENLARGE = 1.3;
/** Blank around each word, so that it is read by itself, in pixels of the page. */
const MARGIN = 4;
const GAP = 60;
const LINE_GAP = 24;
/** Width of the sheet on which the words are laid out. */
const SHEET_WIDTH = 2400;
/** Below this confidence (of 100) a word is unsure whatever a second look says. */
const LEAST_CONFIDENCE = 50;

/** How the words are shown the second time. */
export interface SecondLookOptions {
  readonly language: OcrLanguage;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Shows every word with a figure to the engine again, larger and out of its line. Dates and codes are seen by no
 * arithmetic, so a word that is not read alike twice is unsure.
 */
export async function lookTwice(
  engine: OcrEngine,
  page: GreyImage,
  words: readonly OcrWord[],
  { language, signal }: SecondLookOptions,
): Promise<readonly SeenWord[]> {
  const groups = groupsWithFigures(words);
  if (groups.length === 0) return words.map((word) => ({ ...word, isSure: true }));
  const { sheet, places } = layOut(page, groups.map(boxAround));
  const again = await engine.recognise(sheet, { mode: 'block', language, signal });
  const second = new Map<OcrWord, readonly string[]>();
  for (const [index, group] of groups.entries()) {
    const texts = textsAt(again, places[index]);
    for (const word of group) second.set(word, texts);
  }
  return words.map((word) => compareLooks(word, second.get(word)));
}

/** Words of one group stand nearer than this share of their height. */
const NEAR = 1.2;
/** A group is at most so wide, in pixels of the page. */
const WIDEST_GROUP = 700;

/** Words that stand together, as the three of a date do: a figure or two alone are hard to tell. */
function groupsWithFigures(words: readonly OcrWord[]): readonly (readonly OcrWord[])[] {
  const groups: OcrWord[][] = [];
  for (const word of words) {
    const group = groups.at(-1);
    const [first, last] = [group?.[0], group?.at(-1)];
    const isNext =
      first !== undefined &&
      last !== undefined &&
      last.line === word.line &&
      Math.abs(word.box[0] - last.box[2]) < NEAR * (last.box[3] - last.box[1]) &&
      word.box[2] - first.box[0] <= WIDEST_GROUP;
    if (isNext) group?.push(word);
    else groups.push([word]);
  }
  return groups.filter((group) => group.some(({ text }) => /\d/.test(text)));
}

function boxAround(words: readonly OcrWord[]): Place {
  return [
    Math.min(...words.map(({ box }) => box[0])),
    Math.min(...words.map(({ box }) => box[1])),
    Math.max(...words.map(({ box }) => box[2])),
    Math.max(...words.map(({ box }) => box[3])),
  ];
}

/** `again`: what was read of the word and those beside it; undefined for a word that was not shown twice. */
function compareLooks(word: OcrWord, again: readonly string[] | undefined): SeenWord {
  if (again === undefined || !/\d/.test(word.text)) return { ...word, isSure: true };
  if (again.some((text) => sameText(word.text, text))) {
    return { ...word, isSure: word.confidence >= LEAST_CONFIDENCE };
  }
  const [text = ''] = again;
  const isBetter = again.length === 1 && isSpoiltAmount(word.text) && AMOUNTS.test(text);
  return { ...word, ...(isBetter && { text }), isSure: false };
}

/** One amount, or several parted by slashes. */
const AMOUNTS = /^(?:\d{1,3}%=)?\$?[\d,]*\d\.\d{2}(?:\/\$?[\d,]*\d\.\d{2})*$/;
/** Mostly figures, with a point or a sign of money in it. */
const LIKE_AMOUNT = /^(?=.*\d)[\d.,$%/=()OQDGSBIl¢-]+$/;

/** A word that looks like an amount and is none is no reading at all, so a clean second reading stands for it. */
function isSpoiltAmount(text: string): boolean {
  return LIKE_AMOUNT.test(text) && !AMOUNTS.test(text) && !DATE.test(text) && /[.,$%]/.test(text);
}

const DATE = /^\d{1,2}[/-]\d{1,2}[/-]\d{2,4}$/;

type Place = readonly [number, number, number, number];

/** Parts of a page on one sheet, in lines, each well apart from the next. */
function layOut(
  page: GreyImage,
  boxes: readonly Place[],
): { readonly sheet: GreyImage; readonly places: readonly Place[] } {
  const crops = boxes.map((box) => enlarge(cropAround(page, box)));
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

function enlarge(crop: GreyImage): GreyImage {
  return straighten(crop, {
    width: Math.round(crop.width * ENLARGE),
    height: Math.round(crop.height * ENLARGE),
    scale: ENLARGE,
    slopes: { top: 0, bottom: 0 },
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
function textsAt(words: readonly OcrWord[], place: Place | undefined): readonly string[] {
  if (place === undefined) return [];
  const [left, top, right, bottom] = place;
  return words
    .filter(({ box: [a, b, c, d] }) => {
      const [x, y] = [(a + c) / 2, (b + d) / 2];
      return x >= left && x <= right && y >= top && y <= bottom;
    })
    .map(({ text }) => plainText(text));
}

/** The same letters and figures; what stands around them is left to chance by a crop. */
function sameText(one: string, other: string): boolean {
  return essence(one) === essence(other);
}

function essence(text: string): string {
  return text.replace(/^[^\p{L}\d$(]+|[^\p{L}\d)]+$/gu, '');
}
