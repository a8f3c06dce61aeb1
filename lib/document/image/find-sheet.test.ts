import { expect, test } from 'vitest';
import { findSheet } from '#lib/document/image/find-sheet.ts';
import { project } from '#lib/document/image/page-geometry.ts';
import { aGreyImage, linesOfLetters, quarterTurned } from '#tests/builders/grey-image.ts';

test('a page that lies on its side is turned', () => {
  const page = quarterTurned(linesOfLetters(800, 700));
  const { width, height } = findSheet(page, page, false);
  expect([width, height]).toEqual([800, 700]);
});

test('a page on its head is turned by half when told so', () => {
  const page = linesOfLetters(800, 700);
  const { perspective } = findSheet(page, page, true);
  const corner = project(perspective, { x: 0, y: 0 });
  expect(corner.x).toBeCloseTo(800, 6);
  expect(corner.y).toBeCloseTo(700, 6);
});

test('a bright half of a page is no sheet, for letters stand beside it', () => {
  const letters = linesOfLetters(800, 700);
  const light = aGreyImage(800, 700, [[0, 0, 390, 700, 120]]);
  const photo = {
    ...letters,
    data: letters.data.map((ink, at) => (ink * (light.data[at] ?? 0)) / 255),
  };
  expect(findSheet(photo, letters, false)).toMatchObject({ width: 800, height: 700 });
});

test('a sheet on a dark table is cut out', () => {
  const photo = aGreyImage(800, 700, [
    [0, 0, 800, 700, 40],
    [100, 80, 700, 620, 240],
  ]);
  expect(findSheet(photo, aGreyImage(800, 700), false).width).toBeLessThan(620);
});
