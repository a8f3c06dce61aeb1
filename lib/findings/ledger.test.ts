import { expect, test } from 'vitest';
import { anAuditedMatter } from '#tests/builders/audited-matter.ts';
import { aSourcedClaim } from '#tests/builders/claim.ts';
import { aSourcedPayout } from '#tests/builders/payout.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';

const review = { level: 'review', reasons: ['The total does not close.'] } as const;
function entryOf(matter: Parameters<typeof anAuditedMatter>[0]) {
  return anAuditedMatter(matter).ledger[0];
}

test('a session counts when its lines, its rows and its match are sure', () =>
  expect(entryOf({})).toMatchObject({
    status: 'counted',
    reasons: [],
    allowed: 14_280,
    received: 12_180,
    spread: 2100,
  }));

test('a line and a row that a person confirmed count too', () => {
  const trust = { level: 'confirmed', decisionId: 'd' } as const;
  const claims = [aSourcedClaim({ lines: [aServiceLine({ trust })] })];
  expect(entryOf({ claims, payouts: [aSourcedPayout({ trust })] })?.status).toBe('counted');
});

test('every reason against counting is told', () =>
  expect(
    entryOf({
      claims: [
        aSourcedClaim({
          lines: [
            aServiceLine({ trust: review }),
            aServiceLine({ procedureCode: '90785', allowed: null }),
          ],
        }),
      ],
      payouts: [
        aSourcedPayout({ row: 2, trust: review }),
        aSourcedPayout({ row: 3, amount: null }),
      ],
    }),
  ).toMatchObject({
    status: 'review',
    received: null,
    spread: null,
    reasons: [
      '90837: The total does not close.',
      'The allowed amount is not known.',
      'Row 2 of payouts.csv: The total does not close.',
      'Row 3 of payouts.csv has no readable amount.',
    ],
  }));

test('a match in review shows no received amount', () =>
  expect(entryOf({ payouts: [aSourcedPayout({ dateOfService: '2025-01-08' })] })).toMatchObject({
    status: 'review',
    reasons: ['The date of service is one day off.'],
    received: null,
    spread: null,
  }));

test('a session without a payout is unmatched', () =>
  expect(entryOf({ payouts: [] })).toMatchObject({
    status: 'unmatched',
    reasons: ['No payout statement has been added yet.'],
    allowed: 14_280,
    received: null,
  }));

test('where nothing was allowed and nothing came there is nothing to compare', () => {
  const claims = [aSourcedClaim({ status: 'denied', lines: [aServiceLine({ allowed: 0 })] })];
  expect(entryOf({ claims, payouts: [] })?.status).toBe('not-comparable');
  expect(entryOf({ claims })).toMatchObject({ status: 'counted', spread: -12_180 });
});

test('where all was taken back there is nothing to compare', () =>
  expect(
    entryOf({
      payouts: [
        aSourcedPayout({ row: 2 }),
        aSourcedPayout({ row: 3, type: 'clawback', amount: -12_180 }),
      ],
    })?.status,
  ).toBe('not-comparable'));
