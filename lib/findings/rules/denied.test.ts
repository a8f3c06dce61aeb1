import { expect, test } from 'vitest';
import { denied } from '#lib/findings/rules/denied.ts';
import { anAuditedMatter } from '#tests/builders/audited-matter.ts';
import { aSourcedClaim } from '#tests/builders/claim.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';

const line = { allowed: 0, notCovered: 20_000 } as const;

test('tells what was billed, with or without a payout', () => {
  const claims = [aSourcedClaim({ status: 'denied', lines: [aServiceLine(line)] })];
  for (const payouts of [[], undefined]) {
    expect(denied.find(anAuditedMatter({ claims, ...(payouts && { payouts }) }))).toMatchObject([
      { amount: 20_000, text: '$200.00 was billed, and the plan allowed nothing of it.' },
    ]);
  }
});

test.for([
  ['something was allowed', aSourcedClaim()],
  ['the session is out of network', aSourcedClaim({ network: 'out', lines: [aServiceLine(line)] })],
  [
    'the billed amount is not known',
    aSourcedClaim({ lines: [aServiceLine({ ...line, billed: null })] }),
  ],
  [
    'the allowed amount is not known',
    aSourcedClaim({ lines: [aServiceLine({ ...line, allowed: null })] }),
  ],
  [
    'the line is in review',
    aSourcedClaim({
      lines: [aServiceLine({ ...line, trust: { level: 'review', reasons: ['Unclear.'] } })],
    }),
  ],
] as const)('says nothing where %s', ([, claim]) =>
  expect(denied.find(anAuditedMatter({ claims: [claim] }))).toEqual([]),
);
