import type { WordMark } from '#lib/document/schema.ts';
import { type Cents, parseCents, parseWholeDollars } from '#lib/values/cents.ts';

/**
 * Reads one amount of a word with such a mark, or returns undefined when the text is not exactly one, or may be another
 * in a picture.
 */
export function parseMarked(text: string, mark: WordMark): Cents | undefined {
  return parseCents(withZero(text, mark)) ?? wholeDollars(text, mark);
}

/** Cents alone are printed without a zero (`.84`); in what is read from pictures a figure may be lost there, if it is not clear. */
function withZero(text: string, mark: WordMark): string {
  return mark === 'plain' || mark === 'ocr-clear'
    ? text.replace(/^([-−(]?\$?)(?=\.\d{2}\b)/, '$10')
    : text;
}

const FROM_PICTURES: ReadonlySet<WordMark> = new Set([
  'ocr',
  'ocr-clear',
  'ocr-unsure',
  'ocr-layer',
]);
/** Three figures or more without a comma between thousands. */
const MAY_HOLD_CENTS = /\d{3}$/;

/**
 * Whole dollars. In a picture that is out of focus all points fade at once: then every amount is a hundred times too
 * large and all sums hold, so figures that may hold cents are no amount there.
 */
function wholeDollars(text: string, mark: WordMark): Cents | undefined {
  const isDoubtful =
    FROM_PICTURES.has(mark) &&
    MAY_HOLD_CENTS.test(text) &&
    !text.includes(',') &&
    !/\$0+$/.test(text);
  return isDoubtful ? undefined : parseWholeDollars(text);
}
