/** The solution of a system of linear equations (Gauss, with the largest pivot first); undefined where it has no single one. */
export function solveLinear(
  matrix: readonly (readonly number[])[],
  right: readonly number[],
): readonly number[] | undefined {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  for (let column = 0; column < rows.length; column += 1) {
    const pivotRow = rows
      .slice(column)
      .reduce((best, row) => (sizeAt(row, column) > sizeAt(best, column) ? row : best));
    const pivot = pivotRow[column] ?? 0;
    if (pivot === 0) return undefined;
    rows.splice(rows.indexOf(pivotRow, column), 1);
    rows.splice(column, 0, pivotRow);
    for (const row of rows) {
      const factor = row === pivotRow ? 0 : (row[column] ?? 0) / pivot;
      if (factor === 0) continue;
      for (const [index, value] of pivotRow.entries())
        row[index] = (row[index] ?? 0) - factor * value;
    }
  }
  return rows.map((row, index) => (row.at(-1) ?? 0) / (row[index] ?? 1));
}

function sizeAt(row: readonly number[], column: number): number {
  return Math.abs(row[column] ?? 0);
}
