import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jaroWinkler } from '#lib/match/evidence/similar-text.ts';

// The examples of W. E. Winkler's paper of 1990, which every implementation gives.
test.for([
  ['martha', 'marhta', 0.961],
  ['dwayne', 'duane', 0.84],
  ['dixon', 'dicksonx', 0.813],
  ['', 'jane', 0],
  ['abc', 'xyz', 0],
] as const)('%s and %s are %d alike', ([one, other, similarity]) =>
  expect(jaroWinkler(one, other)).toBeCloseTo(similarity, 3),
);

test('is 1 for equal texts, the same both ways, and never outside 0 to 1', () =>
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      const similarity = jaroWinkler(one, other);
      expect(jaroWinkler(one, one)).toBe(1);
      expect(similarity).toBeCloseTo(jaroWinkler(other, one), 9);
      expect(similarity).toBeGreaterThanOrEqual(0);
      expect(similarity).toBeLessThanOrEqual(1);
    }),
  ));
