import { expect, test } from 'vitest';
import { payerLevelOf, payerText } from '#lib/match/evidence/payer.ts';

test.for([
  ['UnitedHealthcare', 'UNITEDHEALTHCARE'],
  ['Cigna', 'Cigna Health and Life Insurance Co.'],
  ['UnitedHealthcare Insurance Company', 'United Healthcare'],
] as const)('%s and %s are one payer', ([session, payout]) =>
  expect(payerLevelOf([session], payout)).toBe('same'),
);

test('another payer speaks against a match', () =>
  expect(payerLevelOf(['Cigna'], 'Aetna')).toBe('differs'));

test.for([
  [[], 'Aetna'],
  [['Cigna'], null],
  [['UnitedHealthcare'], 'UHC'],
] as const)('%j and %j tell nothing', ([session, payout]) =>
  expect(payerLevelOf(session, payout)).toBe('unknown'),
);

test.for([
  ['same', 'Cigna', 'Same payer'],
  ['differs', 'Aetna', 'The statement names another payer, Aetna'],
  ['unknown', null, null],
] as const)('%s is told as: %s, %s', ([level, payout, text]) =>
  expect(payerText(level, payout)).toBe(text),
);
