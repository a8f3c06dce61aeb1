import { expect, test } from 'vitest';
import { capitalHeight } from '#lib/document/image/capital-height.ts';
import { CAPITALS, cleanPage, USUAL_CLEANING } from '#lib/document/image/clean-page.ts';
import { findSlopes } from '#lib/document/image/find-slopes.ts';
import { toSource } from '#lib/document/image/page-geometry.ts';
import { linesOfLetters, shadeAt } from '#tests/builders/grey-image.ts';

test('makes lines level and letters of the size that engines read best', () => {
  const { image } = cleanPage(
    linesOfLetters(500, 450, { slope: 0.02, capitals: 14 }),
    USUAL_CLEANING,
  );
  expect(capitalHeight(image)).toBeGreaterThan(CAPITALS - 3);
  expect(capitalHeight(image)).toBeLessThan(CAPITALS + 3);
  expect(Math.abs(findSlopes(image).top)).toBeLessThan(0.002);
});

test('tells for a place of the cleaned page where it was in the picture', () => {
  const picture = linesOfLetters(500, 450, { slope: 0.02, capitals: 14 });
  const { image, geometry } = cleanPage(picture, USUAL_CLEANING);
  const dark = image.data.findIndex((shade) => shade < 20);
  const { x, y } = toSource(geometry, {
    x: (dark % image.width) + 3,
    y: Math.floor(dark / image.width) + 4,
  });
  expect(shadeAt(picture, Math.round(x), Math.round(y))).toBe(0);
});

test('reads a page without a letter as blank', () => {
  const { image } = cleanPage({ width: 1, height: 1, data: new Uint8Array([0]) }, USUAL_CLEANING);
  expect(image.width).toBeGreaterThan(0);
});
