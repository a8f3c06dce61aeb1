import type { Word } from '#lib/document/schema.ts';
import { boxAround, type Line, toSegment } from '#lib/table/lines.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';

/** Fewer numbers on a line are a list's, or an address's. */
const FEWEST_BOXES = 3;
const BOX_NUMBER = /^\d{1,2}\.$/;

/**
 * The lines of a page without the numbers of the boxes of a form ("9. AMOUNT 10. CHAMPVA 11. AMOUNT"): each number begins
 * the text of a box, however near to the one before it stands.
 */
export function withoutBoxNumbers(lines: readonly Line[]): readonly Line[] {
  return lines.map((line) => (isOfBoxes(line) ? withoutNumbers(line) : line));
}

function isOfBoxes(line: Line): boolean {
  const [first] = line.words;
  if (first === undefined || !isBoxNumber(first)) return false;
  const numbers = line.words.filter(isBoxNumber).map(({ text }) => Number.parseInt(text, 10));
  const isRising = numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0));
  return numbers.length >= FEWEST_BOXES && isRising && lineTokens(line).money.length === 0;
}

function isBoxNumber({ text }: Word): boolean {
  return BOX_NUMBER.test(text);
}

function withoutNumbers(line: Line): Line {
  const texts = line.segments.flatMap((segment) => {
    const parts: Word[][] = [[]];
    for (const word of segment.words) {
      if (isBoxNumber(word)) parts.push([]);
      else parts.at(-1)?.push(word);
    }
    return parts.filter((part) => part.length > 0);
  });
  const words = texts.flat();
  if (words.length === 0) return line;
  return {
    ...line,
    words,
    segments: texts.map(toSegment),
    box: boxAround(words),
  };
}
