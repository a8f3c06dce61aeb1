import { expect, test } from 'vitest';
import { findSlopes } from '#lib/document/image/find-slopes.ts';
import { linesOfLetters } from '#tests/builders/grey-image.ts';

test.for([0, 0.01, -0.03])('finds lines that fall by %d', (slope) => {
  const { top, bottom } = findSlopes(linesOfLetters(900, 700, { slope }));
  expect(top).toBeCloseTo(slope, 2.6);
  expect(bottom).toBeCloseTo(slope, 2.6);
});
