import { type CandidatePairs, createPairFinder } from '#lib/match/candidate-pairs.ts';
import type { OpenSession } from '#lib/match/claim-to-sessions.ts';
import { createLabelReader } from '#lib/match/client-label.ts';
import type { Decision } from '#lib/match/decision-schema.ts';
import { mayBeOnePerson } from '#lib/match/evidence/client-name.ts';
import { labelRows } from '#lib/match/label-rows.ts';
import type { LevelWeight } from '#lib/match/level-scale.ts';
import type { Moves } from '#lib/match/moves.ts';
import type { CandidatePair } from '#lib/match/pair-weigher.ts';
import {
  type CandidateRow,
  createRowPlacer,
  type PlacedRow,
  type Places,
} from '#lib/match/place-rows.ts';
import { remember } from '#lib/match/remember.ts';
import { EMPTY_TABLE, eachOf, type RowTable } from '#lib/match/row-table.ts';
import { isSameClosing } from '#lib/match/same-closing.ts';
import type { Session, SourcedPayout, UnmatchedPayout } from '#lib/match/schema.ts';
import { settleRows } from '#lib/match/settle-rows.ts';
import { findStale } from '#lib/match/stale-matches.ts';
import type { LabelledPayout } from '#lib/match/weigh-pair.ts';
import { keep } from '#lib/values/keep.ts';
import { NONE } from '#lib/values/none.ts';
import type { PersonName } from '#lib/values/person-name.ts';

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

/** What a person said that bears on the rows she did not place herself. */
interface MatchRules {
  readonly decisions: readonly Decision[];
  /** Whether a person placed rows with a session: it takes no more by itself. */
  readonly isTaken: (session: OpenSession) => boolean;
  readonly isRejected: (session: OpenSession, payout: SourcedPayout) => boolean;
  /** The sessions for which she placed rows or ruled some out. */
  readonly decided: ReadonlySet<OpenSession>;
  /** Says for a session which rows pay it; beside what it is given, it reads only what she decided of it. */
  readonly close: CloseSession;
  /** Whether any statement is here: that, too, is read in closing. */
  readonly hasStatements: boolean;
}

type CloseSession = (
  session: OpenSession,
  placed: readonly PlacedRow[],
  candidates: readonly CandidateRow[],
) => Session;

/** Each session with its rows, and the rows that go to none. */
interface MatchedRows {
  readonly sessions: readonly Session[];
  readonly unmatched: readonly UnmatchedPayout[];
}

/** Matches the rows that no decision has placed. Sessions and rows stand in their order. */
export type MatchRows = (
  sessions: readonly OpenSession[],
  payouts: readonly SourcedPayout[],
  rules: MatchRules,
) => MatchedRows;

/** What came of each session and row the last time. */
interface Known {
  readonly pairs: RowTable<LevelWeight>;
  readonly closed: readonly Session[];
  readonly lone: readonly (UnmatchedPayout | undefined)[];
  readonly decided: ReadonlySet<OpenSession>;
  readonly hasStatements: boolean;
}

/** Creates what matches rows, and looks again only at what hangs together with a session or row that came or went. */
export function createRowMatcher(): MatchRows {
  const findPairs = createPairFinder();
  const readerFor = createReaders();
  let known: Known = {
    pairs: EMPTY_TABLE,
    closed: NONE,
    lone: NONE,
    decided: new Set(),
    hasStatements: false,
  };
  return (sessions, payouts, rules) => {
    const { decisions, isRejected, decided, hasStatements } = rules;
    const { rows, unnamed } = labelRows(payouts, readerFor(decisions));
    const found = findPairs({ sessions, rows, isRejected, decided });
    const { was } = found.moves.sessions;
    const before = known;
    const isChanged = new Uint8Array(sessions.length);
    for (const [at, session] of sessions.entries()) {
      const isOther = was[at] === -1 || before.hasStatements !== hasStatements;
      if (isOther || decided.has(session) || before.decided.has(session)) isChanged[at] = 1;
    }
    const stale = findStale(found, before.pairs, isChanged);
    const lone = takeOver(before.lone, found.moves.rows, stale.rows);
    const closed = takeOver(before.closed, found.moves.sessions, stale.sessions);
    const closeAt = (
      at: number,
      placed: readonly PlacedRow[],
      offered: readonly CandidateRow[],
    ) => {
      const session = sessions[at];
      if (session === undefined) return undefined;
      const made = rules.close(session, placed, offered);
      const last = before.closed[was[at] ?? -1];
      return last !== undefined && isSameClosing(last, made) ? last : made;
    };
    placeStale(sessions, rows, rules, found, stale.rows, {
      take: (at, placed, offered) => {
        closed[at] = closeAt(at, placed, offered);
      },
      leave: (at, why) => {
        const payout = rows[at]?.source;
        if (payout !== undefined) lone[at] = { payout, ...why };
      },
    });
    const all = closed.flatMap((session, at) => session ?? closeAt(at, NONE, NONE) ?? []);
    known = { pairs: found.pairs, closed: all, lone, decided, hasStatements };
    return { sessions: all, unmatched: [...unnamed, ...lone.filter((each) => each !== undefined)] };
  };
}

/** What was said of each item the last time; nothing of stale ones. */
function takeOver<Said>(
  before: readonly (Said | undefined)[],
  { was }: Moves,
  isStale: Uint8Array,
): (Said | undefined)[] {
  const said: (Said | undefined)[] = [];
  for (const [at, place] of was.entries()) {
    said.push(isStale[at] === 1 ? undefined : before[place]);
  }
  return said;
}

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
function placeStale(
  sessions: readonly OpenSession[],
  rows: readonly LabelledPayout[],
  { isTaken }: MatchRules,
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

/** Creates what gives the reader of labels for these decisions: the last one, where they say the same of labels. */
function createReaders(): (decisions: readonly Decision[]) => ReturnType<typeof createLabelReader> {
  const readers = keep(
    (_: object, ...said: readonly Decision[]) => createLabelReader(said),
    (owner, ...said) => [owner, ...said],
  );
  return (decisions) => readers(readers, ...decisions.filter(({ kind }) => kind === 'same-client'));
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
