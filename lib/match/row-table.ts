import type { Moves } from '#lib/match/moves.ts';

/**
 * For each row some sessions, by index, and what is said of each: three lists of which those of a row are the part from
 * its start to that of the next row, for a list of its own for each row would take many times the memory.
 */
export interface RowTable<Said> {
  readonly starts: readonly number[];
  readonly sessions: readonly number[];
  readonly said: readonly Said[];
}

export const EMPTY_TABLE: RowTable<never> = { starts: [0], sessions: [], said: [] };

/** Which rows are looked at again, 1 for each by its place now; the others stand as they stood. */
interface Again {
  readonly rows: Moves;
  readonly sessions: Moves;
  readonly isAgain: Uint8Array;
}

/** Makes the table of the rows as they stand now: finds again what is looked at again, and takes over the rest. */
export function renewTable<Row, Said>(
  before: RowTable<Said>,
  { rows: moves, sessions, isAgain }: Again,
  rows: readonly Row[],
  find: (row: Row, at: number, take: (session: number, said: Said) => void) => void,
): RowTable<Said> {
  const table = { starts: [0], sessions: new Array<number>(), said: new Array<Said>() };
  const take = (session: number, said: Said): void => {
    table.sessions.push(session);
    table.said.push(said);
  };
  const takeOver = (session: number, said: Said): void => take(sessions.is[session] ?? -1, said);
  for (const [at, row] of rows.entries()) {
    if (isAgain[at] === 1) find(row, at, take);
    else eachOf(before, moves.was[at] ?? -1, takeOver);
    table.starts.push(table.sessions.length);
  }
  return table;
}

/** Looks at the sessions of one row. */
export function eachOf<Said>(
  { starts, sessions, said }: RowTable<Said>,
  row: number,
  look: (session: number, said: Said) => void,
): void {
  for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
    const [session, what] = [sessions[at], said[at]];
    if (session !== undefined && what !== undefined) look(session, what);
  }
}

/** How many sessions a row has. */
export function countOf({ starts }: RowTable<unknown>, row: number): number {
  return (starts[row + 1] ?? 0) - (starts[row] ?? 0);
}
