/** Which column each row is given so that the sum of weights is greatest. */
export interface Assignment {
  readonly columns: readonly number[];
  /**
   * How much less all rows come to when `row` may take none of the columns that `isBarred` knows, its own among
   * them; `most`, where it is that much or more.
   */
  readonly lossWithout: (
    row: number,
    isBarred: (column: number) => boolean,
    most: number,
  ) => number;
}

/**
 * Gives each row one column so that the sum of weights is greatest (Hungarian method with potentials,
 * rows × rows × columns steps). There must be at least as many columns as rows, and for each row one that no other
 * row can take; a column goes to one row. A weight of -Infinity is a column that a row cannot take.
 */
export function assignColumns(weights: readonly (readonly number[])[]): Assignment {
  const columns = weights[0]?.length ?? 0;
  const rowPotential = new Float64Array(weights.length + 1);
  const columnPotential = new Float64Array(columns + 1);
  /** The row (from 1) that holds a column (from 1); 0: none. Column 0 is where a new row starts. */
  const holder = new Int32Array(columns + 1);
  const cameFrom = new Int32Array(columns + 1);
  const slack = new Float64Array(columns + 1);
  const isReached = new Uint8Array(columns + 1);

  /** What it costs beyond the potentials to give a column to a row; never less than nothing. */
  const excess = (row: number, column: number): number =>
    -(weights[row - 1]?.[column - 1] ?? Number.NEGATIVE_INFINITY) -
    numberAt(rowPotential, row) -
    numberAt(columnPotential, column);

  for (let row = 1; row <= weights.length; row += 1) {
    holder[0] = row;
    slack.fill(Infinity);
    isReached.fill(0);
    let column = 0;
    do {
      isReached[column] = 1;
      const from = numberAt(holder, column);
      let least = Infinity;
      let next = 0;
      for (let at = 1; at <= columns; at += 1) {
        if (isReached[at] === 1) continue;
        const cost = excess(from, at);
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

  /**
   * The shortest way (Dijkstra's) by which the row finds another column and those who must give way for it find
   * theirs, until the row's own one is taken again. An unheld column may be swapped for any other at its potential.
   */
  function lossWithout(row: number, isBarred: (column: number) => boolean, most: number): number {
    const own = (given[row] ?? -1) + 1;
    slack.fill(Infinity);
    isReached.fill(0);
    let from = row + 1;
    let loss = 0;
    for (;;) {
      let least = Infinity;
      let next = 0;
      for (let at = 1; at <= columns; at += 1) {
        if (isReached[at] === 1) continue;
        const isOpen = from !== row + 1 || !isBarred(at - 1);
        const step = from === 0 ? -numberAt(columnPotential, at) : excess(from, at);
        if (isOpen && loss + step < numberAt(slack, at)) slack[at] = loss + step;
        if (numberAt(slack, at) < least) {
          least = numberAt(slack, at);
          next = at;
        }
      }
      if (least >= most || next === own) return Math.min(least, most);
      isReached[next] = 1;
      from = numberAt(holder, next);
      loss = least;
    }
  }

  return { columns: given, lossWithout };
}

function numberAt(list: Float64Array | Int32Array, at: number): number {
  return list[at] ?? Number.NaN;
}
