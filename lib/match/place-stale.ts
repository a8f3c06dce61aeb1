import type { CandidatePairs } from '#lib/match/candidate-pairs.ts';
import type { OpenSession } from '#lib/match/claim-to-sessions.ts';
import { mayBeOnePerson } from '#lib/match/evidence/client-name.ts';
import type { LevelWeight } from '#lib/match/level-scale.ts';
import type { CandidatePair } from '#lib/match/pair-weigher.ts';
import {
  type CandidateRow,
  createRowPlacer,
  type PlacedRow,
  type Places,
} from '#lib/match/place-rows.ts';
import { eachOf, type RowTable } from '#lib/match/row-table.ts';
import type { UnmatchedPayout } from '#lib/match/schema.ts';
import { settleRows } from '#lib/match/settle-rows.ts';
import type { LabelledPayout } from '#lib/match/weigh-pair.ts';
import { NONE } from '#lib/values/none.ts';
import type { PersonName } from '#lib/values/person-name.ts';
import { remember } from '#lib/values/remember.ts';

type Objection = Pick<UnmatchedPayout, 'cause' | 'reason'>;

const NO_EOB: Objection = {
  cause: 'no-session',
  reason: 'No EOB shows a session of this client on this date.',
};
const OTHER_VISIT: Objection = {
  cause: 'no-session',
  reason: 'The session of this client on this date has another row; no EOB shows a second visit.',
};
const CONFIRMED_OTHERS: Objection = {
  cause: 'needs-review',
  reason: 'You confirmed other rows for the session that this row fits.',
};
const NOT_SURE: Objection = {
  cause: 'needs-review',
  reason: 'It is not sure which session this row is for; a person must choose.',
};

/** What the rows are placed with. */
interface Placing {
  readonly sessions: readonly OpenSession[];
  readonly rows: readonly LabelledPayout[];
  /** Whether a person placed rows with a session: it takes no more by itself. */
  readonly isTaken: (session: OpenSession) => boolean;
}

/** Takes what becomes of sessions and rows, by their index. */
interface Outcome {
  /** Told once for a session at most. */
  readonly take: (
    session: number,
    placed: readonly PlacedRow[],
    candidates: readonly CandidateRow[],
  ) => void;
  readonly leave: (row: number, why: Objection) => void;
}

/** Tells which of the stale rows go where, knot by knot, so that what led to it need not be kept. */
export function placeStale(
  { sessions, rows, isTaken }: Placing,
  { pairs: table, crowded }: CandidatePairs,
  isStale: Uint8Array,
  { take, leave }: Outcome,
): void {
  const takesPlace = (row: number): boolean => rows[row]?.source.payout.type === 'session';
  const isFree = (at: number): boolean => {
    const session = sessions[at];
    return session !== undefined && !isTaken(session);
  };
  const pairs = pairsOf(table, isStale);
  const free = pairs.filter(({ session, row }) => !takesPlace(row) || isFree(session));
  const place = createRowPlacer(sessions, rows);
  const isSettled = new Uint8Array(rows.length);
  for (const settled of settleRows(free, { takesPlace, areTwoPeople: twoPeople(sessions) })) {
    for (const { row } of settled) isSettled[row] = 1;
    const places = place(settled);
    for (const session of sessionsIn(places)) {
      take(session, places.placed.get(session) ?? NONE, places.candidates.get(session) ?? NONE);
    }
    for (const row of places.open) leave(row, NOT_SURE);
    for (const row of places.otherVisits) leave(row, OTHER_VISIT);
    for (const row of places.strays) leave(row, NO_EOB);
  }
  const isClosed = findClosed(pairs, free, rows.length);
  for (const [at, stale] of isStale.entries()) {
    if (stale !== 1) continue;
    if (isClosed[at] === 1) leave(at, CONFIRMED_OTHERS);
    else if (crowded[at] === 1) leave(at, NOT_SURE);
    else if (isSettled[at] !== 1) leave(at, NO_EOB);
  }
}

/** The pairs of these rows, in the order of the rows. */
function pairsOf(table: RowTable<LevelWeight>, isMeant: Uint8Array): readonly CandidatePair[] {
  const pairs: CandidatePair[] = [];
  for (const [row, meant] of isMeant.entries()) {
    if (meant !== 1) continue;
    eachOf(table, row, (session, { weight, mayBePart, levels }) => {
      pairs.push({ session, row, weight, mayBePart, levels });
    });
  }
  return pairs;
}

function sessionsIn({ placed, candidates }: Places): Iterable<number> {
  return candidates.size === 0 ? placed.keys() : new Set([...placed.keys(), ...candidates.keys()]);
}

/** The rows, 1 for each index, that fit only sessions for which a person confirmed others. */
function findClosed(
  pairs: readonly CandidatePair[],
  free: readonly CandidatePair[],
  rows: number,
): Uint8Array {
  const isClosed = new Uint8Array(rows);
  if (free.length === pairs.length) return isClosed;
  for (const { row, mayBePart } of pairs) if (mayBePart) isClosed[row] = 1;
  for (const { row } of free) isClosed[row] = 0;
  return isClosed;
}

function twoPeople(sessions: readonly OpenSession[]): (one: number, other: number) => boolean {
  const areOne = remember((patient: PersonName) =>
    remember((against: PersonName) => mayBeOnePerson(patient, against)),
  );
  const patientAt = (at: number) => sessions[at]?.source.claim.patient ?? null;
  return (one, other) => {
    const [patient, against] = [patientAt(one), patientAt(other)];
    return patient === null || against === null || !areOne(patient)(against);
  };
}
