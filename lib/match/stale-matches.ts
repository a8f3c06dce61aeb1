import type { CandidatePairs } from '#lib/match/candidate-pairs.ts';
import { createDisjointSets } from '#lib/match/disjoint-sets.ts';
import type { LevelWeight } from '#lib/match/level-scale.ts';
import { eachOf, type RowTable } from '#lib/match/row-table.ts';

/** The sessions and rows, 1 for each index, of which it may not be said any more what was said of them. */
export interface StaleMatches {
  readonly sessions: Uint8Array;
  readonly rows: Uint8Array;
}

/**
 * Finds all that hangs together, by pairs as they are now, with a row that was looked at again, or with a session that is
 * new or of which a pair came or went. Nothing else can be matched otherwise than before. `before`: the pairs of the
 * last time; `isChanged`: the sessions that are new or that a person said something of.
 */
export function findStale(
  { pairs, isAgain, moves }: CandidatePairs,
  before: RowTable<LevelWeight>,
  isChanged: Uint8Array,
): StaleMatches {
  const [rows, sessions] = [isAgain.length, isChanged.length];
  const isTouched = Uint8Array.from(isChanged);
  for (const [was, is] of moves.rows.is.entries()) {
    if (is !== -1 && isAgain[is] !== 1) continue;
    eachOf(before, was, (session) => {
      const at = moves.sessions.is[session] ?? -1;
      if (at !== -1) isTouched[at] = 1;
    });
  }
  const sets = createDisjointSets(rows + sessions);
  for (let row = 0; row < rows; row += 1) {
    eachOf(pairs, row, (session) => sets.join(row, rows + session));
  }
  const isStale = new Uint8Array(rows + sessions);
  for (const [row, again] of isAgain.entries()) if (again === 1) isStale[sets.groupOf(row)] = 1;
  for (const [session, touched] of isTouched.entries()) {
    if (touched === 1) isStale[sets.groupOf(rows + session)] = 1;
  }
  for (const at of isStale.keys()) isStale[at] = isStale[sets.groupOf(at)] ?? 0;
  return { rows: isStale.subarray(0, rows), sessions: isStale.subarray(rows) };
}
