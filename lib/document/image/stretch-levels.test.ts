import { expect, test } from 'vitest';
import { stretchLevels } from '#lib/document/image/stretch-levels.ts';
import { aGreyImage, shadeAt } from '#tests/builders/grey-image.ts';

test.for([
  [0, 0],
  [60, 0],
  [145, 127],
  [230, 255],
  [255, 255],
] as const)('makes shade %d into %d', ([shade, expected]) => {
  expect(shadeAt(stretchLevels(aGreyImage(1, 1, [[0, 0, 1, 1, shade]])), 0, 0)).toBe(expected);
});
