/** Where the items of a list stood before, and where those that stood there stand now; -1: nowhere. */
export interface Moves {
  readonly was: Int32Array;
  readonly is: Int32Array;
}

/** Finds the items that two lists have in common. Both are in the order of `compare`; what is not, is found less. */
export function findMoves<T>(
  before: readonly T[],
  now: readonly T[],
  isSame: (one: T, other: T) => boolean,
  compare: (one: T, other: T) => number,
): Moves {
  const [was, is] = [new Int32Array(now.length).fill(-1), new Int32Array(before.length).fill(-1)];
  let [from, to] = [0, 0];
  for (;;) {
    const [one, other] = [before[from], now[to]];
    if (one === undefined || other === undefined) return { was, is };
    if (isSame(one, other)) {
      was[to] = from;
      is[from] = to;
    }
    const order = was[to] === from ? 0 : compare(one, other);
    if (order <= 0) from += 1;
    if (order >= 0) to += 1;
  }
}

/** The items of a list that the other one lacks, by what `findMoves` tells of it. */
export function withoutMove<T>(items: readonly T[], moves: Int32Array): readonly T[] {
  return items.filter((_, at) => moves[at] === -1);
}

/** A number for each item: that of the last time, or the one that a new item gets. */
export function carryOver<T>(
  before: Int32Array,
  { was }: Moves,
  items: readonly T[],
  numberOf: (item: T) => number,
): Int32Array {
  const numbers = new Int32Array(items.length);
  for (const [at, item] of items.entries()) {
    const place = was[at] ?? -1;
    numbers[at] = place === -1 ? numberOf(item) : (before[place] ?? -1);
  }
  return numbers;
}
