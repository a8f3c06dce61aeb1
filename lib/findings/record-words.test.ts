import { expect, test } from 'vitest';
import { membershipCosts } from '#lib/findings/membership.ts';
import { toPlatformRecords } from '#lib/findings/platform-records.ts';
import { toldAndShown } from '#lib/findings/record-words.ts';
import { ledgerToCells } from '#lib/findings/sum-cells.ts';
import { anAuditedMatter } from '#tests/builders/audited-matter.ts';
import { aSourcedClaim } from '#tests/builders/claim.ts';
import { aSourcedPayout } from '#tests/builders/payout.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';
import { aTerms } from '#tests/builders/terms.ts';

function wordsOf(input: Parameters<typeof anAuditedMatter>[0] = {}) {
  const matter = anAuditedMatter(input);
  return toPlatformRecords(matter, ledgerToCells(matter.ledger), membershipCosts(matter)).flatMap(
    (record) => toldAndShown(record).map(({ topic, told, shown }) => [topic, told, shown]),
  );
}

test('says topic by topic what was told and what the documents show', () => {
  const promise = { payer: 'UHC', procedureCode: '90837', rate: 12_500, from: '2024-01-01' };
  const terms = aTerms({
    platforms: [
      {
        name: 'Alma',
        membershipFee: 12_500,
        disclosedSharePct: 0,
        payCadenceDays: 14,
        noShowPay: 5000,
        promisedRates: [promise],
      },
    ],
  });
  const waiting = aSourcedClaim(
    {
      claimNumber: 'W',
      platform: 'Alma',
      patient: 'Ann Roe',
      lines: [aServiceLine({ dateOfService: '2025-03-04' })],
    },
    { ordinal: 1 },
  );
  const payouts = [
    aSourcedPayout({ payoutDate: '2025-02-18' }),
    aSourcedPayout({ row: 3, type: 'no-show', amount: 4000, payoutDate: '2025-02-18' }),
  ];
  expect(wordsOf({ claims: [aSourcedClaim(), waiting], payouts, terms })).toEqual([
    [
      'Its share',
      'No share',
      '14.7 % of allowed lies between ($21.00 over 1 session), and 1 session not counted yet, about $142.80 allowed',
    ],
    ['Membership', '$125.00 a month', '$125.00 in this time; with it, 102.2 % of allowed'],
    [
      'Time to pay',
      'Within 14 days',
      'First payout typically 15 days after the plan’s decision, at the latest 15 days after it (1 session)',
    ],
    ['90837, UHC', '$125.00 from Jan 1, 2024', 'Less was paid for 1 of 1 session, $3.20 in all'],
    ['Missed sessions', '$50.00', '1 payment of $40.00'],
  ]);
});

test('says plainly what is not entered and what cannot be compared', () =>
  expect(
    wordsOf({ claims: [], payouts: [], terms: aTerms({ platforms: [{ name: 'Rula' }] }) }),
  ).toEqual([
    ['Its share', 'Nothing entered', 'Nothing to compare yet'],
    ['Membership', 'Nothing entered', 'No fee known'],
    ['Time to pay', 'Within 30 days (the usual)', 'Nothing to compare yet'],
  ]));
