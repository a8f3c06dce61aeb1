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
/** The feet of words in a cell of two lines, beside cells of one, stand on two levels and no farther from each. */
const MOST_APART_ON_LEVEL = 0.25;

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
  const across = line.toSorted((a, b) => a.box[0] - b.box[0]);
  const heights = line.map(({ box }) => box[3] - box[1]).toSorted((a, b) => a - b);
  const height = heights[Math.floor(heights.length / 2)] ?? 0;
  if (rangeOfFeet(across) <= MOST_APART * height) return false;
  const most = MOST_APART_ON_LEVEL * height;
  return !across.some((_, at) =>
    [across.slice(0, at), across.slice(at)].every((level) => rangeOfFeet(level) <= most),
  );
}

function rangeOfFeet(words: readonly OcrWord[]): number {
  if (words.length === 0) return 0;
  const feet = words.map(({ box }) => box[3]);
  return Math.max(...feet) - Math.min(...feet);
}
