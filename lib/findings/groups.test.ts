import { expect, test } from 'vitest';
import { cellsToGroupings, cellsToGroups, summarise } from '#lib/findings/groups.ts';
import { ledgerToCells } from '#lib/findings/sum-cells.ts';
import { CentsSchema, ZERO_CENTS } from '#lib/values/cents.ts';
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
  expect(cellsToGroups(ledgerToCells(ledger))).toEqual(
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
      notCounted: { sessions: 0, lines: 0, allowed: 0 },
    })),
  );
});

test('a session with an add-on has a group of its own, add-on last', () => {
  const lines = [
    aServiceLine({ procedureCode: '90785', allowed: 1500 }),
    aServiceLine({ procedureCode: '90837' }),
  ];
  const { ledger } = anAuditedMatter({ claims: [aSourcedClaim({ lines })] });
  expect(cellsToGroups(ledgerToCells(ledger))[0]?.procedureCodes).toBe('90837 + 90785');
});

test('what does not count yet stands beside its group’s sum, in no sum', () => {
  const [counted, waiting] = [visit(0, 'Cigna', '90837'), visit(2, 'Cigna', '90837')];
  const { ledger } = anAuditedMatter({
    claims: [counted.claim, waiting.claim],
    payouts: [counted.payout],
  });
  // Without a payout, nothing tells the platform of the second session.
  expect(cellsToGroups(ledgerToCells(ledger))).toMatchObject([
    { platform: null, sessions: 0, spread: 0, notCounted: { sessions: 1, allowed: 10_000 } },
    { platform: 'Alma', sessions: 1, spread: 2000, notCounted: { sessions: 0 } },
  ]);
  expect(cellsToGroupings(ledgerToCells(ledger)).payer).toMatchObject([
    { name: 'Cigna', sessions: 1, spread: 2000, notCounted: { sessions: 1, allowed: 10_000 } },
  ]);
});

test('sums by one thing at a time', () => {
  const visits = [visit(0, 'Cigna', '90837'), visit(2, 'Aetna', '90834')];
  const { ledger } = anAuditedMatter({
    claims: visits.map(({ claim }) => claim),
    payouts: visits.map(({ payout }) => payout),
  });
  const names = Object.entries(cellsToGroupings(ledgerToCells(ledger))).map(([by, sums]) => [
    by,
    sums.map(({ name, sessions }) => [name, sessions]),
  ]);
  expect(Object.fromEntries(names)).toEqual({
    platform: [['Alma', 2]],
    payer: [
      ['Aetna', 1],
      ['Cigna', 1],
    ],
    code: [
      ['90834', 1],
      ['90837', 1],
    ],
    clinician: [['Robin Sample LPC', 2]],
    month: [['2025-01', 2]],
  });
});

test('says what counts and, beside it, what does not count yet', () => {
  const dateOfService = '2025-03-04';
  const unpaid = aSourcedClaim(
    { claimNumber: 'B', lines: [aServiceLine({ dateOfService, allowed: 9900 })] },
    { ordinal: 1 },
  );
  const { ledger } = anAuditedMatter({ claims: [aSourcedClaim(), unpaid] });
  expect(summarise(ledgerToCells(ledger), CentsSchema.parse(12_500))).toEqual({
    sessionsCompared: 1,
    allowed: 14_280,
    received: 12_180,
    spread: 2100,
    spreadPct: 14.71,
    notCounted: { sessions: 1, lines: 1, allowed: 9900 },
    membershipFees: 12_500,
    effectiveSharePct: 102.24,
  });
});

test('with nothing to compare there is no percentage', () =>
  expect(summarise([], CentsSchema.parse(12_500))).toMatchObject({
    sessionsCompared: 0,
    spreadPct: null,
    effectiveSharePct: null,
  }));

test('what can never be compared does not wait to be counted', () => {
  const claims = [aSourcedClaim({ lines: [aServiceLine({ allowed: 0 })] })];
  const { ledger } = anAuditedMatter({ claims, payouts: [] });
  expect(summarise(ledgerToCells(ledger), ZERO_CENTS).notCounted.sessions).toBe(0);
});

test('a session that the platform paid more for lowers the sum', () => {
  const lines = [aServiceLine({ allowed: 10_000 })];
  const { ledger } = anAuditedMatter({ claims: [aSourcedClaim({ lines })] });
  expect(summarise(ledgerToCells(ledger), ZERO_CENTS)).toMatchObject({
    spread: -2180,
    effectiveSharePct: -21.8,
  });
});
