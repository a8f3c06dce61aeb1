import type { OpenSession } from '#lib/match/claim-to-sessions.ts';
import type { ClientLabel } from '#lib/match/client-label.ts';
import { findCrowded } from '#lib/match/crowded-rows.ts';
import type { FittingPatient } from '#lib/match/fitting-patients.ts';
import { type LevelWeight, mostBesideName } from '#lib/match/level-scale.ts';
import { createNearFinder, type NearFinder } from '#lib/match/near-pairs.ts';
import { type CandidatePair, createPairWeigher, type WeighPair } from '#lib/match/pair-weigher.ts';
import { remember } from '#lib/match/remember.ts';
import { type FindOwn, findSteadyClients, type SteadyClients } from '#lib/match/steady-clients.ts';
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
  const ownBy =
    (fitting: typeof fittingOf): FindOwn =>
    (rowAt, look) => {
      const row = rows[rowAt];
      if (row !== undefined) finder.findOwn(rowAt, fitting(row, rowAt), look);
    };
  const clients = findSteadyClients(ownBy(fittingOf), sessions, rows);
  const renamed = renamedRows(rows, clients, finder);
  const judgedOf = (row: LabelledPayout, rowAt: number) =>
    renamed.get(rowAt) ?? fittingOf(row, rowAt);
  const weigh = createPairWeigher(clients, ownBy(judgedOf), sessions, rows);
  const pairs: CandidatePair[] = [];
  const search = (row: LabelledPayout, rowAt: number): void => {
    const likely = likelyPairs(row, rowAt, { fitting: judgedOf(row, rowAt), finder, weigh });
    for (const pair of likely) pairs.push(pair);
  };
  for (const rowAt of renamed.keys()) {
    const row = rows[rowAt];
    if (row !== undefined) search(row, rowAt);
  }
  for (const [rowAt, row] of rows.entries()) if (!renamed.has(rowAt)) search(row, rowAt);
  return { pairs, crowded };
}

/** By row: the patient for whom its label steadily stands though the names do not say so, if a session of theirs is near. */
function renamedRows(
  rows: readonly LabelledPayout[],
  { standsFor }: SteadyClients,
  { patients, findNear }: NearFinder,
): ReadonlyMap<number, readonly FittingPatient[]> {
  const steadyOf = remember((label: ClientLabel): readonly FittingPatient[] => {
    const name = standsFor(label);
    if (name === undefined) return NOBODY;
    return [{ number: patients.numberOf(name.patient), client: name.level, place: 0 }];
  });
  const renamed = new Map<number, readonly FittingPatient[]>();
  for (const [rowAt, row] of rows.entries()) {
    const steady = steadyOf(row.label);
    for (const one of steady) findNear(rowAt, one, () => renamed.set(rowAt, steady));
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
  const found: FoundPair[] = [];
  const besideName = mostBesideName(row);
  const besideBoth = besideName - WEIGHTS.date.same;
  let best = Number.NEGATIVE_INFINITY;
  /** What must be added to `others` at least, so that a pair is not hopeless beside the best one so far. */
  const leastBeside = (others: number): number => best - HOPELESS_LEAD - EQUAL_LEAD - others;
  for (const one of fitting) {
    if (WEIGHTS.client[one.client] <= leastBeside(besideName)) break;
    finder.findNear(rowAt, one, (sessionAt, date, client) => {
      const weighed = weigh({ sessionAt, rowAt, date, client }, leastBeside(besideBoth));
      if (weighed === undefined) return;
      best = Math.max(best, weighed.weight);
      found.push({ place: one.place, sessionAt, weighed });
    });
  }
  return found
    .filter(({ weighed }) => best - weighed.weight < HOPELESS_LEAD)
    .toSorted((first, other) => first.place - other.place)
    .map(({ sessionAt, weighed: { weight, mayBePart, levels } }) => ({
      session: sessionAt,
      row: rowAt,
      weight,
      mayBePart,
      levels,
    }));
}

interface FoundPair {
  readonly place: number;
  readonly sessionAt: number;
  readonly weighed: LevelWeight;
}
