import { expect, test } from 'vitest';
import { latePayout } from '#lib/findings/rules/late-payout.ts';
import { anAuditedMatter } from '#tests/builders/audited-matter.ts';
import { aSourcedClaim } from '#tests/builders/claim.ts';
import { aSourcedPayout } from '#tests/builders/payout.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';
import { aTerms } from '#tests/builders/terms.ts';

const terms = aTerms({ platforms: [{ name: 'Alma', payCadenceDays: 14 }] });
/** The plan decided on 2025-02-03. */
const paidOn = (payoutDate: string | null, row = 2) => aSourcedPayout({ row, payoutDate });

test('counts the days from the decision to the first payout', () =>
  expect(
    latePayout.find(anAuditedMatter({ payouts: [paidOn('2025-02-18')], terms })),
  ).toMatchObject([
    {
      amount: 12_180,
      days: 15,
      text: 'The plan decided on Feb 3, 2025, and the first payout came on Feb 18, 2025, 15 days later. Told: within 14 days.',
    },
  ]));

test('without terms thirty days are the measure', () => {
  expect(latePayout.find(anAuditedMatter({ payouts: [paidOn('2025-03-05')] }))).toEqual([]);
  expect(latePayout.find(anAuditedMatter({ payouts: [paidOn('2025-03-06')] }))).toHaveLength(1);
});

test('the first payout counts, whatever came later', () =>
  expect(
    latePayout.find(
      anAuditedMatter({ payouts: [paidOn('2025-02-17'), paidOn('2025-05-01', 3)], terms }),
    ),
  ).toEqual([]));

test.for([
  ['without a processed date', { processedDate: null }],
  ['of which nothing was allowed', { lines: [aServiceLine({ allowed: 0 })] }],
] as const)('says nothing of a session %s', ([, facts]) =>
  expect(
    latePayout.find(
      anAuditedMatter({ claims: [aSourcedClaim(facts)], payouts: [paidOn('2025-06-01')], terms }),
    ),
  ).toEqual([]),
);

test('says nothing where the payout has no date', () =>
  expect(latePayout.find(anAuditedMatter({ payouts: [paidOn(null)], terms }))).toEqual([]));
