import { expect, test } from 'vitest';
import { comparePlatforms } from '#lib/match/evidence/platform.ts';

test('the same platform speaks for a match, however it is spelled', () =>
  expect(comparePlatforms('ALMA', 'Alma').weight).toBeGreaterThan(0));

test('another platform speaks strongly against it', () =>
  expect(comparePlatforms('Alma', 'Headway').weight).toBeLessThan(-5));

test.for([
  [null, 'Alma'],
  ['Alma', null],
] as const)('an unknown platform is no evidence: %j', ([session, payout]) =>
  expect(comparePlatforms(session, payout)).toEqual({ weight: 0, text: null }),
);
