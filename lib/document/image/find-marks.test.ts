import { expect, test } from 'vitest';
import { findMarks } from '#lib/document/image/find-marks.ts';
import { aGreyImage, linesOfLetters } from '#tests/builders/grey-image.ts';

test('joins what touches, at a corner too, and parts what does not', () => {
  const image = aGreyImage(20, 20, [
    [1, 1, 4, 4, 0],
    [4, 4, 6, 6, 0],
    [10, 1, 12, 3, 0],
  ]);
  const marks = findMarks(image, 128).map(({ left, top, right, bottom, area }) => [
    left,
    top,
    right,
    bottom,
    area,
  ]);
  expect(marks).toEqual([
    [1, 1, 6, 6, 13],
    [10, 1, 12, 3, 4],
  ]);
});

test('joins the two arms of a U only where they meet', () => {
  const image = aGreyImage(10, 10, [
    [1, 1, 2, 8, 0],
    [7, 1, 8, 8, 0],
    [1, 8, 8, 9, 0],
  ]);
  expect(findMarks(image, 128)).toHaveLength(1);
});

test('finds each letter of a page once', () => {
  const page = linesOfLetters(400, 300);
  const area = findMarks(page, 128).reduce((sum, mark) => sum + mark.area, 0);
  expect(area).toBe(page.data.filter((shade) => shade === 0).length);
});
