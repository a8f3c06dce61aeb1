import type { OpenSession } from '#lib/match/claim-to-sessions.ts';
import { createLevelScale } from '#lib/match/level-scale.ts';
import type { NearPair } from '#lib/match/near-pairs.ts';
import type { WeighedPair } from '#lib/match/settle-rows.ts';
import type { SteadyClients } from '#lib/match/steady-clients.ts';
import { createComparer, type LabelledPayout, type PairLevels } from '#lib/match/weigh-pair.ts';

/** A row that may belong to a session, with the levels on which they agree. */
export interface CandidatePair extends WeighedPair {
  readonly levels: PairLevels;
}

/** Weighs a near pair by all that is known of its client; undefined, if it is not worth a look. */
export type WeighPair = (near: NearPair) => CandidatePair | undefined;

/** Finds the near pairs of a row whose names are enough for a match. */
type FindOwn = (row: LabelledPayout, rowAt: number) => readonly NearPair[];

/** Creates what weighs the pairs of these sessions and rows. */
export function createPairWeigher(
  clients: SteadyClients,
  ownOf: FindOwn,
  sessions: readonly OpenSession[],
  rows: readonly LabelledPayout[],
): WeighPair {
  const visits = findVisits(ownOf, sessions, rows);
  const compare = createComparer();
  const scaleOf = createLevelScale();
  return (near) => {
    const date = isSteadyDay(near, clients, visits) ? 'one-day-off-steady' : near.date;
    const client = hasSharedInitials(near, clients) ? 'shared-initials' : near.client;
    const { levels, weight, isPossible, mayBePart } = scaleOf({
      client,
      date,
      ...compare(near.session, near.row),
    });
    if (!isPossible) return undefined;
    return { session: near.sessionAt, row: near.rowAt, weight, mayBePart, levels };
  };
}

/** Which rows have a session, and which sessions a row, of their own day and name; 1 for each index that has. */
interface OwnVisits {
  readonly rows: Uint8Array;
  readonly sessions: Uint8Array;
}

function findVisits(
  ownOf: FindOwn,
  sessions: readonly OpenSession[],
  rows: readonly LabelledPayout[],
): OwnVisits {
  const own = { rows: new Uint8Array(rows.length), sessions: new Uint8Array(sessions.length) };
  for (const [rowAt, row] of rows.entries()) {
    for (const { sessionAt, date } of ownOf(row, rowAt)) {
      if (date !== 'same') continue;
      own.rows[rowAt] = 1;
      own.sessions[sessionAt] = 1;
    }
  }
  return own;
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
