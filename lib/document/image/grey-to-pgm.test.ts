import { expect, test } from 'vitest';
import { greyToPgm } from '#lib/document/image/grey-to-pgm.ts';
import { aGreyImage } from '#tests/builders/grey-image.ts';

test('writes the head and then each pixel as a byte', () => {
  const file = greyToPgm(aGreyImage(2, 1, [[1, 0, 2, 1, 9]]));
  expect(new TextDecoder('latin1').decode(file)).toBe('P5\n2 1\n255\n\xff\x09');
});
