import { expect, test } from 'vitest';
import { findUnread } from '#lib/document/image/find-unread.ts';
import type { OcrWord } from '#lib/document/image/ocr-engine.ts';
import { aGreyImage } from '#tests/builders/grey-image.ts';
import { anOcrWord } from '#tests/builders/ocr-word.ts';

const CAPITALS = 30;
type Box = OcrWord['box'];

/** Five letters from a place on, each 16 pixels wide. */
const letters = (left: number, top: number) =>
  [0, 1, 2, 3, 4].map((at) => [left + 24 * at, top, left + 24 * at + 16, top + 30, 0] as const);

const AMOUNT = anOcrWord({ text: '142.80', box: [300, 200, 412, 230] });
const [UPPER, LOWER]: readonly [Box, Box] = [
  [300, 70, 412, 100],
  [300, 110, 412, 140],
];
const page = aGreyImage(900, 900, [
  ...letters(300, 70),
  ...letters(300, 110),
  ...letters(300, 200),
  ...letters(300, 700),
]);
const isUnread = (box: Box) => ({ box, letters: 5 });

test('letters over amounts of which the engine made out no word are unread, those far from amounts are not', () => {
  const { places } = findUnread(page, [AMOUNT], CAPITALS);
  expect(places).toEqual([isUnread(UPPER), isUnread(LOWER)]);
  const note = anOcrWord({ text: 'Note', box: AMOUNT.box });
  expect(findUnread(page, [note], CAPITALS).places).toEqual([]);
});

const BOTH: Box = [300, 70, 412, 140];

test.for([
  ['a sure word of as many letters', { text: 'Total', box: LOWER }, []],
  ['an unsure word of as many letters', { text: 'Total', box: LOWER, confidence: 20 }, []],
  ['an unsure word of fewer letters', { text: 've', box: LOWER, confidence: 20 }, [LOWER]],
  ['a word of two lines', { text: 'Total', box: BOTH }, [UPPER, LOWER]],
] as const)('under %s', ([, fields, unread]) => {
  const upper = anOcrWord({ text: 'Upper', box: UPPER });
  const word = anOcrWord(fields);
  const words = fields.box === BOTH ? [AMOUNT, word] : [AMOUNT, upper, word];
  expect(findUnread(page, words, CAPITALS)).toEqual({
    places: unread.map(isUnread),
    madeUp: unread.length === 0 ? [] : [word],
  });
});
