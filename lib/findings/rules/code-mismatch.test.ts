import { expect, test } from 'vitest';
import { codeMismatch } from '#lib/findings/rules/code-mismatch.ts';
import { anAuditedMatter } from '#tests/builders/audited-matter.ts';
import { aSourcedClaim } from '#tests/builders/claim.ts';
import { aSourcedPayout } from '#tests/builders/payout.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';

test('tells the code of the statement and that of the plan', () =>
  expect(
    codeMismatch.find(anAuditedMatter({ payouts: [aSourcedPayout({ procedureCode: '90834' })] })),
  ).toMatchObject([{ amount: 0, text: 'The statement says 90834, the EOB 90837.' }]));

test('tells words of the statement that stand for another code', () =>
  expect(
    codeMismatch.find(anAuditedMatter({ payouts: [aSourcedPayout({ sessionText: '45 min' })] })),
  ).toMatchObject([{ text: 'The statement says “45 min”, which is 90834, the EOB 90837.' }]));

const withAddOn = [
  aSourcedClaim({ lines: [aServiceLine(), aServiceLine({ procedureCode: '90785' })] }),
];
test.for([
  ['the code is the same', {}, { procedureCode: '90837' }],
  ['the code is one of several', { claims: withAddOn }, { procedureCode: '90785' }],
  ['the words stand for the same code', {}, { sessionText: 'Individual therapy, 53+ min' }],
  ['the words stand for no code', {}, { sessionText: 'Session' }],
  [
    'a line of the EOB has no code',
    { claims: [aSourcedClaim({ lines: [aServiceLine({ procedureCode: null })] })] },
    { procedureCode: '90834' },
  ],
] as const)('says nothing where %s', ([, matter, row]) =>
  expect(codeMismatch.find(anAuditedMatter({ ...matter, payouts: [aSourcedPayout(row)] }))).toEqual(
    [],
  ),
);
