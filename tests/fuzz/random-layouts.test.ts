import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDecidable } from '#tests/fuzz/layouts/decidable.ts';
import { type EobPlan, eobPlans, oddEobPlans } from '#tests/fuzz/layouts/layout.ts';
import { type Judgement, judgePlan } from '#tests/fuzz/layouts/untruths.ts';

/** Documents with these seeds are read on every run. */
const FIRST_SEED = 1;
const RUNS = 300;
/** As are these, which taught a doubt or a proof. */
const TAUGHT = [
  20_105, 20_552, 21_286, 30_256, 30_294, 30_385, 31_152, 31_591, 31_720, 32_938, 33_925, 34_885,
  35_752, 60_361, 61_851, 62_220, 62_284, 63_245, 90_272, 91_709, 91_971, 92_784, 92_808, 120_599,
  120_718, 121_051, 121_283, 122_165, 122_466, 122_480, 122_784, 122_838, 122_917, 30_059, 31_504,
  31_997, 140_015, 140_371, 141_488, 142_962, 143_069, 143_613, 154_369, 155_163, 200_018, 215_033,
  220_520, 950_181, 1_610_746, 2_300_072, 2_300_522, 2_301_375, 3_000_492, 3_001_977, 3_201_190,
  3_202_270, 3_300_214, 3_301_867, 3_400_749, 3_600_374, 3_801_232, 4_204_156, 4_204_364, 4_208_301,
  4_400_650, 4_401_924, 4_604_845, 4_611_818, 4_614_531, 4_615_757, 5_402_154, 5_408_328, 6_005_120,
  6_005_490, 5_000_842, 5_015_055, 5_020_610, 5_023_439, 5_024_053,
];
/** So many documents that are printed otherwise than most, and those that taught something. */
const ODD_RUNS = 100;
const TAUGHT_ODD = [
  225, 509, 675, 852, 1104, 1293, 1332, 1337, 1721, 1940, 2139, 2407, 2430, 2544, 2765, 2906,
  10_113, 10_637, 11_007, 12_882, 12_965, 120_416, 610_418, 711_979, 1_200_247, 1_710_350,
  2_450_509, 2_651_593, 2_751_415, 3_050_870, 3_152_130, 3_851_179, 3_952_180, 4_050_090, 4_051_246,
  4_052_591, 4_303_844, 4_309_955, 4_505_665, 4_507_456, 4_704_396, 4_701_049, 4_706_887, 4_710_862,
  4_712_065, 4_716_184, 4_717_010, 4_904_710, 5_100_521, 5_101_783, 5_102_513, 5_107_773, 5_113_786,
  5_123_853,
];
/** And so many that nobody has seen, of which few may mislead: some that chance draws tell two stories. */
const UNSEEN_RUNS = 60;
const MOST_MISLEADING = 3;
/** A reader who flags everything is no reader: at least this share of the services is read whole and verified. */
const EXACT_SHARE = 0.28;

/** Of so many documents those are taken that print all that a reader needs; at least this share of them is verified. */
const DRAWN_RUNS = 1500;
const DECIDABLE_SHARE = 0.88;

interface Judged extends Judgement {
  readonly seed: number;
}

/** How the documents of seeds are read. `fc.sample(eobPlans, { seed, numRuns: 1 })` draws one again. */
function judged(
  seeds: readonly number[],
  plans: fc.Arbitrary<EobPlan> = eobPlans,
): readonly Judged[] {
  return seeds.flatMap((seed) =>
    fc.sample(plans, { seed, numRuns: 1 }).map((plan) => ({ seed, ...judgePlan(plan) })),
  );
}

function successive(first: number, runs: number): readonly number[] {
  return Array.from({ length: runs }, (_, index) => first + index);
}

function misleading(all: readonly Judged[]): readonly string[] {
  return all
    .filter(({ untruths }) => untruths.length > 0)
    .map(({ seed, untruths }) => `seed ${seed}: ${untruths.join('; ')}`);
}

describe('EOBs laid out at random', () => {
  const seen = judged([...successive(FIRST_SEED, RUNS), ...TAUGHT]);

  test('are never verified wrongly', () => expect(misleading(seen)).toEqual([]));

  test('are never verified wrongly where they are printed otherwise than most', () =>
    expect(
      misleading(judged([...successive(FIRST_SEED, ODD_RUNS), ...TAUGHT_ODD], oddEobPlans)),
    ).toEqual([]));

  test('are read, where they can be', () => {
    const services = seen.reduce((sum, each) => sum + each.services, 0);
    const exact = seen.reduce((sum, each) => sum + each.exact, 0);
    expect(exact / services).toBeGreaterThan(EXACT_SHARE);
  });

  test('are verified where they print all that tells their services', () => {
    const plans = successive(FIRST_SEED, DRAWN_RUNS)
      .flatMap((seed) => fc.sample(eobPlans, { seed, numRuns: 1 }))
      .filter(isDecidable)
      .map(judgePlan);
    const services = plans.reduce((sum, each) => sum + each.services, 0);
    const exact = plans.reduce((sum, each) => sum + each.exact, 0);
    expect(exact / services).toBeGreaterThan(DECIDABLE_SHARE);
  });

  test('are hardly ever verified wrongly where nobody has seen them', () => {
    const unseen = misleading(judged(successive(Math.floor(Math.random() * 2 ** 30), UNSEEN_RUNS)));
    expect(unseen.slice(MOST_MISLEADING)).toEqual([]);
  });
});
