import { expect, test } from 'vitest';
import { project, SAME_PLACE } from '#lib/document/image/page-geometry.ts';
import { turnSheet } from '#lib/document/image/turn-sheet.ts';

const sheet = { width: 300, height: 100, perspective: SAME_PLACE };

test.for([
  [90, { x: 300, y: 0 }, { x: 300, y: 100 }],
  [-90, { x: 0, y: 100 }, { x: 0, y: 0 }],
  [180, { x: 300, y: 100 }, { x: 0, y: 100 }],
] as const)('what runs at %d degrees runs to the right when turned', ([degrees, start, end]) => {
  const turned = turnSheet(sheet, degrees);
  const first = project(turned.perspective, { x: 0, y: 0 });
  const last = project(turned.perspective, { x: turned.width, y: 0 });
  for (const [place, expected] of [
    [first, start],
    [last, end],
  ] as const) {
    expect(place.x).toBeCloseTo(expected.x, 6);
    expect(place.y).toBeCloseTo(expected.y, 6);
  }
});

test('a sheet turned aslant lies whole on the page, about its middle', () => {
  const { width, height, perspective } = turnSheet(sheet, 30);
  expect([width, height]).toEqual([310, 237]);
  const middle = project(perspective, { x: width / 2, y: height / 2 });
  expect(middle.x).toBeCloseTo(150, 6);
  expect(middle.y).toBeCloseTo(50, 6);
});
