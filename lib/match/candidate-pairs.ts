import type { OpenSession } from '#lib/match/claim-to-sessions.ts';
import type { ClientLabel } from '#lib/match/client-label.ts';
import { findCrowded } from '#lib/match/crowded-rows.ts';
import { groupBy } from '#lib/match/disjoint-sets.ts';
import { createPatientFinder, type FittingPatient } from '#lib/match/fitting-patients.ts';
import { changedLabels, findNames, visitsIn } from '#lib/match/known-visits.ts';
import type { LevelWeight } from '#lib/match/level-scale.ts';
import { likelyPairs } from '#lib/match/likely-pairs.ts';
import { carryOver, findMoves, type Moves, withoutMove } from '#lib/match/moves.ts';
import { createNearFinder, type NearFinder, reachOf } from '#lib/match/near-pairs.ts';
import { comparePayouts } from '#lib/match/order.ts';
import { createPairWeighers } from '#lib/match/pair-weigher.ts';
import { fileByPatient, NO_PATIENT } from '#lib/match/patient-files.ts';
import { remember } from '#lib/match/remember.ts';
import { EMPTY_TABLE, eachOf, renewTable, type RowTable } from '#lib/match/row-table.ts';
import type { SourcedPayout } from '#lib/match/schema.ts';
import { compareSessions } from '#lib/match/sort-sessions.ts';
import { createSteadyClients, type LabelVisits } from '#lib/match/steady-clients.ts';
import type { SteadyName } from '#lib/match/steady-names.ts';
import type { LabelledPayout } from '#lib/match/weigh-pair.ts';
import type { DateLevel } from '#lib/match/weights.ts';
import { NONE } from '#lib/values/none.ts';
import type { PersonName } from '#lib/values/person-name.ts';
import { dayNumberOf, type ServiceDate } from '#lib/values/service-date.ts';

/** What pairs are looked for in: sessions and rows in their order, and what a person said of them. */
export interface PairMatter {
  readonly sessions: readonly OpenSession[];
  readonly rows: readonly LabelledPayout[];
  readonly isRejected: (session: OpenSession, payout: SourcedPayout) => boolean;
  /** The sessions that a person said something of: they are looked at each time. */
  readonly decided: ReadonlySet<OpenSession>;
}

/** The pairs worth a look, and what of them may be other than the last time. */
export interface CandidatePairs {
  readonly pairs: RowTable<LevelWeight>;
  /** The rows, 1 for each index, that fit so many sessions that only a person can tell. */
  readonly crowded: Uint8Array;
  /** 1 for each row that was looked at again; the pairs of all others are what they were. */
  readonly isAgain: Uint8Array;
  readonly moves: { readonly sessions: Moves; readonly rows: Moves };
}

interface Known extends Omit<PairMatter, 'isRejected'> {
  readonly pairs: RowTable<LevelWeight>;
  readonly crowded: Uint8Array;
  readonly own: RowTable<DateLevel>;
  readonly names: ReadonlyMap<ClientLabel, SteadyName>;
  readonly visited: Uint8Array;
  /** The number of each session's patient, and of each row's day. */
  readonly patientAt: Int32Array;
  readonly days: Int32Array;
}

/**
 * Creates what finds every pair worth a look: first who may be whom, by names and near days; then what all visits of
 * each client tell; then the weight of each pair. A row is looked at again only where a session near it, of a name that
 * may be its, came or went or is otherwise visited, or where the visits of its label are other ones.
 */
export function createPairFinder(): (matter: PairMatter) => CandidatePairs {
  const { patients, fittingOf } = createPatientFinder();
  const createWeigher = createPairWeighers();
  const visits = new Map<ClientLabel, LabelVisits>();
  const dayOf = remember((date: ServiceDate) => dayNumberOf(date));
  let known: Known | undefined;
  return ({ sessions, rows, isRejected, decided }) => {
    const before = known ?? nothingKnown();
    const moves = {
      sessions: findMoves(before.sessions, sessions, Object.is, compareSessions),
      rows: findMoves(before.rows, rows, isSameRow, (one, other) =>
        comparePayouts(one.source, other.source),
      ),
    };
    const patientAt = carryOver(before.patientAt, moves.sessions, sessions, ({ source: { claim } }) =>
      claim.patient === null ? NO_PATIENT : patients.numberOf(claim.patient),
    );
    const files = fileByPatient(sessions, patientAt, patients.items.length);
    const days = carryOver(before.days, moves.rows, rows, ({ dateOfService }) =>
      dayOf(dateOfService),
    );
    const rowsOf = fileByLabel(rows);
    const crowded = findCrowded(rowsOf, days, files, fittingOf);
    const near = createNearFinder({ sessions, files, rows, days, isRejected });
    const isAgain = Uint8Array.from(rows, (_, at) => {
      const was = moves.rows.was[at] ?? -1;
      return was === -1 || crowded[at] !== before.crowded[was] ? 1 : 0;
    });
    const rowsNear = rowsNearBy(rowsOf, days, fittingOf);
    const lookAgain = (session: OpenSession): void => {
      const { patient } = session.source.claim;
      if (patient === null) return;
      const day = dayOf(session.dateOfService);
      for (const row of rowsNear(patients.numberOf(patient), day)) isAgain[row] = 1;
    };
    // At the first time all rows are new.
    const changed =
      known === undefined
        ? NONE
        : [
            ...withoutMove(before.sessions, moves.sessions.is),
            ...withoutMove(sessions, moves.sessions.was),
            ...before.decided,
            ...decided,
          ];
    for (const session of changed) lookAgain(session);
    const fittingAt = (row: number): readonly FittingPatient[] => {
      const label = rows[row]?.label;
      return label === undefined || crowded[row] === 1 ? NONE : fittingOf(label);
    };
    const own = renewTable(before.own, { ...moves, isAgain }, (row, take) =>
      near.findOwn(row, fittingAt(row), take),
    );
    const names = findNames({ sessions, rows, own });
    const labels = changedLabels(before, { sessions, rows, own }, moves.rows, isAgain);
    for (const label of labels) visits.delete(label);
    for (const label of [...labels, ...names.keys(), ...before.names.keys()]) {
      for (const row of rowsOf.get(label) ?? NONE) isAgain[row] = 1;
    }
    const renamed = renamedRows(names, rowsOf, patients.numberOf, near);
    const judgedAt = (row: number) => renamed.get(row) ?? fittingAt(row);
    const visited = findVisited(sessions.length, rows.length, own, renamed, near);
    for (const [at, session] of sessions.entries()) {
      const was = moves.sessions.was[at] ?? -1;
      if (was !== -1 && visited.sessions[at] !== before.visited[was]) lookAgain(session);
    }
    const visitsOf = (label: ClientLabel): LabelVisits => {
      const found =
        visits.get(label) ?? visitsIn(rowsOf.get(label) ?? NONE, days, { sessions, rows, own });
      visits.set(label, found);
      return found;
    };
    const clients = createSteadyClients(visitsOf, names);
    const weigh = createWeigher({ sessions, rows, clients, visits: visited });
    const pairs = renewTable(before.pairs, { ...moves, isAgain }, (rowAt, take) => {
      const row = rows[rowAt];
      if (row === undefined) return;
      const likely = likelyPairs(row, rowAt, { fitting: judgedAt(rowAt), finder: near, weigh });
      for (const { sessionAt, weighed } of likely) take(sessionAt, weighed);
    });
    known = {
      ...{ sessions, rows, decided, pairs, crowded, own, names, patientAt, days },
      visited: visited.sessions,
    };
    return { pairs, crowded, isAgain, moves };
  };
}

function nothingKnown(): Known {
  return {
    sessions: NONE,
    rows: NONE,
    decided: new Set(),
    pairs: EMPTY_TABLE,
    own: EMPTY_TABLE,
    crowded: new Uint8Array(),
    names: new Map(),
    visited: new Uint8Array(),
    patientAt: new Int32Array(),
    days: new Int32Array(),
  };
}

function fileByLabel(
  rows: readonly LabelledPayout[],
): ReadonlyMap<ClientLabel, readonly number[]> {
  const filed = new Map<ClientLabel, number[]>();
  for (const [at, { label }] of rows.entries()) {
    const own = filed.get(label);
    if (own === undefined) filed.set(label, [at]);
    else own.push(at);
  }
  return filed;
}

function isSameRow(one: LabelledPayout, other: LabelledPayout): boolean {
  return one.source === other.source && one.label === other.label;
}

/** Finds the rows, by index, on days near one, of all labels that may stand for a patient. */
function rowsNearBy(
  rowsOf: ReadonlyMap<ClientLabel, readonly number[]>,
  days: Int32Array,
  fittingOf: (label: ClientLabel) => readonly FittingPatient[],
): (patient: number, day: number) => readonly number[] {
  const labelled = [...rowsOf].flatMap(([label, rows]) =>
    fittingOf(label).map(({ number, client }) => ({ number, rows, reach: reachOf(client) })),
  );
  const ofPatient = groupBy(labelled, ({ number }) => number);
  return (patient, day) =>
    (ofPatient.get(patient) ?? []).flatMap(({ rows, reach }) =>
      rows.filter((row) => Math.abs((days[row] ?? Number.NaN) - day) <= reach),
    );
}

/** By row: the patient for whom its label steadily stands though the names do not say so, if a session of theirs is near. */
function renamedRows(
  names: ReadonlyMap<ClientLabel, SteadyName>,
  rowsOf: ReadonlyMap<ClientLabel, readonly number[]>,
  numberOf: (patient: PersonName) => number,
  { findNear }: NearFinder,
): ReadonlyMap<number, readonly FittingPatient[]> {
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
function findVisited(
  sessions: number,
  rows: number,
  own: RowTable<DateLevel>,
  renamed: ReadonlyMap<number, readonly FittingPatient[]>,
  near: NearFinder,
) {
  const visited = { rows: new Uint8Array(rows), sessions: new Uint8Array(sessions) };
  for (let row = 0; row < rows; row += 1) {
    const visit = (session: number, date: DateLevel): void => {
      if (date !== 'same') return;
      visited.rows[row] = 1;
      visited.sessions[session] = 1;
    };
    const steady = renamed.get(row);
    if (steady === undefined) eachOf(own, row, visit);
    else near.findOwn(row, steady, visit);
  }
  return visited;
}
