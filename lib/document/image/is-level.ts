import type { OcrWord } from '#lib/document/image/ocr-engine.ts';

/** Words that stand on the line with no tail below it: figures, amounts, codes and words in capitals. */
const WITHOUT_TAIL = /^[$\dA-Z][\dA-Z.,$/%-]{2,}$/;
/** Less sure words may be part of a rule or a stain, of 100. */
const LEAST_CONFIDENCE = 50;
const FEWEST_WORDS = 3;
/** On a level line feet differ by less than this, in heights of its words: 0.0 to 0.6 were measured. */
const MOST_APART = 0.7;
/** One line may hold words of two sizes; so many show that the page is bent. */
const FEWEST_BENT = 2;

/**
 * Whether the lines of a page, as the engine followed them, are level. Where they are not, what stands side by side
 * need not be of one row, and arithmetic may not see it: rows often differ in their dates alone.
 */
export function isLevel(words: readonly OcrWord[]): boolean {
  const telling = words.filter(
    ({ text, confidence }) => confidence >= LEAST_CONFIDENCE && WITHOUT_TAIL.test(text),
  );
  const lines = [...Map.groupBy(telling, ({ line }) => line).values()];
  return lines.filter((line) => line.length >= FEWEST_WORDS && isBent(line)).length < FEWEST_BENT;
}

function isBent(line: readonly OcrWord[]): boolean {
  const feet = line.map(({ box }) => box[3]);
  const heights = line.map(({ box }) => box[3] - box[1]).toSorted((a, b) => a - b);
  const height = heights[Math.floor(heights.length / 2)] ?? 0;
  return Math.max(...feet) - Math.min(...feet) > MOST_APART * height;
}
