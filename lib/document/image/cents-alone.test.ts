import { expect, test } from 'vitest';
import { withClearCents } from '#lib/document/image/cents-alone.ts';
import type { SeenWord } from '#lib/document/image/words-from-ocr.ts';
import { aGreyImage } from '#tests/builders/grey-image.ts';
import { anOcrWord } from '#tests/builders/ocr-word.ts';

/** Whether a word 30 pixels high at 100 is clear on a page with a stroke of ink at `ink`. */
function isClear(text: string, ink: number, fields: Partial<SeenWord> = {}): boolean | undefined {
  const page = aGreyImage(200, 60);
  for (let y = 12; y < 38; y += 1) page.data[y * page.width + ink] = 90;
  const word = { ...anOcrWord({ text, box: [100, 10, 140, 40] }), isSure: true, isClear: false };
  return withClearCents([{ ...word, ...fields }], page)[0]?.isClear;
}

test.for([
  ['.00', 20, true],
  ['$.00', 20, true],
  ['.00', 85, false],
  ['.00', 76, false],
  ['5.00', 20, false],
] as const)('%s with ink at %d: clear is %s', ([text, ink, expected]) => {
  expect(isClear(text, ink)).toBe(expected);
});

test('cents that two looks read differently are never clear', () => {
  expect(isClear('.00', 20, { isSure: false })).toBe(false);
});
