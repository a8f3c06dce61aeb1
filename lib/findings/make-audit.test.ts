import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeAudit } from '#lib/findings/make-audit.ts';
import { reconcile } from '#lib/match/reconcile.ts';
import { aSourcedClaim } from '#tests/builders/claim.ts';
import { aSourcedPayout } from '#tests/builders/payout.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';
import { aTerms } from '#tests/builders/terms.ts';

const DATES = ['2025-01-07', '2025-01-14', '2025-01-21', '2025-01-28', '2025-02-04', '2025-02-11'];
const CLAIMS = DATES.map((dateOfService, ordinal) =>
  aSourcedClaim(
    {
      claimNumber: `C${ordinal}`,
      platform: 'Alma',
      lines: [aServiceLine({ dateOfService, allowed: ordinal < 3 ? 14_280 : 15_000 })],
    },
    { ordinal },
  ),
);
const PAYOUTS = [
  ...DATES.slice(0, 5).map((dateOfService, at) =>
    aSourcedPayout({ row: at + 2, dateOfService, amount: at < 3 ? 12_180 : 11_000 }),
  ),
  aSourcedPayout({ row: 10, client: 'Ann Roe', dateOfService: '2025-03-04' }),
  aSourcedPayout({ row: 11, type: 'clawback', amount: -500, payoutDate: '2025-03-07' }),
  aSourcedPayout({ row: 12, type: 'fee', client: null, dateOfService: null, amount: -12_500 }),
];
const TERMS = aTerms({ ownFees: [{ procedureCode: '90837', fee: 17_500 }] });

function shuffled<T>(items: readonly T[]) {
  return fc.shuffledSubarray([...items], { minLength: items.length });
}

test('the order of claims and payouts changes nothing', () => {
  const audit = makeAudit(reconcile(CLAIMS, PAYOUTS, []), TERMS);
  expect(new Set(audit.findings.map(({ kind }) => kind)).size).toBeGreaterThan(4);
  fc.assert(
    fc.property(shuffled(CLAIMS), shuffled(PAYOUTS), (claims, payouts) => {
      expect(makeAudit(reconcile(claims, payouts, []), TERMS)).toEqual(audit);
    }),
    { numRuns: 30 },
  );
});

test('the sums by each thing come to the headline', () => {
  const { summary, groups, groupings } = makeAudit(reconcile(CLAIMS, PAYOUTS, []), TERMS);
  for (const sums of [groups, ...Object.values(groupings)]) {
    expect(sums.reduce((total, { spread }) => total + spread, 0)).toBe(summary.spread);
    expect(sums.reduce((total, { notCounted }) => total + notCounted.sessions, 0)).toBe(
      summary.notCounted.sessions,
    );
  }
});
