import { expect, test } from 'vitest';
import type { OcrWord } from '#lib/document/image/ocr-engine.ts';
import { lookTwice } from '#lib/document/image/second-look.ts';
import { aFakeOcrEngine } from '#tests/builders/fake-ocr-engine.ts';
import { aGreyImage } from '#tests/builders/grey-image.ts';
import { anOcrWord } from '#tests/builders/ocr-word.ts';

const page = aGreyImage(900, 400);
const ENGLISH = { language: 'eng' } as const;

/** What becomes of a word whose first reading is `text` when the second look reads `again`. */
async function looked(fields: Partial<OcrWord>, again: string) {
  const engine = aFakeOcrEngine(() => [anOcrWord({ text: again, box: [70, 30, 150, 60] })]);
  const [word] = await lookTwice(engine, page, [anOcrWord(fields)], ENGLISH);
  return word === undefined ? undefined : [word.text, word.isSure];
}

test.for([
  ['90837', '90837', true],
  ['90837', '90837.', true],
  ['90837', '90887', false],
  ['01/07/2025', '01/01/2025', false],
  ['$12.00', '', false],
] as const)('%s, then %j: sure is %s', async ([text, again, isSure]) => {
  expect(await looked({ text }, again)).toEqual([text, isSure]);
});

test('a word of which the engine is not sure stays unsure', async () => {
  expect(await looked({ text: '90837', confidence: 30 }, '90837')).toEqual(['90837', false]);
});

test('a clean second reading stands for an amount that the first spoilt, and stays unsure', async () => {
  expect(await looked({ text: '$20.00/%0.00' }, '$20.00/$0.00')).toEqual(['$20.00/$0.00', false]);
});

test.for(['90837', '01/07/2O25', '$12.00'])('%s is never replaced', async (text) => {
  expect(await looked({ text }, '$99.00')).toEqual([text, false]);
});

test('words without a figure are not shown again', async () => {
  const engine = aFakeOcrEngine(() => []);
  const words = await lookTwice(engine, page, [anOcrWord({ text: 'Billed' })], ENGLISH);
  expect(words.map(({ isSure }) => isSure)).toEqual([true]);
  expect(engine.asked).toHaveLength(0);
});
