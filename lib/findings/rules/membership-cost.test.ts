import { expect, test } from 'vitest';
import { membershipCost } from '#lib/findings/rules/membership-cost.ts';
import { anAuditedMatter } from '#tests/builders/audited-matter.ts';
import { aSourcedPayout } from '#tests/builders/payout.ts';
import { aTerms } from '#tests/builders/terms.ts';

const monthly = aTerms({ platforms: [{ name: 'Alma', membershipFee: 12_500 }] });
const paidIn = ['2025-01-24', '2025-01-31', '2025-03-07'].map((payoutDate, at) =>
  aSourcedPayout({ row: at + 2, payoutDate, amount: 1000 + at }),
);
const fee = { type: 'fee', client: null, dateOfService: null, amount: -12_500 } as const;

test('the fee rows of the statements come first', () => {
  const payouts = [
    ...paidIn,
    aSourcedPayout({ row: 8, ...fee }),
    aSourcedPayout({ row: 9, ...fee }),
  ];
  expect(membershipCost.find(anAuditedMatter({ payouts, terms: monthly }))).toMatchObject([
    {
      platform: 'Alma',
      session: null,
      amount: 25_000,
      text: 'The statements of Alma show fees of $250.00.',
    },
  ]);
});

test('without fee rows the terms count for each month that the platform paid in', () =>
  expect(membershipCost.find(anAuditedMatter({ payouts: paidIn, terms: monthly }))).toMatchObject([
    {
      amount: 25_000,
      text: 'Membership of Alma costs $125.00 a month; it paid in 2 months, so $250.00.',
    },
  ]));

test('a yearly fee counts once a year', () => {
  const terms = aTerms({
    platforms: [{ name: 'Alma', membershipFee: 99_900, membershipPeriod: 'year' }],
  });
  expect(membershipCost.find(anAuditedMatter({ payouts: paidIn, terms }))).toMatchObject([
    { amount: 99_900 },
  ]);
});

test.for([
  ['a platform that paid nothing', [], monthly],
  ['a platform without a fee', paidIn, aTerms({ platforms: [{ name: 'Alma' }] })],
  ['a platform without terms', paidIn, aTerms()],
  ['an estimate', [aSourcedPayout({ ...fee, preliminary: true })], aTerms()],
  ['fees given back', [aSourcedPayout({ ...fee, amount: 100 })], aTerms()],
] as const)('says nothing of %s', ([, payouts, terms]) =>
  expect(membershipCost.find(anAuditedMatter({ payouts, terms }))).toEqual([]),
);

test('a fee row that stands in two statements counts once', () => {
  const payouts = ['january.csv', 'year.csv'].map((from) => aSourcedPayout({ ...fee }, from));
  expect(membershipCost.find(anAuditedMatter({ payouts }))).toMatchObject([{ amount: 12_500 }]);
});
