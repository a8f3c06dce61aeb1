import { expect, test } from 'vitest';
import { dateLevelOf } from '#lib/match/evidence/date-of-service.ts';
import { type DateLevel, WEIGHTS } from '#lib/match/weights.ts';

test.for([
  [0, 'same'],
  [1, 'one-day-off'],
  [-1, 'one-day-off'],
  [2, 'days-off'],
  [-3, 'days-off'],
  [4, undefined],
  [-365, undefined],
] as const)('%d days off: %s', ([days, level]) => expect(dateLevelOf(days)).toBe(level));

test('the further off, the weaker; a day off weighs less than no comparison at all', () => {
  const order: readonly DateLevel[] = ['same', 'one-day-off-steady', 'one-day-off', 'days-off'];
  const weights = order.map((level) => WEIGHTS.date[level]);
  expect(weights).toEqual(weights.toSorted((one, other) => other - one));
  expect(WEIGHTS.date['one-day-off']).toBeLessThan(0);
});
