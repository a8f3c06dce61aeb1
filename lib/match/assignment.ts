/**
 * Gives each row one column so that the sum of weights is greatest (Hungarian method with potentials,
 * rows × rows × columns steps). There must be at least as many columns as rows; a column goes to one row.
 */
export function assignColumns(weights: readonly (readonly number[])[]): readonly number[] {
  const columns = weights[0]?.length ?? 0;
  const rowPotential = new Float64Array(weights.length + 1);
  const columnPotential = new Float64Array(columns + 1);
  /** The row (from 1) that holds a column (from 1); 0: none. Column 0 is where a new row starts. */
  const holder = new Int32Array(columns + 1);
  const cameFrom = new Int32Array(columns + 1);
  for (let row = 1; row <= weights.length; row += 1) {
    holder[0] = row;
    const slack = new Float64Array(columns + 1).fill(Infinity);
    const isReached = new Uint8Array(columns + 1);
    let column = 0;
    do {
      isReached[column] = 1;
      const from = holder[column] ?? 0;
      const weightsOfRow = weights[from - 1] ?? [];
      let least = Infinity;
      let next = 0;
      for (let at = 1; at <= columns; at += 1) {
        if (isReached[at] === 1) continue;
        const cost =
          -(weightsOfRow[at - 1] ?? Number.NEGATIVE_INFINITY) -
          numberAt(rowPotential, from) -
          numberAt(columnPotential, at);
        if (cost < numberAt(slack, at)) {
          slack[at] = cost;
          cameFrom[at] = column;
        }
        if (numberAt(slack, at) < least) {
          least = numberAt(slack, at);
          next = at;
        }
      }
      for (let at = 0; at <= columns; at += 1) {
        if (isReached[at] === 1) {
          const held = numberAt(holder, at);
          rowPotential[held] = numberAt(rowPotential, held) + least;
          columnPotential[at] = numberAt(columnPotential, at) - least;
        } else slack[at] = numberAt(slack, at) - least;
      }
      column = next;
    } while (numberAt(holder, column) !== 0);
    while (column !== 0) {
      const before = numberAt(cameFrom, column);
      holder[column] = numberAt(holder, before);
      column = before;
    }
  }
  const given = Array.from({ length: weights.length }, () => 0);
  for (let at = 1; at <= columns; at += 1) {
    const row = numberAt(holder, at);
    if (row > 0) given[row - 1] = at - 1;
  }
  return given;
}

function numberAt(list: Float64Array | Int32Array, at: number): number {
  return list[at] ?? Number.NaN;
}
