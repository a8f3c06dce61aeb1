import type { OpenSession } from '#lib/match/claim-to-sessions.ts';
import {
  createNearFinder,
  type NearFinder,
  type NearPair,
  nearPairs,
} from '#lib/match/near-pairs.ts';
import type { WeighedPair } from '#lib/match/settle-rows.ts';
import { findSteadyClients, isOwnName, type SteadyClients } from '#lib/match/steady-clients.ts';
import {
  createComparer,
  type LabelledPayout,
  type PairLevels,
  weightOf,
} from '#lib/match/weigh-pair.ts';
import {
  CLEAR_LEAD,
  FURTHER_ROW_COST,
  POSSIBLE_PROBABILITY,
  probabilityOf,
  WEIGHTS,
} from '#lib/match/weights.ts';

/** A row that may belong to a session, with the levels on which they agree. */
export interface CandidatePair extends WeighedPair {
  readonly levels: PairLevels;
}

/** The pairs worth a look, and the rows that fit so many sessions that only a person can tell. */
export interface CandidatePairs {
  readonly pairs: readonly CandidatePair[];
  readonly crowded: ReadonlySet<number>;
}

/** A candidate this much weaker than the row's best one is never chosen, whatever else is taken. */
const HOPELESS_LEAD = CLEAR_LEAD + FURTHER_ROW_COST / 2;

/**
 * Every pair worth a look: first who may be whom, by names and near days; then what all visits of each client tell;
 * then the weight of each pair. `isRejected` knows the pairs that a person ruled out.
 */
export function candidatePairs(
  sessions: readonly OpenSession[],
  rows: readonly LabelledPayout[],
  isRejected: (session: OpenSession, row: LabelledPayout) => boolean,
): CandidatePairs {
  const finder = createNearFinder(sessions);
  const { nearOf, crowded } = nearPairs(rows, finder);
  const allowed = (near: readonly NearPair[]): readonly NearPair[] =>
    near.filter(({ session, row }) => !isRejected(session, row));
  const allowedOf = (rowAt: number): readonly NearPair[] => allowed(nearOf(rowAt));
  const clients = findSteadyClients(allowedOf, sessions, rows);
  const renamed = new Map(
    [...renamedPairs(rows, clients, finder)]
      .map(([rowAt, near]) => [rowAt, allowed(near)] as const)
      .filter(([, near]) => near.length > 0),
  );
  const judgedOf = (rowAt: number): readonly NearPair[] => renamed.get(rowAt) ?? allowedOf(rowAt);
  const weigh = createWeigher(clients, findVisits(judgedOf, sessions, rows));
  const pairs: CandidatePair[] = [];
  const others = [...rows.keys()].filter((rowAt) => !renamed.has(rowAt));
  for (const rowAt of [...renamed.keys(), ...others]) {
    for (const pair of withoutHopeless(judgedOf(rowAt).flatMap(weigh))) pairs.push(pair);
  }
  return { pairs, crowded };
}

/** The pairs of the labels that steadily stand for a patient whom their names do not tell, by row. */
function renamedPairs(
  rows: readonly LabelledPayout[],
  { standsFor }: SteadyClients,
  { patients, find }: NearFinder,
): ReadonlyMap<number, readonly NearPair[]> {
  const renamed = new Map<number, readonly NearPair[]>();
  for (const [rowAt, row] of rows.entries()) {
    const name = standsFor(row.label);
    if (name === undefined) continue;
    const fitting = [{ number: patients.numberOf(name.patient), client: name.level }];
    renamed.set(rowAt, find(row, rowAt, fitting));
  }
  return renamed;
}

/** Which rows have a session, and which sessions a row, of their own day and name; 1 for each index that has. */
interface OwnVisits {
  readonly rows: Uint8Array;
  readonly sessions: Uint8Array;
}

function findVisits(
  nearOf: (rowAt: number) => readonly NearPair[],
  sessions: readonly OpenSession[],
  rows: readonly LabelledPayout[],
): OwnVisits {
  const own = { rows: new Uint8Array(rows.length), sessions: new Uint8Array(sessions.length) };
  for (const rowAt of rows.keys()) {
    for (const { sessionAt, client, date } of nearOf(rowAt)) {
      if (date !== 'same' || !isOwnName(client)) continue;
      own.rows[rowAt] = 1;
      own.sessions[sessionAt] = 1;
    }
  }
  return own;
}

/** Weighs a near pair by all that is known of its client; no pair, if it is not worth a look. */
function createWeigher(
  clients: SteadyClients,
  own: OwnVisits,
): (near: NearPair) => readonly CandidatePair[] {
  const compare = createComparer();
  return (near) => {
    const date = isSteadyDay(near, clients, own) ? 'one-day-off-steady' : near.date;
    const client = hasSharedInitials(near, clients) ? 'shared-initials' : near.client;
    const levels = { client, date, ...compare(near.session, near.row) };
    const weight = weightOf(levels);
    if (probabilityOf(weight) < POSSIBLE_PROBABILITY) return [];
    return [
      { session: near.sessionAt, row: near.rowAt, weight, mayBePart: mayBePart(levels), levels },
    ];
  };
}

/** Of a client known from other days, the only row and the only session of near days are likely one visit. */
function isSteadyDay(
  { session, row, rowAt, sessionAt, date }: NearPair,
  { isKnown }: SteadyClients,
  own: OwnVisits,
): boolean {
  const { patient } = session.source.claim;
  return (
    date === 'one-day-off' &&
    patient !== null &&
    own.rows[rowAt] === 0 &&
    own.sessions[sessionAt] === 0 &&
    isKnown(row.label, patient)
  );
}

/** Initials that two clients have say little on a day on which the other one may have come unseen. */
function hasSharedInitials({ client, row, session }: NearPair, { isShared }: SteadyClients) {
  const { patient } = session.source.claim;
  const isInitials = client === 'initials' || client === 'steady-initials';
  return isInitials && patient !== null && isShared(row.label, patient, row.dateOfService);
}

function mayBePart({ client, date }: PairLevels): boolean {
  return date === 'same' && client !== 'near-spelling' && WEIGHTS.client[client] > 0;
}

/** `pairs`: all of one row. */
function withoutHopeless(pairs: readonly CandidatePair[]): readonly CandidatePair[] {
  const best = pairs.reduce((most, { weight }) => Math.max(most, weight), Number.NEGATIVE_INFINITY);
  return pairs.filter(({ weight }) => best - weight < HOPELESS_LEAD);
}
