import { expect, test } from 'vitest';
import { turnBox, turnPage } from '#components/original/turn-page.ts';

const PAGE = { width: 600, height: 800, draw: () => Promise.resolve() };

test.for([
  [1, [780, 10, 800, 50]],
  [2, [550, 780, 590, 800]],
  [3, [0, 550, 20, 590]],
] as const)(
  'turned right by %d quarters, a box in the top left corner stands at %j',
  ([quarterTurns, expected]) => {
    expect(turnBox([10, 0, 50, 20], PAGE, quarterTurns)).toEqual(expected);
  },
);

test.for([1, 2, 3] as const)(
  'turned by %d quarters and back, a box stands where it stood',
  (turns) => {
    const back = { 1: 3, 2: 2, 3: 1 } as const;
    const turned = turnBox([10, 20, 50, 40], PAGE, turns);
    expect(turnBox(turned, turnPage(PAGE, turns), back[turns])).toEqual([10, 20, 50, 40]);
  },
);

test('a page on its side is as wide as it was high', () => {
  expect(turnPage(PAGE, 1)).toMatchObject({ width: 800, height: 600 });
  expect(turnPage(PAGE, 2)).toMatchObject({ width: 600, height: 800 });
});
