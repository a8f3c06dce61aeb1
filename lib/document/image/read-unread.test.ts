import { expect, test } from 'vitest';
import { readUnread } from '#lib/document/image/read-unread.ts';
import { aFakeOcrEngine } from '#tests/builders/fake-ocr-engine.ts';
import { aGreyImage } from '#tests/builders/grey-image.ts';
import { anOcrWord } from '#tests/builders/ocr-word.ts';

const page = aGreyImage(
  900,
  900,
  [0, 1, 2, 3, 4].map((at) => [300 + 24 * at, 100, 316 + 24 * at, 130, 0] as const),
);
const AMOUNT = anOcrWord({ text: '142.80', box: [300, 200, 412, 230], line: 1 });
const MADE_UP = anOcrWord({ text: 've', box: [300, 100, 412, 130], confidence: 20 });

/** The words of a page on which five letters came as `ve`, when their place alone reads `again`. */
async function read(again: string) {
  const engine = aFakeOcrEngine(() => [anOcrWord({ text: again, box: [70, 30, 150, 60] })]);
  const options = { capitals: 30, language: 'eng' } as const;
  const { words, mixed } = await readUnread(engine, page, [MADE_UP, AMOUNT], options);
  return { words: words.map(({ text, confidence }) => [text, confidence]), mixed: [...mixed] };
}

test('what was made up gives way to what its place reads by itself', async () => {
  expect(await read('Total')).toEqual({
    words: [
      ['142.80', 95],
      ['Total', 95],
    ],
    mixed: [0, 2],
  });
});

test('a figure so read is unsure until other looks read it', async () => {
  expect((await read('90837')).words).toContainEqual(['90837', 0]);
});

test.for(['To', 'Participating', '71.00'])(
  '%j is not taken for five letters without a sign',
  async (text) => {
    expect(await read(text)).toEqual({
      words: [
        ['ve', 20],
        ['142.80', 95],
      ],
      mixed: [],
    });
  },
);
