import { expect, test } from 'vitest';
import { lookAgain } from '#lib/document/image/look-again.ts';
import type { OcrWord } from '#lib/document/image/ocr-engine.ts';
import { aFakeOcrEngine } from '#tests/builders/fake-ocr-engine.ts';
import { aGreyImage } from '#tests/builders/grey-image.ts';
import { anOcrWord } from '#tests/builders/ocr-word.ts';

const page = aGreyImage(900, 400);
const ENGLISH = { language: 'eng' } as const;

/** What becomes of a word whose first reading is `text` when the second look reads `again`. */
async function looked(fields: Partial<OcrWord>, again: string) {
  const engine = aFakeOcrEngine(() => [anOcrWord({ text: again, box: [70, 30, 150, 60] })]);
  const [word] = await lookAgain(engine, page, [anOcrWord(fields)], ENGLISH);
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

/** What becomes of a word read as `first` when the looks after it read these, in turn. */
async function lookedOften(first: string, ...again: readonly string[]) {
  const engine = aFakeOcrEngine((_image, _options, call) => [
    anOcrWord({ text: again[call - 1] ?? '', box: [70, 30, 150, 60] }),
  ]);
  const [word] = await lookAgain(engine, page, [anOcrWord({ text: first })], ENGLISH);
  const { text, isSure, isClear } = word ?? {};
  return { text, isSure, isClear, looks: engine.asked.length };
}

test.for([
  ['90837', ['90887', '90837', '90837'], true],
  ['90837', ['90887', '90837', '90887'], false],
  ['90837', ['90887', '90887', '90887'], false],
  ['$%2.00', ['$12.00', '$12.00', '$12.00'], true],
] as const)('%s, then %j: sure is %s', async ([first, again, isSure]) => {
  expect(await lookedOften(first, ...again)).toMatchObject({ isSure, looks: 3 });
});

test('a word that two looks read alike is not shown a third time', async () => {
  expect(await lookedOften('$12.00', '$12.00')).toMatchObject({ isSure: true, looks: 1 });
});

test.for([
  [['98968', '98968', '98968'], true],
  [['98968', '98968', '98966'], false],
  [['98968', '98968'], false],
] as const)('a code that is then read as %j: clear is %s', async ([again, isClear]) => {
  expect(await lookedOften('98968', ...again)).toMatchObject({ isSure: true, isClear, looks: 3 });
});

test('a code in brackets is looked at as often as one without', async () => {
  const again = ['(90899)', '(90899)', '(90899)'];
  expect(await lookedOften('(90899)', ...again)).toMatchObject({ isClear: true, looks: 3 });
});

test('a word of which the engine is not sure stays unsure', async () => {
  expect(await looked({ text: '90837', confidence: 30 }, '90837')).toEqual(['90837', false]);
});

test('a clean second reading stands for an amount that the first spoilt, sure only if it is read so again', async () => {
  expect(await lookedOften('$20.00/%0.00', '$20.00/$0.00', '$20.00/$0.00', '')).toMatchObject({
    text: '$20.00/$0.00',
    isSure: false,
  });
});

test.for(['90837', '01/07/2O25', '01/07/25'])('%s is never replaced', async (text) => {
  expect(await looked({ text }, '$99.00')).toEqual([text, false]);
});

test('a code is never replaced by another that the later looks read alike', async () => {
  expect(await lookedOften('90837', '90887', '90887', '90887')).toMatchObject({ text: '90837' });
});

test.for([
  ['$155.00', ['$155.00', '$155.00', '$155.00'], '$155.00'],
  ['$1585.00', ['$155.00', '$155.00', '$155.00'], '$155.00'],
  ['$1585.00', ['$155.00', '$155.00', '$158.00'], '$1585.00'],
  ['$1585.00', ['$155.00', '$158.00', '$155.00'], '$1585.00'],
  ['$1585.00', ['155', '155', '155'], '$1585.00'],
] as const)('an amount read as %s, then as %j, stands as %s', async ([first, again, stands]) => {
  const { text, isSure } = await lookedOften(first, ...again);
  expect([text, isSure]).toEqual([
    stands,
    first === stands && again.every((each) => each === first),
  ]);
});

test('words without a figure are not shown again', async () => {
  const engine = aFakeOcrEngine(() => []);
  const words = await lookAgain(engine, page, [anOcrWord({ text: 'Billed' })], ENGLISH);
  expect(words.map(({ isSure }) => isSure)).toEqual([true]);
  expect(engine.asked).toHaveLength(0);
});

test.for([
  [['90837', '90837', '90837'], true],
  [['90837', '90837', '90887'], false],
  [['90887', '90837', '90837'], false],
] as const)(
  'a word without confidence, in a line where words were mixed, read as %j: sure is %s',
  async ([again, isSure]) => {
    const engine = aFakeOcrEngine((_image, _options, call) => [
      anOcrWord({ text: again[call - 1] ?? '', box: [70, 30, 150, 60] }),
    ]);
    const word = anOcrWord({ text: '90837', confidence: 0, line: 4 });
    const options = { ...ENGLISH, mixed: new Set([4]) };
    const [seen] = await lookAgain(engine, page, [word], options);
    expect(seen?.isSure).toBe(isSure);
  },
);
