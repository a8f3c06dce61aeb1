import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentShape, maskWord } from '#lib/eob/document-shape.ts';
import { aPage } from '#tests/builders/page.ts';

test.for([
  ['Allowed', 'Allowed'],
  ['Deductible*', 'Deductible*'],
  ['$1,234.50', '$#,###.##'],
  ['(45.00)', '(##.##)'],
  ['01/07/2025', '##/##/####'],
  ['90837', '#####'],
  ['Imaginary', 'Xx'],
  ['FA9000000101', 'A#'],
  ['30771', '#####'],
  ['7', '#'],
  ['|', '|'],
] as const)('shows %s as %s', ([text, mask]) => expect(maskWord(text)).toBe(mask));

test('no digit of a document is in its shape, whatever stands there', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (text) => {
      expect(maskWord(text)).not.toMatch(/\d/);
    }),
  );
});

test('two names of different length look alike', () =>
  expect(maskWord('Jo')).toBe(maskWord('Bartholomew-Imaginary')));

test('a page keeps its places and loses its people', () => {
  const shape = documentShape([
    aPage([
      ['Patient', 'Avery', 'Imaginary'],
      ['Allowed', '$142.80'],
    ]),
  ]);
  const masks = shape.pages[0]?.words.map(({ mask }) => mask);
  expect(masks).toEqual(expect.arrayContaining(['Patient', 'Xx', 'Allowed', '$###.##']));
  expect(JSON.stringify(shape)).not.toMatch(/Avery|Imaginary|142/);
});
