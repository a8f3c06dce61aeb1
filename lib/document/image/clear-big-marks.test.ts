import { expect, test } from 'vitest';
import { clearBigMarks } from '#lib/document/image/clear-big-marks.ts';
import { aGreyImage, shadeAt } from '#tests/builders/grey-image.ts';

const CAPITALS = 30;

test('erases the lines of a grid and keeps the letter in its cell', () => {
  const image = aGreyImage(400, 200, [
    [10, 10, 390, 13, 0],
    [10, 180, 390, 183, 0],
    [10, 10, 13, 183, 0],
    [387, 10, 390, 183, 0],
    [100, 80, 112, 110, 0],
  ]);
  const cleared = clearBigMarks(image, CAPITALS);
  expect(shadeAt(cleared, 200, 11)).toBe(255);
  expect(shadeAt(cleared, 11, 100)).toBe(255);
  expect(shadeAt(cleared, 105, 95)).toBe(0);
});

test('keeps a letter that touches a line', () => {
  const image = aGreyImage(400, 200, [
    [10, 110, 390, 113, 0],
    [100, 80, 112, 118, 0],
  ]);
  const cleared = clearBigMarks(image, CAPITALS);
  expect(shadeAt(cleared, 300, 111)).toBe(255);
  expect(shadeAt(cleared, 105, 95)).toBe(0);
});

test('turns a dark band over, so that its white letters are black on white', () => {
  const image = aGreyImage(400, 200, [
    [20, 50, 380, 110, 40],
    [100, 65, 112, 95, 250],
  ]);
  const cleared = clearBigMarks(image, CAPITALS);
  expect(shadeAt(cleared, 200, 80)).toBe(255);
  expect(shadeAt(cleared, 105, 80)).toBeLessThan(20);
  expect(shadeAt(cleared, 20, 80)).toBe(255);
});

test('turns a dark band over that the lines of a table hang on', () => {
  const image = aGreyImage(400, 600, [
    [20, 50, 380, 110, 40],
    [100, 65, 112, 95, 250],
    [20, 110, 23, 590, 0],
    [377, 110, 380, 590, 0],
    [20, 350, 380, 353, 0],
    [20, 587, 380, 590, 0],
    [100, 200, 112, 230, 0],
  ]);
  const cleared = clearBigMarks(image, CAPITALS);
  expect(shadeAt(cleared, 200, 80)).toBe(255);
  expect(shadeAt(cleared, 105, 80)).toBeLessThan(20);
  expect(shadeAt(cleared, 21, 300)).toBe(255);
  expect(shadeAt(cleared, 200, 351)).toBe(255);
  expect(shadeAt(cleared, 105, 215)).toBe(0);
});

test('keeps a large letter of a heading', () => {
  const letter = aGreyImage(400, 300, [
    [50, 50, 65, 150, 0],
    [50, 135, 110, 150, 0],
  ]);
  expect(clearBigMarks(letter, CAPITALS).data).toEqual(letter.data);
});
