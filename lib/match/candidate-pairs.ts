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
  const { near, crowded } = nearPairs(rows, finder);
  const allowed = near.filter(({ session, row }) => !isRejected(session, row));
  const clients = findSteadyClients(allowed, sessions, rows);
  const renamed = renamedPairs(rows, clients, finder).filter(
    ({ session, row }) => !isRejected(session, row),
  );
  const known = new Set(renamed.map(({ rowAt }) => rowAt));
  const judged = [...renamed, ...allowed.filter(({ rowAt }) => !known.has(rowAt))];
  const compare = createComparer();
  const told = withSteadyDays(judged, clients).map((each) => withSharedInitials(each, clients));
  const pairs = told.flatMap((each): readonly CandidatePair[] => {
    const { session, row, client, date } = each;
    const levels = { client, date, ...compare(session, row) };
    const weight = weightOf(levels);
    if (probabilityOf(weight) < POSSIBLE_PROBABILITY) return [];
    return [
      { session: each.sessionAt, row: each.rowAt, weight, mayBePart: mayBePart(levels), levels },
    ];
  });
  return { pairs: withoutHopeless(pairs), crowded };
}

/** The pairs of the labels that steadily stand for a patient whom their names do not tell. */
function renamedPairs(
  rows: readonly LabelledPayout[],
  { standsFor }: SteadyClients,
  { patients, find }: NearFinder,
): readonly NearPair[] {
  return [...rows.entries()].flatMap(([rowAt, row]) => {
    const name = standsFor(row.label);
    if (name === undefined) return [];
    return find(row, rowAt, [{ number: patients.numberOf(name.patient), client: name.level }]);
  });
}

/** Of a client known from other days, the only row and the only session of near days are likely one visit. */
function withSteadyDays(
  near: readonly NearPair[],
  { isKnown }: SteadyClients,
): readonly NearPair[] {
  const onTheDay = near.filter(({ client, date }) => date === 'same' && isOwnName(client));
  const rowsWithSession = new Set(onTheDay.map(({ rowAt }) => rowAt));
  const sessionsWithRow = new Set(onTheDay.map(({ sessionAt }) => sessionAt));
  return near.map((each) => {
    const { patient } = each.session.source.claim;
    const isSteady =
      each.date === 'one-day-off' &&
      patient !== null &&
      !rowsWithSession.has(each.rowAt) &&
      !sessionsWithRow.has(each.sessionAt) &&
      isKnown(each.row.label, patient);
    return isSteady ? { ...each, date: 'one-day-off-steady' } : each;
  });
}

/** Initials that two clients have say little on a day on which the other one may have come unseen. */
function withSharedInitials(near: NearPair, { isShared }: SteadyClients): NearPair {
  const { client, row, session } = near;
  const { patient } = session.source.claim;
  const isInitials = client === 'initials' || client === 'steady-initials';
  return isInitials && patient !== null && isShared(row.label, patient, row.dateOfService)
    ? { ...near, client: 'shared-initials' }
    : near;
}

function mayBePart({ client, date }: PairLevels): boolean {
  return date === 'same' && client !== 'near-spelling' && WEIGHTS.client[client] > 0;
}

function withoutHopeless(pairs: readonly CandidatePair[]): readonly CandidatePair[] {
  const best = new Map<number, number>();
  for (const { row, weight } of pairs) {
    best.set(row, Math.max(weight, best.get(row) ?? Number.NEGATIVE_INFINITY));
  }
  return pairs.filter(({ row, weight }) => (best.get(row) ?? weight) - weight < HOPELESS_LEAD);
}
