/** A field on which pairs are compared: how many levels it has. Level 0: one side does not say, which tells nothing. */
export interface ComparedField {
  readonly levels: number;
  /** Known probabilities of each level, by class; where they are told they are not learned. */
  readonly pinned?: readonly (readonly number[] | undefined)[];
}

/** How often each pattern of levels (one level a field) occurs. */
export interface PatternCount {
  readonly pattern: readonly number[];
  readonly count: number;
}

/** What was learned: how frequent each class is, and in each class each level of each field. */
export interface FittedClasses {
  readonly shares: readonly number[];
  /** By class, field and level. */
  readonly probabilities: readonly (readonly (readonly number[])[])[];
}

/** No level is impossible, however rarely it was seen. */
const LEAST_PROBABILITY = 1e-7;
/** Pairs of each level that every class is taken to have had before any was seen. */
const PSEUDO_COUNT = 0.01;
const MOST_ROUNDS = 80;
const SETTLED = 1e-9;

/**
 * Learns, without a labelled example, how pairs of several classes differ (Fellegi and Sunter's model by expectation
 * maximisation over the counts of patterns). The first class is the matches. Two classes suffice where each
 * person is there once; visits need a third, the same client's other visits, with the dates pinned, for else the
 * classes come to mean "same client" instead of "same visit". `start`: the first guess of the shares.
 */
export function fitClasses(
  fields: readonly ComparedField[],
  counts: readonly PatternCount[],
  start: readonly number[],
): FittedClasses {
  let fitted: FittedClasses = {
    shares: start,
    probabilities: start.map((_, at) => fields.map((field) => firstGuess(field, at, start.length))),
  };
  let before = -Infinity;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { next, likelihood } = improve(fields, counts, fitted);
    fitted = next;
    if (Math.abs(likelihood - before) < SETTLED * Math.abs(likelihood)) break;
    before = likelihood;
  }
  return fitted;
}

/** The logarithm of how much likelier a pattern is among the matches than among the rest of the pairs. */
export function patternWeight(
  { shares, probabilities }: FittedClasses,
  pattern: readonly number[],
): number {
  const [matches = 0, ...others] = probabilities.map((ofClass) => likelihoodOf(ofClass, pattern));
  const restShare = shares.slice(1).reduce((sum, share) => sum + share, 0);
  const rest = others.reduce((sum, likelihood, at) => sum + likelihood * (shares[at + 1] ?? 0), 0);
  return Math.log(matches) - Math.log(rest / restShare);
}

function firstGuess(
  { levels, pinned }: ComparedField,
  ofClass: number,
  classes: number,
): readonly number[] {
  const known = pinned?.[ofClass];
  if (known !== undefined) return known;
  const isLast = ofClass === classes - 1;
  return normalised(
    Array.from({ length: levels }, (_, level) => {
      if (level === 0) return 0;
      return isLast ? 1 / level ** 3 : level ** 3 + 0.1;
    }),
  );
}

function improve(
  fields: readonly ComparedField[],
  counts: readonly PatternCount[],
  { shares, probabilities }: FittedClasses,
): { readonly next: FittedClasses; readonly likelihood: number } {
  const sums = shares.map(() => 0);
  const seen = shares.map(() =>
    fields.map(({ levels }) => Array.from({ length: levels }, () => PSEUDO_COUNT)),
  );
  let likelihood = 0;
  let pairs = 0;
  for (const { pattern, count } of counts) {
    const joint = probabilities.map((of, at) => (shares[at] ?? 0) * likelihoodOf(of, pattern));
    const total = joint.reduce((sum, each) => sum + each, 0);
    likelihood += count * Math.log(total);
    pairs += count;
    for (const [at, each] of joint.entries()) {
      const belongs = (count * each) / total;
      sums[at] = (sums[at] ?? 0) + belongs;
      for (const [field, level] of pattern.entries()) {
        const levels = seen[at]?.[field];
        if (levels !== undefined && level > 0) levels[level] = (levels[level] ?? 0) + belongs;
      }
    }
  }
  return {
    likelihood,
    next: {
      shares: sums.map((sum) => sum / pairs),
      probabilities: seen.map((ofClass, at) =>
        ofClass.map(
          (levels, field) => fields[field]?.pinned?.[at] ?? normalised(levels.with(0, 0)),
        ),
      ),
    },
  };
}

function likelihoodOf(ofClass: readonly (readonly number[])[], pattern: readonly number[]): number {
  let likelihood = 1;
  for (const [field, level] of pattern.entries()) {
    if (level > 0) likelihood *= ofClass[field]?.[level] ?? LEAST_PROBABILITY;
  }
  return likelihood;
}

function normalised(values: readonly number[]): readonly number[] {
  const sum = values.reduce((total, value) => total + value, 0);
  return values.map((value) => Math.max(LEAST_PROBABILITY, value / sum));
}
