import { expect, test } from 'vitest';
import { toCodeContexts } from '#lib/findings/code-contexts.ts';
import { anAuditedMatter } from '#tests/builders/audited-matter.ts';
import { aSourcedClaim } from '#tests/builders/claim.ts';
import { aSourcedPayout } from '#tests/builders/payout.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';

test('puts the mean of a payer’s sessions beside public figures of the latest year', () => {
  const dates = ['2025-12-30', '2026-01-06'];
  const claims = dates.map((dateOfService, at) =>
    aSourcedClaim(
      { claimNumber: `C${at}`, lines: [aServiceLine({ dateOfService, allowed: 14_280 + at })] },
      { ordinal: at },
    ),
  );
  const payouts = dates.map((dateOfService, at) => aSourcedPayout({ row: at + 2, dateOfService }));
  expect(toCodeContexts(anAuditedMatter({ claims, payouts }))).toEqual([
    {
      payer: 'UnitedHealthcare',
      procedureCode: '90837',
      year: 2026,
      sessions: 2,
      meanAllowed: 14_281,
      meanReceived: 12_180,
      medicare: 16_700,
      negotiated: expect.objectContaining({ plan: 'UnitedHealthcare' }),
    },
  ]);
});

test.for([
  ['of two lines', { lines: [aServiceLine(), aServiceLine({ procedureCode: '90785' })] }],
  ['of several units', { lines: [aServiceLine({ units: 2 })] }],
  ['out of network', { network: 'out' }],
  ['of a code without public figures', { lines: [aServiceLine({ procedureCode: 'H0004' })] }],
] as const)('a session %s is left out', ([, facts]) =>
  expect(toCodeContexts(anAuditedMatter({ claims: [aSourcedClaim(facts)] }))).toEqual([]),
);
