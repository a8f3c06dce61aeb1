import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assignColumns } from '#lib/match/assignment.ts';

function totalOf(weights: readonly (readonly number[])[], columns: readonly number[]): number {
  return columns.reduce((sum, column, row) => sum + (weights[row]?.[column] ?? Number.NaN), 0);
}

function bestByTrying(weights: readonly (readonly number[])[], taken = new Set<number>()): number {
  const [first, ...rest] = weights;
  if (first === undefined) return 0;
  return Math.max(
    ...first.map((weight, column) =>
      taken.has(column) ? -Infinity : weight + bestByTrying(rest, new Set([...taken, column])),
    ),
  );
}

test('no assignment is better, and no column is given twice', () => {
  const size = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 2 }));
  const matrix = size.chain(([rows, more]) =>
    fc.array(
      fc.array(fc.integer({ min: -9, max: 9 }), {
        minLength: rows + more,
        maxLength: rows + more,
      }),
      { minLength: rows, maxLength: rows },
    ),
  );
  fc.assert(
    fc.property(matrix, (weights) => {
      const { columns } = assignColumns(weights);
      expect(new Set(columns).size).toBe(weights.length);
      expect(totalOf(weights, columns)).toBeCloseTo(bestByTrying(weights));
    }),
  );
});

test('tells what all rows lose when one may not have its column, as trying tells it, up to a bound', () => {
  const weight = fc.oneof(fc.integer({ min: -2, max: 9 }), fc.constant(Number.NEGATIVE_INFINITY));
  const rows = fc.integer({ min: 1, max: 4 }).chain((count) =>
    fc.array(fc.array(weight, { minLength: 3, maxLength: 3 }), {
      minLength: count,
      maxLength: count,
    }),
  );
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 9 }), (shared, most) => {
      // For each row a column in which it alone may stay.
      const weights = shared.map((own, at) => [
        ...own,
        ...shared.map((_, row) => (row === at ? -3 : Number.NEGATIVE_INFINITY)),
      ]);
      const { columns, lossWithout } = assignColumns(weights);
      for (const [row, column] of columns.entries()) {
        if (column >= 3) continue;
        const barred = weights.map((own, at) =>
          at === row ? own.with(column, Number.NEGATIVE_INFINITY) : own,
        );
        const loss = bestByTrying(weights) - bestByTrying(barred);
        expect(lossWithout(row, (at) => at === column, most)).toBeCloseTo(Math.min(loss, most));
      }
    }),
  );
});
