import type { OcrWord } from '#lib/document/image/ocr-engine.ts';

/** Engines are so sure of words of three letters or figures that are print, and of next to nothing else, of 100. */
const PRINT_CONFIDENCE = 80;
const PRINT = /[\p{L}\d]{3}/u;
/** Of so many words at least, the outermost tell where the print of a page ends. */
const FEWEST_WORDS = 30;
/** What is as sure as this stays wherever it stands. */
const LEAST_CONFIDENCE = 60;

/**
 * The words of a page without what engines see in the grain of a desk or a cloth around it: words of which the engine is
 * unsure, beyond all of those of which it is sure. A stranger at the end of a row moves its columns.
 */
export function withinPrint(words: readonly OcrWord[]): readonly OcrWord[] {
  const print = words.filter(
    ({ text, confidence }) => confidence >= PRINT_CONFIDENCE && PRINT.test(text),
  );
  if (print.length < FEWEST_WORDS) return words;
  const left = Math.min(...print.map(({ box }) => box[0]));
  const top = Math.min(...print.map(({ box }) => box[1]));
  const right = Math.max(...print.map(({ box }) => box[2]));
  const bottom = Math.max(...print.map(({ box }) => box[3]));
  return words.filter(
    ({ confidence, box }) =>
      confidence >= LEAST_CONFIDENCE ||
      (box[2] > left && box[0] < right && box[3] > top && box[1] < bottom),
  );
}
