import { expect, test } from 'vitest';
import { ocrToWords, type SeenWord } from '#lib/document/image/words-from-ocr.ts';
import { anOcrWord } from '#tests/builders/ocr-word.ts';

const seen = (fields: Partial<SeenWord>): SeenWord => ({
  ...anOcrWord(),
  isSure: true,
  isClear: false,
  ...fields,
});

test('gives all words of a line one size and one baseline, whatever letters they have', () => {
  const words = ocrToWords(
    [
      seen({ text: 'Billed', box: [0, 10, 100, 40] }),
      seen({ text: 'on', box: [120, 18, 160, 40] }),
      seen({ text: 'page', box: [180, 18, 260, 48] }),
    ],
    0.25,
  );
  const tops = words.map(({ box }) => box[1]);
  expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(0.5);
  expect(new Set(words.map(({ size }) => size)).size).toBe(1);
});

test('marks what two looks read differently', () => {
  const all = [seen({}), seen({ isSure: false, isClear: true }), seen({ isClear: true })];
  const [sure, unsure, clear] = ocrToWords(all, 1);
  expect([sure?.mark, unsure?.mark, clear?.mark]).toEqual(['ocr', 'ocr-unsure', 'ocr-clear']);
});

test('drops strokes of lines, but takes one among words for the word I', () => {
  const words = ocrToWords(
    [
      seen({ text: '|', box: [0, 0, 4, 60], line: 0 }),
      seen({ text: 'What', box: [20, 10, 90, 40], line: 0 }),
      seen({ text: '|', box: [100, 10, 104, 40], line: 0 }),
      seen({ text: 'owe', box: [114, 18, 160, 40], line: 0 }),
    ],
    1,
  );
  expect(words.map(({ text }) => text)).toEqual(['What', 'I', 'owe']);
});
