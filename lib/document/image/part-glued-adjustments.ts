import type { SeenWord } from '#lib/document/image/words-from-ocr.ts';

const ADJUSTMENT = /^(?:CO|CR|OA|PI|PR)-\d{1,3}$/;
const GLUED = /^(?:CO|CR|OA|PI|PR)-\d{1,3}-?[\d,]*\.\d{2}$/;
const AMOUNT = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{2}$/;
/** Reasons have so many figures at most. */
const LONGEST_REASON = 3;

/**
 * Parts the reason of an adjustment from its amount where an engine saw no blank between them: `PR-1117.20`. Only where
 * exactly one of the reasons that it may be stands by itself on the page. What is parted is unsure: sums alone prove it.
 */
export function partGluedAdjustments(words: readonly SeenWord[]): readonly SeenWord[] {
  const known = new Set(
    words.map(({ text }) => text.replace(/\.$/, '')).filter((text) => ADJUSTMENT.test(text)),
  );
  return words.flatMap((word) => {
    const { text, box } = word;
    if (!GLUED.test(text)) return [word];
    const first = text.indexOf('-') + 1;
    const [at, ...more] = Array.from(
      { length: LONGEST_REASON },
      (_, index) => first + index + 1,
    ).filter((end) => known.has(text.slice(0, end)) && AMOUNT.test(text.slice(end)));
    if (at === undefined || more.length > 0) return [word];
    const [left, top, right, bottom] = box;
    const middle = left + ((right - left) * at) / text.length;
    const unsure = { ...word, isSure: false, isClear: false };
    return [
      { ...unsure, text: text.slice(0, at), box: [left, top, middle, bottom] },
      { ...unsure, text: text.slice(at), box: [middle, top, right, bottom] },
    ];
  });
}
