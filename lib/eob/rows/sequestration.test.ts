import { expect, test } from 'vitest';
import type { Amounts } from '#lib/claim/identities.ts';
import { SEQUESTRATION, withSequestration } from '#lib/eob/rows/sequestration.ts';

const read = (amounts: Amounts) => ({
  amounts,
  tokens: new Map(),
  blank: new Set<never>(),
  untold: new Set<never>(),
  patientAdjustments: undefined,
});
const ROW = { allowed: 10_000, planPaid: 7840, patientResponsibility: 2000 };

test.for([
  'Your payment was reduced due to sequestration.',
  'reduction in payment of 2 percent',
  'Reduced by 2% by federal law',
  'After your coinsurance the amount Medicare paid was reduced due to Federal, State and local rules.',
])('knows the note %j', (text) => expect(SEQUESTRATION.test(text)).toBe(true));

test.for([
  'You pay 20 percent',
  'A reduction in payment of 10%',
  'The charge was reduced to the federal rate',
])('%j is no such note', (text) => expect(SEQUESTRATION.test(text)).toBe(false));

test('finds what the law withheld where the document speaks of it', () =>
  expect(withSequestration(read(ROW), true).amounts.withheld).toBe(160));

test.for<readonly [string, Amounts, boolean]>([
  ['without a word of it', ROW, false],
  ['where another share is missing', { ...ROW, planPaid: 7839 }, true],
  ['where nothing is missing', { ...ROW, planPaid: 8000 }, true],
  ['where more was paid', { ...ROW, planPaid: 8160 }, true],
  ['where it is printed', { ...ROW, withheld: 100 }, true],
  ['of a reversal', { allowed: -10_000, planPaid: -7840, patientResponsibility: -2000 }, true],
])('adds nothing %s', ([, amounts, isSpokenOf]) =>
  expect(withSequestration(read(amounts), isSpokenOf).amounts).toEqual(amounts),
);
