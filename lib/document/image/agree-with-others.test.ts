import { expect, test } from 'vitest';
import { agreeWithOthers } from '#lib/document/image/agree-with-others.ts';
import type { WordMark } from '#lib/document/schema.ts';
import { aPageOfWords, aWord } from '#tests/builders/page.ts';

type Seen = readonly [text: string, mark: WordMark, left?: number];

const pageOf = ([text, mark, left = 100]: Seen) =>
  aPageOfWords([aWord(text, left, 40, { size: 10, mark })]);

/** What becomes of a word when other readings have these at its place. */
function settled(own: Seen, ...others: readonly Seen[]) {
  const [word] = agreeWithOthers(pageOf(own), others.map(pageOf)).words;
  return [word?.text, word?.mark];
}

test.for<readonly [Seen, readonly Seen[], Seen]>([
  [
    ['83.29', 'ocr-unsure'],
    [
      ['93.29', 'ocr-unsure'],
      ['93.29', 'ocr'],
    ],
    ['93.29', 'ocr-unsure'],
  ],
  [
    ['83.29', 'ocr-unsure'],
    [
      ['93.29', 'ocr-unsure'],
      ['98.29', 'ocr-unsure'],
    ],
    ['83.29', 'ocr-unsure'],
  ],
  [
    ['83.29', 'ocr-unsure'],
    [
      ['93.29', 'ocr'],
      ['93.29', 'ocr'],
      ['83.29', 'ocr'],
    ],
    ['83.29', 'ocr-unsure'],
  ],
  [
    ['83.29', 'ocr'],
    [
      ['93.29', 'ocr'],
      ['93.29', 'ocr'],
    ],
    ['83.29', 'ocr'],
  ],
  [
    ['0.00', 'ocr-unsure'],
    [
      ['0.00', 'ocr'],
      ['0.00', 'ocr'],
    ],
    ['0.00', 'ocr'],
  ],
])('an amount %j beside %j becomes %j', ([own, others, expected]) =>
  expect(settled(own, ...others)).toEqual(expected),
);

test('a date is sure where two other readings are sure of the same, and none of another', () => {
  const own: Seen = ['01/07/2025', 'ocr-unsure'];
  const same: Seen = ['01/07/2025', 'ocr'];
  expect(settled(own, same, same)).toEqual(['01/07/2025', 'ocr']);
  expect(settled(own, same)).toEqual(own);
  expect(settled(own, same, same, ['01/01/2025', 'ocr'])).toEqual(own);
});

test('a date or a code is never replaced', () => {
  const other: Seen = ['90887', 'ocr'];
  expect(settled(['90837', 'ocr-unsure'], other, other)).toEqual(['90837', 'ocr-unsure']);
});

test('words at another place say nothing', () => {
  const other: Seen = ['93.29', 'ocr', 160];
  expect(settled(['83.29', 'ocr-unsure'], other, other)).toEqual(['83.29', 'ocr-unsure']);
});
