import { expect, test } from 'vitest';
import { type Foot, letterLines } from '#lib/document/image/letter-lines.ts';

const CAPITALS = 10;

/** Letters ten pixels apart whose feet stand at these heights. */
function feetAt(heights: readonly number[], start = 0): readonly Foot[] {
  return heights.map((y, index) => {
    const left = start + 10 * index;
    return { x: left + 3, y, left, right: left + 6, level: y };
  });
}

test('follows two lines that rise side by side, and keeps them apart', () => {
  const feet = [...feetAt([50, 50.4, 50.8, 51.2, 51.6]), ...feetAt([65, 65.4, 65.8, 66.2, 66.6])];
  const heights = letterLines(feet, CAPITALS, 2).map((line) => line.map(({ y }) => y));
  expect(heights).toEqual([
    [50, 50.4, 50.8, 51.2, 51.6],
    [65, 65.4, 65.8, 66.2, 66.6],
  ]);
});

test('leaves out the tail of a letter', () => {
  const [line = []] = letterLines(feetAt([50, 50, 52.5, 50, 50]), CAPITALS, 2);
  expect(line.map(({ y }) => y)).toEqual([50, 50, 50, 50]);
});

test('parts what stands far apart, and leaves out what is too short to tell', () => {
  const feet = [...feetAt([50, 50, 50, 50]), ...feetAt([50, 50, 50], 200)];
  expect(letterLines(feet, CAPITALS, 2).map(({ length }) => length)).toEqual([4]);
  expect(letterLines(feet, CAPITALS, 20).map(({ length }) => length)).toEqual([7]);
});
