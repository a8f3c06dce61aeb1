import { expect, test } from 'vitest';
import { membershipCosts } from '#lib/findings/membership.ts';
import { toPlatformRecords } from '#lib/findings/platform-records.ts';
import { ledgerToCells } from '#lib/findings/sum-cells.ts';
import { anAuditedMatter } from '#tests/builders/audited-matter.ts';
import { aSourcedClaim } from '#tests/builders/claim.ts';
import { aSourcedPayout } from '#tests/builders/payout.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';
import { aTerms } from '#tests/builders/terms.ts';

function recordsOf(input: Parameters<typeof anAuditedMatter>[0] = {}) {
  const matter = anAuditedMatter(input);
  return toPlatformRecords(matter, ledgerToCells(matter.ledger), membershipCosts(matter));
}
const promise = {
  payer: 'UnitedHealthcare',
  procedureCode: '90837',
  rate: 12_500,
  from: '2024-01-01',
} as const;

test('puts what a platform told beside what its documents show', () => {
  const terms = aTerms({
    platforms: [
      { name: 'ALMA', membershipFee: 1400, disclosedSharePct: 0, promisedRates: [promise] },
    ],
  });
  expect(
    recordsOf({ terms, payouts: [aSourcedPayout({ payoutDate: '2025-02-18' })] }),
  ).toMatchObject([
    {
      platform: 'ALMA',
      told: { disclosedSharePct: 0 },
      sums: { sessions: 1, spread: 2100, spreadPct: 14.71 },
      membershipFees: 1400,
      effectiveSharePct: 24.51,
      pace: { sessions: 1, medianDays: 15, longestDays: 15 },
      promises: [{ promise: { rate: 12_500 }, sessions: 1, below: 1, shortfall: 320 }],
      noShows: null,
    },
  ]);
});

test('a platform of which nothing is entered has a record too', () =>
  expect(recordsOf()).toMatchObject([{ platform: 'Alma', told: null, promises: [] }]));

test('a platform without sessions has its terms alone', () =>
  expect(
    recordsOf({ claims: [], payouts: [], terms: aTerms({ platforms: [{ name: 'Rula' }] }) }),
  ).toMatchObject([{ platform: 'Rula', sums: { sessions: 0 }, pace: null, promises: [] }]));

test('a promise that was kept is counted as kept', () => {
  const terms = aTerms({
    platforms: [{ name: 'Alma', promisedRates: [{ ...promise, rate: 12_180 }] }],
  });
  expect(recordsOf({ terms })[0]?.promises).toMatchObject([
    { sessions: 1, below: 0, shortfall: 0 },
  ]);
});

test('tells the middle and the longest of the days to the first payout', () => {
  const days = ['2025-02-05', '2025-02-08', '2025-03-05'];
  const dates = ['2025-01-07', '2025-01-14', '2025-01-21'];
  const claims = dates.map((dateOfService, ordinal) =>
    aSourcedClaim(
      { claimNumber: `C${ordinal}`, lines: [aServiceLine({ dateOfService })] },
      { ordinal },
    ),
  );
  const payouts = dates.map((dateOfService, at) =>
    aSourcedPayout({ row: at + 2, dateOfService, payoutDate: days[at] ?? null }),
  );
  expect(recordsOf({ claims, payouts })[0]?.pace).toEqual({
    sessions: 3,
    medianDays: 5,
    longestDays: 30,
  });
});

test('tells what was paid for missed sessions', () => {
  const noShow = { type: 'no-show', procedureCode: null } as const;
  const payouts = [
    aSourcedPayout(),
    aSourcedPayout({ row: 3, ...noShow, amount: 5000 }),
    aSourcedPayout({ row: 4, ...noShow, amount: 7500 }),
  ];
  expect(recordsOf({ payouts })[0]?.noShows).toEqual({ payments: 2, lowest: 5000, highest: 7500 });
});
