import fc from 'fast-check';
import { expect, test } from 'vitest';
import { solveLinear } from '#lib/document/image/solve-linear.ts';

const numbers = (length: number) =>
  fc.array(fc.integer({ min: -9, max: 9 }), { minLength: length, maxLength: length });

test('a solution put into its equations gives their right side', () => {
  fc.assert(
    fc.property(fc.array(numbers(4), { minLength: 3, maxLength: 3 }), (rows) => {
      const matrix = rows.map((row) => row.slice(0, 3));
      const right = rows.map((row) => row[3] ?? 0);
      const solution = solveLinear(matrix, right);
      fc.pre(solution?.every((value) => Math.abs(value) < 1e6) ?? false);
      for (const [index, row] of matrix.entries()) {
        const sum = row.reduce((total, factor, at) => total + factor * (solution?.[at] ?? 0), 0);
        expect(sum).toBeCloseTo(right[index] ?? 0, 4);
      }
    }),
  );
});

test('equations that say the same twice have no single solution', () => {
  expect(
    solveLinear(
      [
        [1, 2],
        [2, 4],
      ],
      [1, 2],
    ),
  ).toBeUndefined();
});
