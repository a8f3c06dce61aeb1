/** A value that was measured, and what each sought factor counts for in it. */
export interface Measured {
  readonly terms: readonly number[];
  readonly value: number;
}

/**
 * The factors that explain measured values with the least squared error. `caution` keeps factors small of which the
 * values say little, in shares of what they say; undefined where no single solution exists.
 */
export function leastSquares(
  measured: readonly Measured[],
  caution: number,
): readonly number[] | undefined {
  const terms = [...(measured[0]?.terms.keys() ?? [])];
  const ridge = caution * measured.length;
  const matrix = terms.map((row) =>
    terms.map((column) => {
      const product = sum(measured, (each) => (each.terms[row] ?? 0) * (each.terms[column] ?? 0));
      return row === column ? product + ridge : product;
    }),
  );
  const right = terms.map((row) => sum(measured, (each) => (each.terms[row] ?? 0) * each.value));
  return solve(matrix.map((row, index) => [...row, right[index] ?? 0]));
}

/** Solves linear equations, their right side last in each row (Gauss and Jordan, the largest pivot first). */
function solve(equations: readonly (readonly number[])[]): readonly number[] | undefined {
  let rows = equations;
  for (const column of equations.keys()) {
    const size = (row: readonly number[]) => Math.abs(row[column] ?? 0);
    const open = rows.slice(column);
    const pivot = open.reduce((best, row) => (size(row) > size(best) ? row : best), open[0] ?? []);
    const divisor = pivot[column] ?? 0;
    if (divisor === 0) return undefined;
    const unit = pivot.map((value) => value / divisor);
    const without = (row: readonly number[]) =>
      row.map((value, index) => value - (row[column] ?? 0) * (unit[index] ?? 0));
    const rest = open.filter((row) => row !== pivot);
    rows = [...rows.slice(0, column).map(without), unit, ...rest.map(without)];
  }
  return rows.map((row) => row.at(-1) ?? 0);
}

function sum<Item>(items: readonly Item[], valueOf: (item: Item) => number): number {
  return items.reduce((total, item) => total + valueOf(item), 0);
}
