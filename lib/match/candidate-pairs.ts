import type { OpenSession } from '#lib/match/claim-to-sessions.ts';
import type { ClientLabel } from '#lib/match/client-label.ts';
import { type FiledMatter, fileMatter, NOTHING_FILED } from '#lib/match/filed-matter.ts';
import { createPatientFinder, type FittingPatient } from '#lib/match/fitting-patients.ts';
import { changedVisits, createVisitBook, findNames } from '#lib/match/known-visits.ts';
import type { LevelWeight } from '#lib/match/level-scale.ts';
import { likelyPairs } from '#lib/match/likely-pairs.ts';
import { withoutMove } from '#lib/match/moves.ts';
import { createNearFinder } from '#lib/match/near-pairs.ts';
import { createPairWeighers } from '#lib/match/pair-weigher.ts';
import { findRenamed, findVisited } from '#lib/match/renamed-rows.ts';
import { EMPTY_TABLE, type RowTable, renewTable } from '#lib/match/row-table.ts';
import type { SourcedPayout } from '#lib/match/schema.ts';
import { createSecondLook } from '#lib/match/second-look.ts';
import { createSteadyClients } from '#lib/match/steady-clients.ts';
import type { SteadyName } from '#lib/match/steady-names.ts';
import type { LabelledPayout } from '#lib/match/weigh-pair.ts';
import type { DateLevel } from '#lib/match/weights.ts';
import { NONE } from '#lib/values/none.ts';

/** What pairs are looked for in: sessions and rows in their order, and what a person said of them. */
interface PairMatter extends Pick<FiledMatter, 'sessions' | 'rows'> {
  readonly isRejected: (session: OpenSession, payout: SourcedPayout) => boolean;
  /** The sessions that a person said something of: they are looked at each time. */
  readonly decided: ReadonlySet<OpenSession>;
}

/** The pairs worth a look, and what of them may be other than the last time. */
export interface CandidatePairs extends Pick<FiledMatter, 'crowded' | 'moves'> {
  readonly pairs: RowTable<LevelWeight>;
  /** 1 for each row that was looked at again; the pairs of all others are what they were. */
  readonly isAgain: Uint8Array;
}

/** What was found the last time. */
interface Known extends Pick<PairMatter, 'decided'>, Pick<CandidatePairs, 'pairs'> {
  readonly filed: FiledMatter;
  /** The sessions near each row whose names are enough for a match. */
  readonly own: RowTable<DateLevel>;
  readonly names: ReadonlyMap<ClientLabel, SteadyName>;
  /** The sessions, 1 for each index, that have a row of their own day and name. */
  readonly visited: Uint8Array;
}

/**
 * Creates what finds every pair worth a look: first who may be whom, by names and near days; then what all visits of
 * each client tell; then the weight of each pair. A row is looked at again only where a session near it, of a name that
 * may be its, came or went or is otherwise visited, or where the visits of its label are other ones.
 */
export function createPairFinder(): (matter: PairMatter) => CandidatePairs {
  const finder = createPatientFinder();
  const visits = createVisitBook();
  const createWeigher = createPairWeighers();
  let known: Known = {
    filed: NOTHING_FILED,
    decided: new Set(),
    own: EMPTY_TABLE,
    names: new Map(),
    visited: new Uint8Array(),
    pairs: EMPTY_TABLE,
  };
  return (matter) => {
    const before = known;
    const { isRejected, decided } = matter;
    const filed = fileMatter(matter, before.filed, finder);
    const { sessions, rows, rowsOf, moves, crowded } = filed;
    const near = createNearFinder(filed, isRejected);
    const look = createSecondLook(filed, before.filed, finder);
    const table = { ...moves, isAgain: look.isAgain };
    for (const session of changedSessions(before, filed, decided)) look.near(session);

    const fittingOf = (row: LabelledPayout, at: number): readonly FittingPatient[] =>
      crowded[at] === 1 ? NONE : finder.fittingOf(row.label);
    const own = renewTable(before.own, table, rows, (row, at, take) =>
      near.findOwn(at, fittingOf(row, at), take),
    );
    const now = { ...filed, own };
    const names = findNames(now);
    for (const label of [...names.keys(), ...before.names.keys()]) look.ofLabel(label, 'all');
    const others = changedVisits({ ...before.filed, own: before.own }, now, look.isAgain);
    for (const [label, days] of others) look.ofLabel(label, visits.renew(label, days, now));
    const clients = createSteadyClients((label) => visits.of(label, now), names);

    const renamed = findRenamed(names, rowsOf, finder.patients.numberOf, near);
    const came = findVisited(filed, own, renamed, near);
    for (const [at, was] of moves.sessions.was.entries()) {
      const session = sessions[at];
      const isOther = was !== -1 && came.sessions[at] !== before.visited[was];
      if (isOther && session !== undefined) look.near(session);
    }
    const weigh = createWeigher({ sessions, rows, clients, visits: came });
    const pairs = renewTable(before.pairs, table, rows, (row, at, take) => {
      const fitting = renamed.get(at) ?? fittingOf(row, at);
      for (const { sessionAt, weighed } of likelyPairs(row, at, { fitting, near, weigh })) {
        take(sessionAt, weighed);
      }
    });
    known = { filed, decided, own, names, visited: came.sessions, pairs };
    return { pairs, crowded, moves, isAgain: look.isAgain };
  };
}

/** The sessions that came or went, and those that a person said something of, now or the last time. */
function changedSessions(
  before: Known,
  { sessions, moves }: FiledMatter,
  decided: ReadonlySet<OpenSession>,
): readonly OpenSession[] {
  // Where all rows are new, all are looked at anyway.
  if (!moves.rows.was.some((was) => was !== -1)) return NONE;
  return [
    ...withoutMove(before.filed.sessions, moves.sessions.is),
    ...withoutMove(sessions, moves.sessions.was),
    ...before.decided,
    ...decided,
  ];
}
