import { expect, test } from 'vitest';
import { findPaper } from '#lib/document/image/find-paper.ts';
import { project } from '#lib/document/image/page-geometry.ts';
import { perspectiveOfSheet } from '#lib/document/image/perspective-of-sheet.ts';
import { aGreyImage, linesOfLetters } from '#tests/builders/grey-image.ts';

test('finds a sheet on a dark table', () => {
  const photo = aGreyImage(600, 800, [
    [0, 0, 600, 800, 70],
    [60, 90, 540, 700, 230],
    [100, 200, 400, 210, 20],
  ]);
  expect(findPaper(photo)).toEqual([
    { x: 60, y: 90 },
    { x: 540, y: 90 },
    { x: 540, y: 699 },
    { x: 60, y: 699 },
  ]);
});

test.for([
  ['a scan', linesOfLetters(600, 800)],
  ['a blank page', aGreyImage(600, 800)],
  [
    'a dark picture with a small light',
    aGreyImage(600, 800, [
      [0, 0, 600, 800, 60],
      [10, 10, 90, 90, 240],
    ]),
  ],
] as const)('finds none in %s', ([, picture]) => expect(findPaper(picture)).toBeUndefined());

test('sees a sheet in perspective from straight above: its corners go to the corners', () => {
  const corners = [
    { x: 100, y: 50 },
    { x: 500, y: 80 },
    { x: 560, y: 700 },
    { x: 40, y: 720 },
  ] as const;
  const { width, height, perspective } = perspectiveOfSheet(corners);
  const flat = [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ];
  for (const [index, corner] of flat.entries()) {
    const seen = project(perspective, corner);
    expect(seen.x).toBeCloseTo(corners[index]?.x ?? Number.NaN, 6);
    expect(seen.y).toBeCloseTo(corners[index]?.y ?? Number.NaN, 6);
  }
});
