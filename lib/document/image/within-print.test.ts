import { expect, test } from 'vitest';
import type { OcrWord } from '#lib/document/image/ocr-engine.ts';
import { withinPrint } from '#lib/document/image/within-print.ts';
import { anOcrWord } from '#tests/builders/ocr-word.ts';

/** Three columns of sure words, from 100 to 400 across and from 50 to 570 down. */
const PRINT: readonly OcrWord[] = Array.from({ length: 39 }, (_, index) => {
  const [left, top] = [100 + 120 * (index % 3), 50 + 40 * Math.floor(index / 3)];
  return anOcrWord({ text: 'Amount', confidence: 95, box: [left, top, left + 60, top + 20] });
});

const kept = (word: OcrWord) => withinPrint([...PRINT, word]).includes(word);

test.for([
  ['left of it', [20, 210, 90, 230]],
  ['right of it', [420, 210, 460, 230]],
  ['above it', [150, 10, 200, 30]],
  ['below it', [150, 600, 200, 620]],
] as const)('what an engine is unsure of %s is no print', ([, box]) => {
  expect(kept(anOcrWord({ text: 'eek', confidence: 20, box }))).toBe(false);
  expect(kept(anOcrWord({ text: '13.40', confidence: 85, box }))).toBe(true);
});

test('an unsure word within the print stays, as one that reaches beyond it does', () => {
  expect(kept(anOcrWord({ text: '1O.00', confidence: 20, box: [190, 210, 210, 230] }))).toBe(true);
  expect(kept(anOcrWord({ text: '1O.00', confidence: 20, box: [380, 210, 430, 230] }))).toBe(true);
});

test('a page of which an engine is hardly sure of a word keeps all of them', () => {
  const word = anOcrWord({ text: '10.00', confidence: 20, box: [420, 210, 460, 230] });
  expect(withinPrint([...PRINT.slice(0, 20), word])).toContain(word);
});
