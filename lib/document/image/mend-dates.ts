import type { SeenWord } from '#lib/document/image/words-from-ocr.ts';

/** A day in figures, with what engines take slashed zeros for. */
const LIKE_DATE = /^[\dOoQ©@]{1,2}([/-])[\dOoQ©@]{1,2}\1(?:\d{2}|\d{4})$/u;
const LIKE_ZERO = /[OoQ©@]/gu;

/**
 * Reads the letters and signs in days as the zeros that they look like: `@3/@6/12`. Such a day is unsure, but its
 * service is in the list.
 */
export function mendDates(words: readonly SeenWord[]): readonly SeenWord[] {
  return words.map((word) =>
    LIKE_DATE.test(word.text) && !/^[\d/-]+$/.test(word.text)
      ? { ...word, text: word.text.replaceAll(LIKE_ZERO, '0'), isSure: false, isClear: false }
      : word,
  );
}
