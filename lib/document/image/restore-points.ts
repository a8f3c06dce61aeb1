import { type GreyImage, WHITE } from '#lib/document/image/grey-image.ts';
import type { OcrWord } from '#lib/document/image/ocr-engine.ts';

/** Figures that may be an amount without its point; not those that look like a year or a code of what was done. */
const POINTLESS = /^\$\d{3,7}$|^(?!(?:19|20)\d\d$|9\d{4}$)\d{3,7}$/;
const DOLLARS = /^\$?\d{1,5}$/;
const CENTS = /^\d{2}$/;
/** Cents stand at most so far from their dollars, in heights of a figure. */
const NEAR = 0.9;
/** What stands above this share of a figure's height, from its foot, is no point; a point stands below the other. */
const ABOVE_POINT = 0.35;
const POINT_HEIGHT = 0.25;
/** A point is at least so dark, in shades; what stands over it and beside it is at most these shares of that. */
const LEAST_DARKNESS = 24;
const MOST_OVER = 0.35;
const MOST_BESIDE = 0.7;
/** Within so far to each side a point is darkest, and the gap to its figures lies, in heights of a figure. */
const REACH = 0.08;
const BESIDE = 0.22;
/** Two figures behind a point are about so wide, in heights of a figure. */
const CENTS_WIDTH = [1.05, 1.95] as const;

/**
 * Puts the points back that the engine did not see, where the picture shows a dot at the foot of the line with room
 * for exactly two figures behind it. `image`: the cleaned page. Sums alone can prove such an amount.
 */
export function restorePoints(words: readonly OcrWord[], image: GreyImage): readonly OcrWord[] {
  const restored: OcrWord[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const [word, next] = [words[index], words[index + 1]];
    if (word === undefined) continue;
    const joined = next === undefined ? undefined : joinAtPoint(word, next, image);
    restored.push(joined ?? withPoint(word, image));
    if (joined !== undefined) index += 1;
  }
  return restored;
}

function withPoint(word: OcrWord, image: GreyImage): OcrWord {
  if (!POINTLESS.test(word.text)) return word;
  const [, top, right, bottom] = word.box;
  const height = bottom - top;
  const [point, ...more] = pointsIn(image, word.box);
  if (point === undefined || more.length > 0) return word;
  const behind = (right - point) / height;
  if (behind < CENTS_WIDTH[0] || behind > CENTS_WIDTH[1]) return word;
  return { ...word, text: `${word.text.slice(0, -2)}.${word.text.slice(-2)}` };
}

/** Dollars and cents that were read apart, with a point between them. */
function joinAtPoint(dollars: OcrWord, cents: OcrWord, image: GreyImage): OcrWord | undefined {
  if (!DOLLARS.test(dollars.text) || !CENTS.test(cents.text)) return undefined;
  const height = dollars.box[3] - dollars.box[1];
  const gap = cents.box[0] - dollars.box[2];
  if (dollars.line !== cents.line || gap < 0 || gap > NEAR * height) return undefined;
  const around: OcrWord['box'] = [dollars.box[0], dollars.box[1], cents.box[2], dollars.box[3]];
  const [point, ...more] = pointsIn(image, around);
  const isBetween =
    point !== undefined &&
    more.length === 0 &&
    point >= dollars.box[2] - 1 &&
    point <= cents.box[0];
  if (!isBetween) return undefined;
  const confidence = Math.min(dollars.confidence, cents.confidence);
  return { ...dollars, text: `${dollars.text}.${cents.text}`, box: around, confidence };
}

/** Where dots stand at the foot of a line of figures, by themselves, in pixels from the left of the page. */
function pointsIn(image: GreyImage, [left, top, right, bottom]: OcrWord['box']): readonly number[] {
  const height = bottom - top;
  const foot = darkness(image, left, right, [bottom - POINT_HEIGHT * height, bottom]);
  const over = darkness(image, left, right, [top, bottom - ABOVE_POINT * height]);
  const [reach, side] = [Math.max(1, Math.round(REACH * height)), Math.round(BESIDE * height)];
  const found: number[] = [];
  for (let x = side; x < foot.length - side; x += 1) {
    const own = foot[x] ?? 0;
    const isPeak = own === Math.max(...foot.slice(x - reach, x + reach + 1));
    if (!isPeak || own < LEAST_DARKNESS || (over[x] ?? 0) > MOST_OVER * own) continue;
    const before = Math.min(...foot.slice(x - side, x));
    const after = Math.min(...foot.slice(x + 1, x + side + 1));
    const last = found.at(-1);
    const isSame = last !== undefined && left + x - last <= side;
    if (Math.max(before, after) <= MOST_BESIDE * own && !isSame) found.push(left + x);
  }
  return found;
}

/** How dark each column is at its darkest between two rows. */
function darkness(
  { width, data }: GreyImage,
  left: number,
  right: number,
  [from, to]: readonly [number, number],
): readonly number[] {
  return Array.from({ length: Math.max(0, right - left) }, (_, x) => {
    let darkest = WHITE;
    for (let y = Math.round(from); y < Math.round(to); y += 1) {
      darkest = Math.min(darkest, data[y * width + left + x] ?? WHITE);
    }
    return WHITE - darkest;
  });
}
