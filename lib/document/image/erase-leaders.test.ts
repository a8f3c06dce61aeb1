import { expect, test } from 'vitest';
import { eraseLeaders } from '#lib/document/image/erase-leaders.ts';
import { aGreyImage, type Rectangle, shadeAt } from '#tests/builders/grey-image.ts';

const dots = (count: number, width = 4): Rectangle[] =>
  Array.from({ length: count }, (_, index) => [
    20 + index * 14,
    50,
    20 + index * 14 + width,
    54,
    0,
  ]);

test.for([
  ['dots', 4],
  ['dashes', 11],
] as const)('erases a row of %s', ([, width]) => {
  const cleared = eraseLeaders(aGreyImage(400, 100, dots(12, width)), 30);
  expect(cleared.data.every((shade) => shade === 255)).toBe(true);
});

test('keeps three dots, and the point of an amount', () => {
  const image = aGreyImage(400, 100, dots(3));
  expect(eraseLeaders(image, 30)).toBe(image);
});

test('keeps a letter at the end of the dots', () => {
  const image = aGreyImage(400, 100, [...dots(12), [200, 24, 212, 54, 0]]);
  expect(shadeAt(eraseLeaders(image, 30), 206, 40)).toBe(0);
});
