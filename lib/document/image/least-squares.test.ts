import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leastSquares } from '#lib/document/image/least-squares.ts';

const FACTORS = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }));

test('finds the factors that values were made with', () => {
  fc.assert(
    fc.property(FACTORS, ([a, b]) => {
      const measured = [1, 2, 3, 4].map((x) => ({ terms: [x, x * x], value: a * x + b * x * x }));
      const [first = 0, second = 0] = leastSquares(measured, 0) ?? [];
      expect(first).toBeCloseTo(a, 6);
      expect(second).toBeCloseTo(b, 6);
    }),
  );
});

test('takes the middle way between values that contradict each other', () => {
  const measured = [1, 2].map((value) => ({ terms: [1], value }));
  expect(leastSquares(measured, 0)).toEqual([1.5]);
});

test('terms that always count alike have no single solution, and a small one with caution', () => {
  const measured = [1, 2, 3].map((x) => ({ terms: [x, x], value: 2 * x }));
  expect(leastSquares(measured, 0)).toBeUndefined();
  const [first = 0, second = 0] = leastSquares(measured, 0.001) ?? [];
  expect(first).toBeCloseTo(1, 2);
  expect(second).toBeCloseTo(1, 2);
});
