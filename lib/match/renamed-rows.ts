import type { ClientLabel } from '#lib/match/client-label.ts';
import type { FiledMatter } from '#lib/match/filed-matter.ts';
import type { FittingPatient } from '#lib/match/fitting-patients.ts';
import type { NearFinder } from '#lib/match/near-pairs.ts';
import { eachOf, type RowTable } from '#lib/match/row-table.ts';
import type { SteadyName } from '#lib/match/steady-names.ts';
import type { DateLevel } from '#lib/match/weights.ts';
import { NONE } from '#lib/values/none.ts';
import type { PersonName } from '#lib/values/person-name.ts';

/** By row: the patient for whom its label steadily stands though the names do not say so, if a session of theirs is near. */
export type RenamedRows = ReadonlyMap<number, readonly FittingPatient[]>;

/** Finds the rows of labels that steadily stand for a patient. */
export function findRenamed(
  names: ReadonlyMap<ClientLabel, SteadyName>,
  rowsOf: FiledMatter['rowsOf'],
  numberOf: (patient: PersonName) => number,
  { findNear }: NearFinder,
): RenamedRows {
  const renamed = new Map<number, readonly FittingPatient[]>();
  for (const [label, { patient, level }] of names) {
    const steady = { number: numberOf(patient), client: level };
    for (const row of rowsOf.get(label) ?? NONE) {
      findNear(row, steady, () => renamed.set(row, [steady]));
    }
  }
  return renamed;
}

/** Which rows have a session, and which sessions a row, of their own day and name; 1 for each index that has. */
export interface Visited {
  readonly rows: Uint8Array;
  readonly sessions: Uint8Array;
}

/** Finds who came on their own day, with renamed rows under the name that they steadily stand for. */
export function findVisited(
  { rows, sessions }: FiledMatter,
  own: RowTable<DateLevel>,
  renamed: RenamedRows,
  { findOwn }: NearFinder,
): Visited {
  const visited = {
    rows: new Uint8Array(rows.length),
    sessions: new Uint8Array(sessions.length),
  };
  for (const row of rows.keys()) {
    const visit = (session: number, date: DateLevel): void => {
      if (date !== 'same') return;
      visited.rows[row] = 1;
      visited.sessions[session] = 1;
    };
    const steady = renamed.get(row);
    if (steady === undefined) eachOf(own, row, visit);
    else findOwn(row, steady, visit);
  }
  return visited;
}
