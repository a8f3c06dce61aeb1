import { candidatePairs } from '#lib/match/candidate-pairs.ts';
import type { OpenSession } from '#lib/match/claim-to-sessions.ts';
import { createLabelReader } from '#lib/match/client-label.ts';
import type { Decision } from '#lib/match/decision-schema.ts';
import { mayBeOnePerson } from '#lib/match/evidence/client-name.ts';
import type { CandidatePair } from '#lib/match/pair-weigher.ts';
import {
  type CandidateRow,
  createRowPlacer,
  type PlacedRow,
  type Places,
} from '#lib/match/place-rows.ts';
import { remember } from '#lib/match/remember.ts';
import type { SourcedPayout, UnmatchedPayout } from '#lib/match/schema.ts';
import { settleRows } from '#lib/match/settle-rows.ts';
import type { LabelledPayout } from '#lib/match/weigh-pair.ts';
import { NONE } from '#lib/values/none.ts';
import type { PersonName } from '#lib/values/person-name.ts';

type Objection = Pick<UnmatchedPayout, 'cause' | 'reason'>;

const NO_DATE: Objection = { cause: 'no-date', reason: 'The row has no date of service.' };
const NO_CLIENT: Objection = { cause: 'no-client', reason: 'The row names no client.' };
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

/** Takes the rows that were placed with a session, named by its index, or offered to it. Told once for a session at most. */
export type TakePlaces = (
  session: number,
  placed: readonly PlacedRow[],
  candidates: readonly CandidateRow[],
) => void;

/** What a person said that bears on the rows she did not place herself. */
export interface MatchRules {
  readonly decisions: readonly Decision[];
  /** Whether a person placed rows with a session: it takes no more by itself. */
  readonly isTaken: (session: OpenSession) => boolean;
  readonly isRejected: (session: OpenSession, payout: SourcedPayout) => boolean;
}

/**
 * Matches the rows that no decision has placed: tells `take` which rows go where, knot by knot, so that what led to it
 * need not be kept, and gives the rows that go to no session.
 */
export function matchRows(
  sessions: readonly OpenSession[],
  payouts: readonly SourcedPayout[],
  { decisions, isTaken, isRejected }: MatchRules,
  take: TakePlaces,
): readonly UnmatchedPayout[] {
  const { rows, unnamed } = labelRows(payouts, decisions);
  const takesPlace = (row: number): boolean => rows[row]?.source.payout.type === 'session';
  const { pairs, crowded } = candidatePairs(sessions, rows, (session, row) =>
    isRejected(session, row.source),
  );
  const isFree = (at: number): boolean => {
    const session = sessions[at];
    return session !== undefined && !isTaken(session);
  };
  const free = pairs.filter(({ session, row }) => !takesPlace(row) || isFree(session));
  const areTwoPeople = twoPeople(sessions);
  const place = createRowPlacer(sessions, rows);
  const isSettled = new Uint8Array(rows.length);
  const unmatched: UnmatchedPayout[] = [...unnamed];
  const leave = (payout: SourcedPayout, why: Objection): void => {
    unmatched.push({ payout, ...why });
  };
  for (const settled of settleRows(free, { takesPlace, areTwoPeople })) {
    for (const { row } of settled) isSettled[row] = 1;
    const places = place(settled);
    for (const session of sessionsIn(places)) {
      take(session, places.placed.get(session) ?? NONE, places.candidates.get(session) ?? NONE);
    }
    for (const payout of places.open) leave(payout, NOT_SURE);
    for (const payout of places.otherVisits) leave(payout, OTHER_VISIT);
    for (const payout of places.strays) leave(payout, NO_EOB);
  }
  const isClosed = findClosed(pairs, free, rows.length);
  for (const [at, { source }] of rows.entries()) {
    if (isClosed[at] === 1) leave(source, CONFIRMED_OTHERS);
    else if (crowded.has(at)) leave(source, NOT_SURE);
    else if (isSettled[at] !== 1) leave(source, NO_EOB);
  }
  return unmatched;
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

/** The rows that say when and for whom they are; the others with what they lack. */
function labelRows(
  payouts: readonly SourcedPayout[],
  decisions: readonly Decision[],
): { readonly rows: readonly LabelledPayout[]; readonly unnamed: readonly UnmatchedPayout[] } {
  const labelOf = createLabelReader(decisions);
  const rows: LabelledPayout[] = [];
  const unnamed: UnmatchedPayout[] = [];
  for (const source of payouts) {
    const { dateOfService, client } = source.payout;
    const label = labelOf(source.payout);
    if (dateOfService === null) unnamed.push({ payout: source, ...NO_DATE });
    else if (client === null) unnamed.push({ payout: source, ...NO_CLIENT });
    else if (label === undefined) {
      const reason = `“${client}” is not a name or initials.`;
      unnamed.push({ payout: source, cause: 'no-client', reason });
    } else rows.push({ source, dateOfService, label });
  }
  return { rows, unnamed };
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
