import { expect, test } from 'vitest';
import { smoothGrain } from '#lib/document/image/smooth-grain.ts';
import { aGreyImage, shadeAt } from '#tests/builders/grey-image.ts';

test('turns the dots of a fax into greys', () => {
  const fax = aGreyImage(9, 9, [[4, 4, 5, 5, 0]]);
  const smooth = smoothGrain(fax, false);
  expect(shadeAt(smooth, 4, 4)).toBeGreaterThan(100);
  expect(shadeAt(smooth, 3, 4)).toBeLessThan(255);
});

test('leaves a picture in greys as it is, unless its grain is to be softened', () => {
  const scan = aGreyImage(9, 9, [
    [0, 0, 9, 9, 200],
    [4, 4, 5, 5, 60],
  ]);
  expect(smoothGrain(scan, false)).toBe(scan);
  expect(shadeAt(smoothGrain(scan, true), 4, 4)).toBeGreaterThan(60);
});
