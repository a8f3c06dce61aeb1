import type { OpenSession } from '#lib/match/claim-to-sessions.ts';
import type { ClientLabel } from '#lib/match/client-label.ts';
import type { Moves } from '#lib/match/moves.ts';
import { countOf, eachOf, type RowTable } from '#lib/match/row-table.ts';
import type { LabelVisits } from '#lib/match/steady-clients.ts';
import { findSteadyNames, type SteadyName } from '#lib/match/steady-names.ts';
import type { LabelledPayout } from '#lib/match/weigh-pair.ts';
import type { DateLevel } from '#lib/match/weights.ts';
import type { PersonName } from '#lib/values/person-name.ts';

/** Sessions and rows, and for each row the sessions near it whose names are enough for a match. */
export interface OwnSessions {
  readonly sessions: readonly OpenSession[];
  readonly rows: readonly LabelledPayout[];
  readonly own: RowTable<DateLevel>;
}

/** The visits of one label, whose rows are these by index: a row and a session of one day. `days`: of the rows, by number. */
export function visitsIn(
  labelRows: readonly number[],
  days: Int32Array,
  { sessions, own }: OwnSessions,
): LabelVisits {
  const visits = new Map<PersonName, Set<number>>();
  for (const row of labelRows) {
    eachOf(own, row, (session, date) => {
      const patient = sessions[session]?.source.claim.patient ?? null;
      if (date !== 'same' || patient === null) return;
      const ofPatient = visits.get(patient) ?? new Set();
      visits.set(patient, ofPatient.add(days[row] ?? 0));
    });
  }
  return visits;
}

/** Who stands for a label that fits nobody, by the sessions that nobody was paid for. */
export function findNames({
  sessions,
  rows,
  own,
}: OwnSessions): ReadonlyMap<ClientLabel, SteadyName> {
  const isPaid = new Uint8Array(sessions.length);
  for (const session of own.sessions) isPaid[session] = 1;
  return findSteadyNames(
    sessions.filter(({ source }, at) => isPaid[at] === 0 && source.claim.patient !== null),
    rows.filter(
      ({ source, label }, at) =>
        countOf(own, at) === 0 && source.payout.type === 'session' && label.decided.length === 0,
    ),
  );
}

/** The labels whose visits are not what they were; `isAgain`: 1 for each row whose sessions were looked for again. */
export function changedLabels(
  before: OwnSessions,
  now: OwnSessions,
  moves: Moves,
  isAgain: Uint8Array,
): ReadonlySet<ClientLabel> {
  const changed = new Set<ClientLabel>();
  for (const [at, { label }] of now.rows.entries()) {
    const was = moves.was[at] ?? -1;
    if (isAgain[at] === 1 && patientsOf(now, at) !== patientsOf(before, was)) changed.add(label);
  }
  for (const [at, { label }] of before.rows.entries()) {
    if (moves.is[at] === -1 && patientsOf(before, at) !== '') changed.add(label);
  }
  return changed;
}

/** The patients who have a session on the day of a row, as a text to compare; empty where there is none. */
function patientsOf({ sessions, own }: OwnSessions, row: number): string {
  const patients: string[] = [];
  eachOf(own, row, (session, date) => {
    if (date === 'same') patients.push(sessions[session]?.source.claim.patient ?? '');
  });
  return patients.length < 2 ? (patients[0] ?? '') : patients.toSorted().join('\n');
}
