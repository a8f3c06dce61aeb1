import { expect, test } from 'vitest';
import { compareCodes } from '#lib/match/evidence/procedure-code.ts';
import { CODE_WEIGHTS } from '#lib/match/weights.ts';
import { aPayout } from '#tests/builders/payout.ts';

test.for([
  ['90837', CODE_WEIGHTS.same],
  ['90785', CODE_WEIGHTS['add-on']],
  ['90834', CODE_WEIGHTS.family],
  ['90847', CODE_WEIGHTS.differs],
] as const)('a row of %s weighs %d for 90837 + 90785', ([procedureCode, weight]) =>
  expect(compareCodes(['90837', '90785'], aPayout({ procedureCode })).weight).toBe(weight),
);

test.for([
  ['Individual therapy, 53+ min', '90837'],
  ['Psychotherapy 60 min', '90837'],
  ['Individual therapy, 45 min', '90834'],
  ['Psychotherapy 30 min', '90832'],
  ['Family or couples session', '90847'],
  ['Intake / diagnostic evaluation', '90791'],
  ['Interactive complexity add-on', '90785'],
] as const)('the words %j speak for %s', ([sessionText, code]) =>
  expect(compareCodes([code], aPayout({ sessionText })).weight).toBeGreaterThan(0),
);

test.for(['Session', '160 minutes', ''])('the words %j fix no code', (sessionText) =>
  expect(compareCodes(['90837'], aPayout({ sessionText })).weight).toBe(0),
);

test('an EOB without codes tells nothing', () =>
  expect(compareCodes([], aPayout({ procedureCode: '90837' })).weight).toBe(0));

test('an add-on row without a code leans to the session with an add-on', () =>
  expect(compareCodes(['90837', '90785'], aPayout({ type: 'add-on' })).weight).toBeGreaterThan(
    compareCodes(['90837'], aPayout({ type: 'add-on' })).weight,
  ));
