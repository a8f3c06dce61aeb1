import { expect, test } from 'vitest';
import { capitalHeight } from '#lib/document/image/capital-height.ts';
import { aGreyImage, linesOfLetters } from '#tests/builders/grey-image.ts';

test.for([10, 16, 31])('measures letters %d pixels high', (capitals) => {
  expect(capitalHeight(linesOfLetters(800, 1000, { capitals }))).toBe(capitals);
});

test('says nothing of a page without letters', () => {
  expect(capitalHeight(aGreyImage(400, 400, [[50, 50, 350, 52, 0]]))).toBeUndefined();
});
