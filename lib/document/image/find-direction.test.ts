import { expect, test } from 'vitest';
import { findDirection } from '#lib/document/image/find-direction.ts';
import { findLetters } from '#lib/document/image/find-letters.ts';
import { aGreyImage, linesOfLetters, quarterTurned } from '#tests/builders/grey-image.ts';

test.for([0, 5, 12, -20])('finds lines that run down by %d degrees', (degrees) => {
  const slope = Math.tan((degrees * Math.PI) / 180);
  expect(
    Math.abs(findDirection(findLetters(linesOfLetters(800, 700, { slope }))) - degrees),
  ).toBeLessThan(2);
});

test('finds lines that run down the page', () => {
  expect(findDirection(findLetters(quarterTurned(linesOfLetters(800, 700))))).toBe(90);
});

test('says nothing of a page with hardly a letter, and of letters that stand in no line', () => {
  expect(findDirection(findLetters(linesOfLetters(120, 130)))).toBe(0);
  const scattered = Array.from({ length: 300 }, (_, index) => {
    const [x, y] = [20 + ((index * 137) % 601), 20 + ((index * 389) % 599)];
    return [x, y, x + 12, y + 12, 0] as const;
  });
  expect(findDirection(findLetters(aGreyImage(640, 640, scattered)))).toBe(0);
});
