import { expect, test } from 'vitest';
import { findBend } from '#lib/document/image/find-bend.ts';
import { bendAt, FLAT } from '#lib/document/image/page-geometry.ts';
import { linesOfLetters } from '#tests/builders/grey-image.ts';

const LEVEL = { top: 0, bottom: 0 };

test.for([
  ['of a page that arches', (x: number) => 20 * (x / 500 - 1) ** 2],
  ['of a page that curls up at its spine', (x: number) => 25 * (x / 1000) ** 3],
  ['of a page that lies flat', () => 0],
] as const)('finds how far lines sink %s', ([, sink]) => {
  const page = linesOfLetters(1000, 900, { sink });
  const bend = findBend(page, LEVEL, 16);
  const sunk = (x: number) => bendAt(bend, { x, y: 450 }, page);
  for (const x of [50, 300, 700, 950]) {
    expect(sunk(x) - sunk(500)).toBeCloseTo(sink(x) - sink(500), -0.5);
  }
});

test('believes no bend of a page with few letters', () => {
  expect(findBend(linesOfLetters(300, 200, { sink: (x) => x / 20 }), LEVEL, 16)).toBe(FLAT);
});
