import type { SeenWord } from '#lib/document/image/words-from-ocr.ts';

const MONTH = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?$/i;
/** A day and its year without the blank between them. */
const GLUED = /^([0-3]?\d),?(20\d\d)$/;

/** Parts a day from its year where an engine saw no blank between them behind a month: `Apr 152025`. */
export function partGluedDates(words: readonly SeenWord[]): readonly SeenWord[] {
  return words.flatMap((word, index) => {
    const [before, glued] = [words[index - 1], GLUED.exec(word.text)];
    const [, day, year] = glued ?? [];
    if (day === undefined || year === undefined) return [word];
    if (before === undefined || before.line !== word.line || !MONTH.test(before.text)) {
      return [word];
    }
    const [left, top, right, bottom] = word.box;
    const middle = left + ((right - left) * day.length) / word.text.length;
    return [
      { ...word, text: day, box: [left, top, middle, bottom] },
      { ...word, text: year, box: [middle, top, right, bottom] },
    ];
  });
}
