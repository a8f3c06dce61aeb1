import { expect, test } from 'vitest';
import { summarise } from '#lib/findings/summarise.ts';
import { CentsSchema, ZERO_CENTS } from '#lib/values/cents.ts';
import { anAuditedMatter } from '#tests/builders/audited-matter.ts';
import { aSourcedClaim } from '#tests/builders/claim.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';

test('says what counts and, beside it, what does not count yet', () => {
  const dateOfService = '2025-03-04';
  const unpaid = aSourcedClaim(
    { claimNumber: 'B', lines: [aServiceLine({ dateOfService, allowed: 9900 })] },
    { ordinal: 1 },
  );
  const { ledger } = anAuditedMatter({ claims: [aSourcedClaim(), unpaid] });
  expect(summarise(ledger, CentsSchema.parse(12_500))).toEqual({
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
  expect(summarise(ledger, ZERO_CENTS).notCounted.sessions).toBe(0);
});

test('a session that the platform paid more for lowers the sum', () => {
  const lines = [aServiceLine({ allowed: 10_000 })];
  const { ledger } = anAuditedMatter({ claims: [aSourcedClaim({ lines })] });
  expect(summarise(ledger, ZERO_CENTS)).toMatchObject({ spread: -2180, effectiveSharePct: -21.8 });
});
