import { expect, test } from 'vitest';
import { reconcile } from '#lib/match/reconcile.ts';
import { aSourcedClaim } from '#tests/builders/claim.ts';
import { aSourcedPayout } from '#tests/builders/payout.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';

const claim = aSourcedClaim({
  patient: 'Avery Imaginary',
  lines: [aServiceLine({ dateOfService: '2025-01-07', allowed: 14_280 })],
});

function aRow(row: number, amount: number) {
  return aSourcedPayout({ row, amount, client: 'Avery Imaginary', dateOfService: '2025-01-07' });
}

test('two rows of one day that are together more than the plan allowed are asked about', () => {
  const [session] = reconcile([claim], [aRow(2, 10_100), aRow(3, 9900)], []).sessions;
  expect(session?.match).toMatchObject({
    status: 'review',
    reasons: [expect.stringContaining('together more than the plan allowed')],
  });
});

test('an insurance part and a copay part that stay within it are one session’s', () => {
  const [session] = reconcile([claim], [aRow(2, 9500), aRow(3, 2500)], []).sessions;
  expect(session?.match.status).toBe('matched');
});

test('one row that is more than the plan allowed is counted: platforms do that', () => {
  const [session] = reconcile([claim], [aRow(2, 15_000)], []).sessions;
  expect(session?.match.status).toBe('matched');
});
