import type { OpenSession } from '#lib/match/claim-to-sessions.ts';
import type { ClientLabel } from '#lib/match/client-label.ts';
import { findCrowded } from '#lib/match/crowded-rows.ts';
import type { FittingPatient } from '#lib/match/fitting-patients.ts';
import { mostBesideName } from '#lib/match/level-scale.ts';
import { createNearFinder, type NearFinder } from '#lib/match/near-pairs.ts';
import { type CandidatePair, createPairWeigher, type WeighPair } from '#lib/match/pair-weigher.ts';
import { remember } from '#lib/match/remember.ts';
import { findSteadyClients, type SteadyClients } from '#lib/match/steady-clients.ts';
import type { LabelledPayout } from '#lib/match/weigh-pair.ts';
import { CLEAR_LEAD, EQUAL_LEAD, FURTHER_ROW_COST, WEIGHTS } from '#lib/match/weights.ts';

/** The pairs worth a look, and the rows that fit so many sessions that only a person can tell. */
export interface CandidatePairs {
  readonly pairs: readonly CandidatePair[];
  readonly crowded: ReadonlySet<number>;
}

/** A candidate this much weaker than the row's best one is never chosen, whatever else is taken. */
const HOPELESS_LEAD = CLEAR_LEAD + FURTHER_ROW_COST / 2;

const NOBODY: readonly FittingPatient[] = [];

/**
 * Every pair worth a look: first who may be whom, by names and near days; then what all visits of each client tell;
 * then the weight of each pair. `isRejected` knows the pairs that a person ruled out.
 */
export function candidatePairs(
  sessions: readonly OpenSession[],
  rows: readonly LabelledPayout[],
  isRejected: (session: OpenSession, row: LabelledPayout) => boolean,
): CandidatePairs {
  const finder = createNearFinder(sessions, rows, isRejected);
  const crowded = findCrowded(rows, finder);
  const fittingOf = (row: LabelledPayout, rowAt: number) =>
    crowded.has(rowAt) ? NOBODY : finder.fittingOf(row);
  const clients = findSteadyClients(
    (row, rowAt) => finder.findOwn(row, rowAt, fittingOf(row, rowAt)),
    sessions,
    rows,
  );
  const renamed = renamedRows(rows, clients, finder);
  const judgedOf = (row: LabelledPayout, rowAt: number) =>
    renamed.get(rowAt) ?? fittingOf(row, rowAt);
  const ownOf = (row: LabelledPayout, rowAt: number) =>
    finder.findOwn(row, rowAt, judgedOf(row, rowAt));
  const weigh = createPairWeigher(clients, ownOf, sessions, rows);
  const pairs: CandidatePair[] = [];
  const others = [...rows.keys()].filter((rowAt) => !renamed.has(rowAt));
  for (const rowAt of [...renamed.keys(), ...others]) {
    const row = rows[rowAt];
    if (row === undefined) continue;
    const likely = likelyPairs(row, rowAt, { fitting: judgedOf(row, rowAt), finder, weigh });
    for (const pair of likely) pairs.push(pair);
  }
  return { pairs, crowded };
}

/** By row: the patient for whom its label steadily stands though the names do not say so, if a session of theirs is near. */
function renamedRows(
  rows: readonly LabelledPayout[],
  { standsFor }: SteadyClients,
  { patients, find }: NearFinder,
): ReadonlyMap<number, readonly FittingPatient[]> {
  const steadyOf = remember((label: ClientLabel): readonly FittingPatient[] => {
    const name = standsFor(label);
    if (name === undefined) return NOBODY;
    return [{ number: patients.numberOf(name.patient), client: name.level, place: 0 }];
  });
  const renamed = new Map<number, readonly FittingPatient[]>();
  for (const [rowAt, row] of rows.entries()) {
    const steady = steadyOf(row.label);
    if (steady.some((one) => find(row, rowAt, one).length > 0)) renamed.set(rowAt, steady);
  }
  return renamed;
}

interface RowSearch {
  /** The patients to look at, the best name first. */
  readonly fitting: readonly FittingPatient[];
  readonly finder: NearFinder;
  readonly weigh: WeighPair;
}

/** The pairs of a row without the hopeless ones: nobody is looked at whose name can no longer come near the best. */
function likelyPairs(
  row: LabelledPayout,
  rowAt: number,
  { fitting, finder, weigh }: RowSearch,
): readonly CandidatePair[] {
  const found: { readonly place: number; readonly pair: CandidatePair }[] = [];
  const beside = mostBesideName(row);
  let best = Number.NEGATIVE_INFINITY;
  for (const one of fitting) {
    const most = beside + WEIGHTS.client[one.client];
    if (best - most >= HOPELESS_LEAD + EQUAL_LEAD) break;
    for (const near of finder.find(row, rowAt, one)) {
      const pair = weigh(near);
      if (pair === undefined) continue;
      best = Math.max(best, pair.weight);
      found.push({ place: one.place, pair });
    }
  }
  return found
    .filter(({ pair }) => best - pair.weight < HOPELESS_LEAD)
    .toSorted((one, other) => one.place - other.place)
    .map(({ pair }) => pair);
}
