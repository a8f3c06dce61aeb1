import { expect, test } from 'vitest';
import { darkenInk } from '#lib/document/image/darken-ink.ts';
import { aGreyImage, shadeAt } from '#tests/builders/grey-image.ts';

test.for([
  [0, 0],
  [255, 255],
  [195, 131],
] as const)(
  'a shade of %d becomes %d: paper and black ink stay, pale ink gets darker',
  ([shade, expected]) => {
    expect(shadeAt(darkenInk(aGreyImage(1, 1, [[0, 0, 1, 1, shade]])), 0, 0)).toBe(expected);
  },
);
