import { expect, test } from 'vitest';
import { ledgerToGroups } from '#lib/findings/groups.ts';
import { anAuditedMatter } from '#tests/builders/audited-matter.ts';
import { aSourcedClaim } from '#tests/builders/claim.ts';
import { aSourcedPayout } from '#tests/builders/payout.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';

function visit(at: number, payer: string, procedureCode: string) {
  const dateOfService = `2025-01-${String(10 + at)}`;
  const lines = [aServiceLine({ dateOfService, procedureCode, allowed: 10_000 })];
  return {
    claim: aSourcedClaim({ claimNumber: `C${String(at)}`, payer, lines }, { ordinal: at }),
    payout: aSourcedPayout({ row: at + 2, dateOfService, amount: 8000 }),
  };
}

test('sums what counts by platform, payer and codes, in a fixed order', () => {
  const visits = [
    visit(0, 'UnitedHealthcare', '90837'),
    visit(2, 'Cigna', '90837'),
    visit(4, 'Cigna', '90834'),
    visit(6, 'Cigna', '90837'),
  ];
  const { ledger } = anAuditedMatter({
    claims: visits.map(({ claim }) => claim),
    payouts: visits.map(({ payout }) => payout),
  });
  expect(ledgerToGroups(ledger)).toEqual(
    [
      { payer: 'Cigna', procedureCodes: '90834', sessions: 1 },
      { payer: 'Cigna', procedureCodes: '90837', sessions: 2 },
      { payer: 'UnitedHealthcare', procedureCodes: '90837', sessions: 1 },
    ].map((group) => ({
      platform: 'Alma',
      ...group,
      allowed: 10_000 * group.sessions,
      received: 8000 * group.sessions,
      spread: 2000 * group.sessions,
      spreadPct: 20,
    })),
  );
});

test('a session with an add-on has a group of its own, add-on last', () => {
  const lines = [
    aServiceLine({ procedureCode: '90785', allowed: 1500 }),
    aServiceLine({ procedureCode: '90837' }),
  ];
  const { ledger } = anAuditedMatter({ claims: [aSourcedClaim({ lines })] });
  expect(ledgerToGroups(ledger)[0]?.procedureCodes).toBe('90837 + 90785');
});

test('what does not count is in no group', () =>
  expect(ledgerToGroups(anAuditedMatter({ payouts: [] }).ledger)).toEqual([]));
