import { expect, test } from 'vitest';
import { comparePayers } from '#lib/match/evidence/payer.ts';

test.for([
  ['UnitedHealthcare', 'UNITEDHEALTHCARE'],
  ['Cigna', 'Cigna Health and Life Insurance Co.'],
  ['UnitedHealthcare Insurance Company', 'United Healthcare'],
] as const)('%s and %s are one payer', ([session, payout]) =>
  expect(comparePayers([session], payout).text).toBe('Same payer'),
);

test('another payer speaks against a match', () =>
  expect(comparePayers(['Cigna'], 'Aetna').weight).toBeLessThan(0));

test.for([
  [[], 'Aetna'],
  [['Cigna'], null],
  [['UnitedHealthcare'], 'UHC'],
] as const)('%j and %j tell nothing', ([session, payout]) =>
  expect(comparePayers(session, payout)).toEqual({ weight: 0, text: null }),
);
