import { findLetters } from '#lib/document/image/find-letters.ts';
import type { Mark } from '#lib/document/image/find-marks.ts';
import type { GreyImage } from '#lib/document/image/grey-image.ts';
import type { OcrWord } from '#lib/document/image/ocr-engine.ts';
import { type Place, placeAround } from '#lib/document/image/word-sheet.ts';

/** Engines are less sure than this of what they made of letters that they did not see as such, of 100. */
const MADE_UP = 60;
/** Letters are so high and so wide, in heights of capitals. */
const HEIGHTS = [0.5, 1.5] as const;
const WIDTHS = [0.1, 2] as const;
/** A letter beside a word of the engine's, or over it, by so much is still its own, in heights of capitals. */
const AROUND_WORD = 0.15;
/** A word this much higher than capitals is of two lines where its letters stand so far above each other. */
const TWO_LINES = 1.6;
const LINES_APART = 0.7;
/** A word has so many marks for each letter: some letters touch, others are broken. */
const SPELLED = [0.4, 1.5] as const;
/** Letters of one place stand at most so far apart, and at most so far up and down, in heights of capitals. */
const NEAR = 0.8;
const LEVEL = 0.3;
/** What is looked for stands beside amounts, or over them within so many heights of capitals. */
const AMOUNT = /\d\.\d{2}$/;
const HEADINGS = 10;
/** Fewer letters are specks; with so many places, a page is grain or print too poor to make out. */
const FEWEST_LETTERS = 3;
const MOST_PLACES = 60;

/** Where letters stand that were not made out, and how many. */
interface UnreadPlace {
  readonly box: Place;
  readonly letters: number;
}

/** What the engine did not make out of a page, and what it made up instead. */
export interface Unread {
  readonly places: readonly UnreadPlace[];
  readonly madeUp: readonly OcrWord[];
}

const NOTHING: Unread = { places: [], madeUp: [] };

/**
 * Where letters stand that the engine did not make out, among the amounts of a page and in the headings over them:
 * where cells of one line and of two stand side by side, it mixes their lines. `capitals` in pixels.
 */
export function findUnread(image: GreyImage, words: readonly OcrWord[], capitals: number): Unread {
  const sure = words.filter(({ confidence }) => confidence >= MADE_UP);
  const amounts = sure.filter(({ text }) => AMOUNT.test(text));
  if (amounts.length === 0) return NOTHING;
  const [left, , right] = placeAround(sure.map(({ box }) => box));
  const [, top, , bottom] = placeAround(amounts.map(({ box }) => box));
  const tables: Place = [left, top - HEADINGS * capitals, right, bottom];
  const letters = findLetters(image).filter(
    (mark) => isOfSize(mark, capitals) && isInside(mark, tables, 0),
  );
  const madeUp = words.filter((word) => isMadeUp(word, letters, capitals));
  const made = words.filter((word) => !madeUp.includes(word));
  const around = AROUND_WORD * capitals;
  const unread = letters.filter((mark) => !made.some(({ box }) => isInside(mark, box, around)));
  const places = gather(unread, capitals);
  return places.length === 0 || places.length > MOST_PLACES ? NOTHING : { places, madeUp };
}

/** Whether a word is of two lines, or one of which the engine is unsure and that has other letters than its place. */
function isMadeUp(
  { text, confidence, box }: OcrWord,
  letters: readonly Mark[],
  capitals: number,
): boolean {
  const own = letters.filter((mark) => isInside(mark, box, 0));
  if (own.length === 0) return false;
  const feet = own.map(({ bottom }) => bottom).toSorted((one, other) => one - other);
  const isMixed =
    box[3] - box[1] > TWO_LINES * capitals &&
    (feet.at(-1) ?? 0) - (feet[0] ?? 0) > LINES_APART * capitals;
  return isMixed || (confidence < MADE_UP && !isSpelled(text, own.length));
}

/** Whether a text has about as many characters as marks stand in its place. */
export function isSpelled(text: string, marks: number): boolean {
  return marks >= SPELLED[0] * text.length && marks <= SPELLED[1] * text.length;
}

function isOfSize({ left, top, right, bottom }: Mark, capitals: number): boolean {
  const [width, height] = [(right - left) / capitals, (bottom - top) / capitals];
  return height >= HEIGHTS[0] && height <= HEIGHTS[1] && width >= WIDTHS[0] && width <= WIDTHS[1];
}

/** Whether the middle of a mark is within a box, or at most so many pixels beside it. */
function isInside(mark: Mark, [left, top, right, bottom]: Place, around: number): boolean {
  const [x, y] = [(mark.left + mark.right) / 2, (mark.top + mark.bottom) / 2];
  return x >= left - around && x <= right + around && y >= top - around && y <= bottom + around;
}

/** Letters that follow each other on one line. */
function gather(letters: readonly Mark[], capitals: number): readonly UnreadPlace[] {
  const groups: Mark[][] = [];
  for (const letter of letters.toSorted((one, other) => one.left - other.left)) {
    const own = groups.find((group) => isNext(group.at(-1), letter, capitals));
    if (own === undefined) groups.push([letter]);
    else own.push(letter);
  }
  return groups
    .filter(({ length }) => length >= FEWEST_LETTERS)
    .map((group) => ({ box: placeAround(group.map(placeOf)), letters: group.length }));
}

function isNext(last: Mark | undefined, letter: Mark, capitals: number): boolean {
  if (last === undefined || letter.left - last.right > NEAR * capitals) return false;
  return Math.abs(letter.bottom - last.bottom) <= LEVEL * capitals;
}

function placeOf({ left, top, right, bottom }: Mark): Place {
  return [left, top, right, bottom];
}
