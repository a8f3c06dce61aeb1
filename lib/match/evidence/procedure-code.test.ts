import { expect, test } from 'vitest';
import { codeLevelOf, codeText } from '#lib/match/evidence/procedure-code.ts';
import { aPayout } from '#tests/builders/payout.ts';

test.for([
  ['90837', 'same'],
  ['90785', 'add-on'],
  ['90834', 'family'],
  ['90847', 'differs'],
] as const)('a row of %s is %s for 90837 + 90785', ([procedureCode, level]) =>
  expect(codeLevelOf(['90837', '90785'], aPayout({ procedureCode }))).toBe(level),
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
  expect(codeLevelOf([code], aPayout({ sessionText }))).toMatch(/^(?:same|add-on)$/),
);

test.for(['Session', '160 minutes', ''])('the words %j fix no code', (sessionText) =>
  expect(codeLevelOf(['90837'], aPayout({ sessionText }))).toBe('unknown'),
);

test('an EOB without codes tells nothing', () =>
  expect(codeLevelOf([], aPayout({ procedureCode: '90837' }))).toBe('unknown'));

test('an add-on row without a code leans to the session with an add-on', () => {
  const addOn = aPayout({ type: 'add-on' });
  expect(codeLevelOf(['90837', '90785'], addOn)).toBe('add-on');
  expect(codeLevelOf(['90837'], addOn)).toBe('unknown');
});

test.for([
  ['90837', 'Same procedure code 90837'],
  ['90785', '90785 is an add-on of the session'],
  ['90834', 'The statement says 90834, the EOB 90837 + 90785'],
  [null, null],
] as const)('a row of %s is told as: %s', ([procedureCode, text]) =>
  expect(codeText(['90837', '90785'], aPayout({ procedureCode }))).toBe(text),
);
