import { createDisjointSets, eachGroup } from '#lib/match/disjoint-sets.ts';

/** A session and a row that hang together, both by their index. */
interface Pair {
  readonly session: number;
  readonly row: number;
}

/**
 * Finds the pairs that hang together by sessions and rows that they share, one knot after the other, each in the
 * order of the pairs.
 */
export function* findKnots<P extends Pair>(pairs: readonly P[]): Iterable<readonly P[]> {
  const rows = pairs.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const sessions = pairs.reduce((most, { session }) => Math.max(most, session + 1), 0);
  const sets = createDisjointSets(rows + sessions);
  for (const { row, session } of pairs) sets.join(row, rows + session);
  const groupOf = (at: number): number => sets.groupOf(pairs[at]?.row ?? at);
  for (const knot of eachGroup(pairs.length, rows + sessions, groupOf)) {
    yield knot.flatMap((at) => pairs[at] ?? []);
  }
}
