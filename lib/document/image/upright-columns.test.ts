import { expect, test } from 'vitest';
import type { OcrWord } from '#lib/document/image/ocr-engine.ts';
import { uprightColumns } from '#lib/document/image/upright-columns.ts';
import { anOcrWord } from '#tests/builders/ocr-word.ts';

const PAGE = { width: 1600, height: 2000 };

/** Forty lines of four columns, of which those at the left and at the right edge lean by so much for each pixel down. */
function aTable(left: number, right: number): readonly OcrWord[] {
  return Array.from({ length: 160 }, (_, index) => {
    const [line, column] = [Math.floor(index / 4), index % 4];
    const [x, y] = [200 + 350 * column, 60 + 45 * line];
    const at = x + (y - PAGE.height / 2) * (left + ((right - left) * x) / PAGE.width);
    return anOcrWord({ box: [at, y, at + 60 + 10 * (line % 3), y + 28], line });
  });
}

const lefts = (words: readonly OcrWord[]) => [3, 83, 159].map((index) => words[index]?.box[0] ?? 0);

test.for([
  [0.05, 0.05],
  [-0.05, 0.04],
  [0.02, 0.08],
] as const)('columns that lean by %s and %s become upright', ([left, right]) => {
  const words = aTable(left, right);
  const uprighting = uprightColumns(words, PAGE);
  if (uprighting === undefined) throw new Error('The columns lean.');
  const moved = lefts(words.map(uprighting.move));
  expect(Math.max(...moved) - Math.min(...moved)).toBeLessThan(14);
  const [first] = words;
  if (first === undefined) throw new Error('There are words.');
  const [x, top, , bottom] = uprighting.move(first).box;
  expect(uprighting.back(x, (top + bottom) / 2)).toBeCloseTo(first.box[0], -1);
});

test('upright columns stay where they are', () => {
  expect(uprightColumns(aTable(0, 0), PAGE)).toBeUndefined();
});

test('a few words tell of no columns', () => {
  expect(uprightColumns(aTable(0.05, 0.05).slice(0, 12), PAGE)).toBeUndefined();
});
