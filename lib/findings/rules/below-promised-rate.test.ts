import { expect, test } from 'vitest';
import { belowPromisedRate } from '#lib/findings/rules/below-promised-rate.ts';
import { anAuditedMatter } from '#tests/builders/audited-matter.ts';
import { aSourcedClaim } from '#tests/builders/claim.ts';
import { aSourcedPayout } from '#tests/builders/payout.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';
import { aTerms } from '#tests/builders/terms.ts';

const promise = { payer: 'UHC', procedureCode: '90837', from: '2024-01-01' } as const;
const terms = aTerms({
  platforms: [
    {
      name: 'Alma',
      promisedRates: [
        { ...promise, rate: 13_000 },
        { ...promise, procedureCode: '90785', rate: 1000 },
      ],
    },
  ],
});
const addOn = aServiceLine({ procedureCode: '90785', allowed: 1500 });

test('tells how much less than promised was paid', () =>
  expect(belowPromisedRate.find(anAuditedMatter({ terms }))).toMatchObject([
    {
      amount: 820,
      text: 'Promised: $130.00 for 90837 from Jan 1, 2024. $121.80 was paid, $8.20 less.',
    },
  ]));

test('adds up the rates of all codes that have one', () => {
  const claims = [aSourcedClaim({ lines: [aServiceLine(), addOn] })];
  expect(belowPromisedRate.find(anAuditedMatter({ claims, terms }))).toMatchObject([
    { amount: 1820 },
  ]);
});

test('says nothing where the code that stands first has no promised rate', () => {
  const lines = [aServiceLine({ procedureCode: '90834' }), addOn];
  const payouts = [aSourcedPayout({ amount: 100 })];
  expect(
    belowPromisedRate.find(anAuditedMatter({ claims: [aSourcedClaim({ lines })], payouts, terms })),
  ).toEqual([]);
});

test('what was withdrawn later was paid all the same', () => {
  const payouts = [
    aSourcedPayout({ amount: 13_000 }),
    aSourcedPayout({ row: 3, type: 'clawback', amount: -5000 }),
  ];
  expect(belowPromisedRate.find(anAuditedMatter({ payouts, terms }))).toEqual([]);
});

test.for([
  ['the promise was kept', { payouts: [aSourcedPayout({ amount: 13_000 })] }],
  ['no payout came', { payouts: [] }],
  [
    'the rate begins later',
    {
      claims: [aSourcedClaim({ lines: [aServiceLine({ dateOfService: '2023-12-05' })] })],
      payouts: [aSourcedPayout({ dateOfService: '2023-12-05' })],
    },
  ],
  ['the match waits for a person', { payouts: [aSourcedPayout({ dateOfService: '2025-01-08' })] }],
  ['nothing was promised', { terms: aTerms() }],
] as const)('says nothing where %s', ([, matter]) =>
  expect(belowPromisedRate.find(anAuditedMatter({ terms, ...matter }))).toEqual([]),
);
