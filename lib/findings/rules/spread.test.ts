import { expect, test } from 'vitest';
import { spread } from '#lib/findings/rules/spread.ts';
import { anAuditedMatter } from '#tests/builders/audited-matter.ts';
import { aSourcedClaim } from '#tests/builders/claim.ts';
import { aSourcedPayout } from '#tests/builders/payout.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';

function findingsOf(allowed: number, amounts: readonly number[]) {
  return spread.find(
    anAuditedMatter({
      claims: [aSourcedClaim({ lines: [aServiceLine({ allowed })] })],
      payouts: amounts.map((amount, at) => aSourcedPayout({ row: at + 2, amount })),
    }),
  );
}

test.for([
  [
    15_174,
    9500,
    'The plan allowed $151.74, you received $95.00; the difference is $56.74 (37.4 %).',
  ],
  [
    14_280,
    12_180,
    'The plan allowed $142.80, you received $121.80; the difference is $21.00 (14.7 %).',
  ],
  [
    9500,
    10_000,
    'The plan allowed $95.00, you received $100.00, $5.00 (5.3 %) more than the plan allowed.',
  ],
] as const)('of %d allowed and %d received says: %s', ([allowed, received, text]) =>
  expect(findingsOf(allowed, [received])).toMatchObject([{ text, amount: allowed - received }]),
);

test('is measured against what was allowed, not against what the plan paid', () => {
  const lines = [aServiceLine({ allowed: 14_280, copay: 2500 })];
  const claims = [aSourcedClaim({ lines })];
  expect(spread.find(anAuditedMatter({ claims }))).toMatchObject([{ amount: 2100 }]);
});

test('takes all parts of a payment together', () =>
  expect(findingsOf(14_280, [9680, 2500])).toMatchObject([{ amount: 2100 }]));

test.for([
  ['both are equal', 12_180, [12_180]],
  ['nothing was allowed', 0, [12_180]],
  ['no payout came', 14_280, []],
] as const)('says nothing where %s', ([, allowed, amounts]) =>
  expect(findingsOf(allowed, amounts)).toEqual([]),
);

test('says nothing of a line that is in review', () => {
  const lines = [aServiceLine({ trust: { level: 'review', reasons: ['Totals do not add up.'] } })];
  expect(spread.find(anAuditedMatter({ claims: [aSourcedClaim({ lines })] }))).toEqual([]);
});

test('names a repeated payment that it leaves out', () => {
  const payouts = [
    aSourcedPayout({ row: 2, amount: 6000 }),
    aSourcedPayout({ row: 3, amount: 6000, payoutDate: '2025-02-07' }),
  ];
  expect(spread.find(anAuditedMatter({ payouts }))[0]?.text).toMatch(
    / Not counted as received, for it repeats an earlier payment: row 3 of payouts\.csv\.$/,
  );
});
