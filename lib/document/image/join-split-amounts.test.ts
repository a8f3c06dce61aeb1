import { expect, test } from 'vitest';
import { joinSplitAmounts } from '#lib/document/image/join-split-amounts.ts';
import { anOcrWord } from '#tests/builders/ocr-word.ts';

const texts = (gap: number, ...pieces: readonly string[]) => {
  let left = 0;
  const words = pieces.map((text) => {
    const word = anOcrWord({ text, box: [left, 0, left + 20 * text.length, 30] });
    left = word.box[2] + gap;
    return word;
  });
  return joinSplitAmounts(words).map(({ text }) => text);
};

test.for([
  [['$', '125', '.00'], '$125.00'],
  [['$', '125.00'], '$125.00'],
  [['1,', '234', '.50'], '1,234.50'],
  [['125.', '00'], '125.00'],
] as const)('joins %j', ([pieces, expected]) => expect(texts(6, ...pieces)).toEqual([expected]));

test.for([
  ['two amounts', ['12.00', '13.00']],
  ['a count before an amount', ['2', '125.00']],
  ['what would not be an amount', ['12', '345']],
  ['letters', ['CO-45', '.00']],
  ['a misread figure', ['1O', '.00']],
] as const)('does not join %s', ([, pieces]) => expect(texts(6, ...pieces)).toEqual([...pieces]));

test('does not join what stands apart', () => {
  expect(texts(40, '125', '.00')).toEqual(['125', '.00']);
});
