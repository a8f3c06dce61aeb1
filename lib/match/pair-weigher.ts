import type { OpenSession } from '#lib/match/claim-to-sessions.ts';
import { createLevelScale, type LevelWeight } from '#lib/match/level-scale.ts';
import type { WeighedPair } from '#lib/match/settle-rows.ts';
import type { SteadyClients } from '#lib/match/steady-clients.ts';
import { createComparer, type LabelledPayout, type PairLevels } from '#lib/match/weigh-pair.ts';
import { type DateLevel, type NameLevel, WEIGHTS } from '#lib/match/weights.ts';

/** A row that may belong to a session, with the levels on which they agree. */
export interface CandidatePair extends WeighedPair {
  readonly levels: PairLevels;
}

/** A session and a row of near days, both by their index, and how their dates and names agree. */
interface NearPair {
  readonly sessionAt: number;
  readonly rowAt: number;
  readonly date: DateLevel;
  readonly client: NameLevel;
}

/**
 * Weighs a near pair by all that is known of its client; undefined, if it is not worth a look, or if name and date
 * alone leave it below `least`.
 */
export type WeighPair = (near: NearPair, least: number) => LevelWeight | undefined;

/** What the weights of near pairs are read from beside their own names and dates. */
export interface WeighedMatter {
  readonly sessions: readonly OpenSession[];
  readonly rows: readonly LabelledPayout[];
  readonly clients: SteadyClients;
  /** Which rows have a session, and which sessions a row, of their own day and name; 1 for each index that has. */
  readonly visits: { readonly rows: Uint8Array; readonly sessions: Uint8Array };
}

/** Creates what creates weighers; all of them compare equal names, and weigh equal levels, once. */
export function createPairWeighers(): (matter: WeighedMatter) => WeighPair {
  const compare = createComparer();
  const scaleOf = createLevelScale();
  return ({ sessions, rows, clients, visits }) =>
    (near, least) => {
      const [session, row] = [sessions[near.sessionAt], rows[near.rowAt]];
      if (session === undefined || row === undefined) return undefined;
      const isAlone = visits.rows[near.rowAt] === 0 && visits.sessions[near.sessionAt] === 0;
      const date =
        isAlone && isSteadyDay(near, clients, session, row) ? 'one-day-off-steady' : near.date;
      if (WEIGHTS.client[near.client] + WEIGHTS.date[date] < least) return undefined;
      const isShared = hasSharedInitials(near, clients, session, row);
      const client = isShared ? 'shared-initials' : near.client;
      const weighed = scaleOf({ client, date, ...compare(session, row) });
      return weighed.isPossible ? weighed : undefined;
    };
}

/** Of a client known from other days, the only row and the only session of near days are likely one visit. */
function isSteadyDay(
  { date }: NearPair,
  { isKnown }: SteadyClients,
  { source }: OpenSession,
  { label }: LabelledPayout,
): boolean {
  const { patient } = source.claim;
  return date === 'one-day-off' && patient !== null && isKnown(label, patient);
}

/** Initials that two clients have say little on a day on which the other one may have come unseen. */
function hasSharedInitials(
  { client }: NearPair,
  { isShared }: SteadyClients,
  { source }: OpenSession,
  { label, dateOfService }: LabelledPayout,
): boolean {
  if (client !== 'initials' && client !== 'steady-initials') return false;
  const { patient } = source.claim;
  return patient !== null && isShared(label, patient, dateOfService);
}
