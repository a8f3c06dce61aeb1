import type { ClientLabel } from '#lib/match/client-label.ts';
import type { FiledMatter } from '#lib/match/filed-matter.ts';
import { countOf, eachOf, type RowTable } from '#lib/match/row-table.ts';
import { isKnownFrom, type LabelVisits } from '#lib/match/steady-clients.ts';
import { findSteadyNames, type SteadyName } from '#lib/match/steady-names.ts';
import type { DateLevel } from '#lib/match/weights.ts';
import { NONE } from '#lib/values/none.ts';
import type { PersonName } from '#lib/values/person-name.ts';

/** Sessions and rows, and for each row the sessions near it whose names are enough for a match. */
export interface OwnSessions extends Pick<FiledMatter, 'sessions' | 'rows'> {
  readonly own: RowTable<DateLevel>;
}

/** Knows the visits of the labels that were ever asked for. */
interface VisitBook {
  readonly of: (label: ClientLabel, matter: FiledMatter & OwnSessions) => LabelVisits;
  /**
   * Looks at a label's visits again, and tells of which days another thing may be said now: of those of the visits that
   * came or went and of days near them, of `all`, or of none where nobody ever asked.
   */
  readonly renew: (
    label: ClientLabel,
    days: readonly number[],
    matter: FiledMatter & OwnSessions,
  ) => readonly number[] | 'all';
}

/** Creates a book in which no visits stand yet. */
export function createVisitBook(): VisitBook {
  const known = new WeakMap<ClientLabel, LabelVisits>();
  return {
    of(label, matter) {
      const visits = known.get(label) ?? visitsOf(label, matter);
      known.set(label, visits);
      return visits;
    },
    renew(label, days, matter) {
      const before = known.get(label);
      if (before === undefined) return NONE;
      const now = visitsOf(label, matter);
      known.set(label, now);
      const isOther = before.size < 2 !== now.size < 2 || !knowSame(before, now);
      return isOther ? 'all' : days;
    },
  };
}

/** Whether the same patients are known from several visits. */
function knowSame(one: LabelVisits, other: LabelVisits): boolean {
  return [...one.keys(), ...other.keys()].every(
    (patient) => isKnownFrom(one, patient) === isKnownFrom(other, patient),
  );
}

/** A label's visits are a row and a session of one day. */
function visitsOf(
  label: ClientLabel,
  { sessions, days, rowsOf, own }: FiledMatter & OwnSessions,
): LabelVisits {
  const visits = new Map<PersonName, Set<number>>();
  for (const row of rowsOf.get(label) ?? NONE) {
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

/**
 * The labels whose visits are not what they were, each with the days of the visits that came or went. `isAgain`: 1 for
 * each row whose sessions were looked for again.
 */
export function changedVisits(
  before: FiledMatter & OwnSessions,
  now: FiledMatter & OwnSessions,
  isAgain: Uint8Array,
): ReadonlyMap<ClientLabel, readonly number[]> {
  const changed = new Map<ClientLabel, number[]>();
  const add = (label: ClientLabel, day: number | undefined): void => {
    const days = changed.get(label) ?? [];
    changed.set(label, days);
    if (day !== undefined) days.push(day);
  };
  const { was, is } = now.moves.rows;
  for (const [at, { label }] of now.rows.entries()) {
    const isOther = isAgain[at] === 1 && patientsOf(now, at) !== patientsOf(before, was[at] ?? -1);
    if (isOther) add(label, now.days[at]);
  }
  for (const [at, { label }] of before.rows.entries()) {
    if (is[at] === -1 && patientsOf(before, at) !== '') add(label, before.days[at]);
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
