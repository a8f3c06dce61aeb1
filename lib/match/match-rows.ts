import { createPairFinder } from '#lib/match/candidate-pairs.ts';
import type { OpenSession } from '#lib/match/claim-to-sessions.ts';
import { createLabelReader } from '#lib/match/client-label.ts';
import type { Decision } from '#lib/match/decision-schema.ts';
import { labelRows } from '#lib/match/label-rows.ts';
import type { LevelWeight } from '#lib/match/level-scale.ts';
import type { Moves } from '#lib/match/moves.ts';
import type { CandidateRow, PlacedRow } from '#lib/match/place-rows.ts';
import { placeStale } from '#lib/match/place-stale.ts';
import { EMPTY_TABLE, type RowTable } from '#lib/match/row-table.ts';
import { isSameClosing } from '#lib/match/same-closing.ts';
import type { Session, SourcedPayout, UnmatchedPayout } from '#lib/match/schema.ts';
import { findStale } from '#lib/match/stale-matches.ts';
import { keep } from '#lib/values/keep.ts';
import { NONE } from '#lib/values/none.ts';

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
    placeStale({ sessions, rows, isTaken: rules.isTaken }, found, stale.rows, {
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

/** Creates what gives the reader of labels for these decisions: the last one, where they say the same of labels. */
function createReaders(): (decisions: readonly Decision[]) => ReturnType<typeof createLabelReader> {
  const readers = keep(
    (_: object, ...said: readonly Decision[]) => createLabelReader(said),
    (owner, ...said) => [owner, ...said],
  );
  return (decisions) => readers(readers, ...decisions.filter(({ kind }) => kind === 'same-client'));
}
