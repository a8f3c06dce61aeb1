import type { SeenWord } from '#lib/document/image/words-from-ocr.ts';

/** A day in figures, with what engines take slashed zeros for. */
const LIKE_DATE = /^[\dOoQ©@]{1,2}([/-])[\dOoQ©@]{1,2}\1(?:\d{2}|\d{4})$/u;
const LIKE_ZERO = /[OoQ©@]/gu;
/** No month and no day of two figures begins with a figure over 3. */
const FIRST_OVER_THREE = /(?<=^|[/-])[689](?=\d[/-])/g;

/** The arrow of a part that folds, which engines glue to the month behind it: `vJun`. */
const ARROW_BEFORE_MONTH =
  /^[vV>»›](?=(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?$)/u;

/**
 * Reads the letters, signs and figures in days that can only be zeros as such: `@3/86/12`. Such a day is unsure, but
 * its service is in the list. An arrow before a month is taken off.
 */
export function mendDates(words: readonly SeenWord[]): readonly SeenWord[] {
  return words.map((word) => {
    if (ARROW_BEFORE_MONTH.test(word.text)) {
      return { ...word, text: word.text.replace(ARROW_BEFORE_MONTH, '') };
    }
    if (!LIKE_DATE.test(word.text)) return word;
    const text = word.text.replaceAll(LIKE_ZERO, '0').replaceAll(FIRST_OVER_THREE, '0');
    return text === word.text ? word : { ...word, text, isSure: false, isClear: false };
  });
}
