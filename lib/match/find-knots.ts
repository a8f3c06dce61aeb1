import { createDisjointSets } from '#lib/match/disjoint-sets.ts';

/** A session and a row that hang together, both by their index. */
interface Pair {
  readonly session: number;
  readonly row: number;
}

/**
 * Finds the pairs that hang together by sessions and rows that they share, each knot in the order of the pairs, the
 * knots in that of their first pair. All are laid out in one list of numbers, and told one after the other.
 */
export function* findKnots<P extends Pair>(pairs: readonly P[]): Iterable<readonly P[]> {
  const rows = pairs.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const sessions = pairs.reduce((most, { session }) => Math.max(most, session + 1), 0);
  const sets = createDisjointSets(rows + sessions);
  for (const { row, session } of pairs) sets.join(row, rows + session);
  /** By pair the next one of its knot; by group the last one so far. -1: none. */
  const next = new Int32Array(pairs.length).fill(-1);
  const last = new Int32Array(rows + sessions).fill(-1);
  const isFirst = new Uint8Array(pairs.length);
  for (const [at, { row }] of pairs.entries()) {
    const group = sets.groupOf(row);
    const before = last[group] ?? -1;
    if (before === -1) isFirst[at] = 1;
    else next[before] = at;
    last[group] = at;
  }
  for (const [first, pair] of pairs.entries()) {
    if (isFirst[first] !== 1) continue;
    const knot = [pair];
    for (let at = next[first] ?? -1; at !== -1; at = next[at] ?? -1) {
      const other = pairs[at];
      if (other !== undefined) knot.push(other);
    }
    yield knot;
  }
}
