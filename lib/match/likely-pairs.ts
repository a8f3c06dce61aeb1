import type { FittingPatient } from '#lib/match/fitting-patients.ts';
import { type LevelWeight, mostBesideName } from '#lib/match/level-scale.ts';
import type { NearFinder } from '#lib/match/near-pairs.ts';
import type { WeighPair } from '#lib/match/pair-weigher.ts';
import type { LabelledPayout } from '#lib/match/weigh-pair.ts';
import { CLEAR_LEAD, EQUAL_LEAD, FURTHER_ROW_COST, WEIGHTS } from '#lib/match/weights.ts';

/** A candidate this much weaker than the row's best one is never chosen, whatever else is taken. */
const HOPELESS_LEAD = CLEAR_LEAD + FURTHER_ROW_COST / 2;

/** Where the pairs of a row are looked for. */
interface RowSearch {
  /** The patients to look at, the best name first. */
  readonly fitting: readonly FittingPatient[];
  readonly near: NearFinder;
  readonly weigh: WeighPair;
}

/** A session, by its index, that a row may be for, and what speaks for that. */
interface LikelySession {
  readonly sessionAt: number;
  readonly weighed: LevelWeight;
}

/** The pairs of a row without the hopeless ones: nobody is looked at whose name can no longer come near the best. */
export function likelyPairs(
  row: LabelledPayout,
  rowAt: number,
  { fitting, near, weigh }: RowSearch,
): readonly LikelySession[] {
  const found: LikelySession[] = [];
  const besideName = mostBesideName(row);
  const besideBoth = besideName - WEIGHTS.date.same;
  let best = Number.NEGATIVE_INFINITY;
  /** What must be added to `others` at least, so that a pair is not hopeless beside the best one so far. */
  const leastBeside = (others: number): number => best - HOPELESS_LEAD - EQUAL_LEAD - others;
  for (const one of fitting) {
    if (WEIGHTS.client[one.client] <= leastBeside(besideName)) break;
    near.findNear(rowAt, one, (sessionAt, date, client) => {
      const weighed = weigh({ sessionAt, rowAt, date, client }, leastBeside(besideBoth));
      if (weighed === undefined) return;
      best = Math.max(best, weighed.weight);
      found.push({ sessionAt, weighed });
    });
  }
  return found
    .filter(({ weighed }) => best - weighed.weight < HOPELESS_LEAD)
    .toSorted((one, other) => one.sessionAt - other.sessionAt);
}
