import { expect, test } from 'vitest';
import { blur } from '#lib/document/image/blur.ts';
import { sharpenLetters } from '#lib/document/image/sharpen-letters.ts';
import { aGreyImage, shadeAt } from '#tests/builders/grey-image.ts';

test('a point that faded out of focus is dark enough again to be ink', () => {
  const faded = blur(aGreyImage(30, 30, [[14, 14, 16, 16, 0]]), 3);
  expect(shadeAt(faded, 15, 15)).toBeGreaterThan(160);
  expect(shadeAt(sharpenLetters(faded), 15, 15)).toBeLessThan(140);
});

test('paper of one shade stays as it is', () => {
  const paper = aGreyImage(30, 30, [[0, 0, 30, 30, 230]]);
  expect(shadeAt(sharpenLetters(paper), 15, 15)).toBe(230);
});
