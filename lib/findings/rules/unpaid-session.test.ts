import { expect, test } from 'vitest';
import { unpaidSession } from '#lib/findings/rules/unpaid-session.ts';
import type { SourcedPayout } from '#lib/match/schema.ts';
import { anAuditedMatter } from '#tests/builders/audited-matter.ts';
import { aSourcedClaim } from '#tests/builders/claim.ts';
import { aSourcedPayout } from '#tests/builders/payout.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';
import { aTerms } from '#tests/builders/terms.ts';

const IN_REVIEW = { level: 'review', reasons: ['It does not add up.'] } as const;
/** Decided on 2025-02-03: with 14 days to pay and 30 of grace, due on 2025-03-19. */
const unpaid = aSourcedClaim({ platform: 'Alma' });
const terms = aTerms({ platforms: [{ name: 'Alma', payCadenceDays: 14 }] });
const aFee = (payoutDate: string, platform: string | null = 'Alma') =>
  aSourcedPayout({ row: 30, type: 'fee', client: null, dateOfService: null, payoutDate, platform });
const otherClient = { row: 9, client: 'Ann Roe', payoutDate: '2025-05-02' } as const;

function findingsOf(payouts: readonly SourcedPayout[], claims = [unpaid]) {
  return unpaidSession.find(anAuditedMatter({ claims, payouts, terms }));
}

test('tells a session that the later statements do not show', () =>
  expect(findingsOf([aFee('2025-05-02')])).toMatchObject([
    {
      session: { claim: '25A1', dateOfService: '2025-01-07' },
      platform: 'Alma',
      amount: 14_280,
      text: 'The plan allowed $142.80 and decided on Feb 3, 2025. The statements of Alma that you added go to May 2, 2025; none shows a payout for this session.',
    },
  ]));

test('waits for the usual time and thirty days more', () => {
  expect(findingsOf([aFee('2025-03-19')])).toEqual([]);
  expect(findingsOf([aFee('2025-03-20')])).toHaveLength(1);
});

test('a claw-back alone pays nothing', () =>
  expect(
    findingsOf([aFee('2025-05-02'), aSourcedPayout({ type: 'clawback', amount: -100 })]),
  ).toHaveLength(1));

test('a statement that names no platform is known by the sessions that it pays', () => {
  const paid = aSourcedClaim({ claimNumber: 'P', platform: 'Alma', patient: 'Ann Roe' });
  const payouts = [aSourcedPayout({ ...otherClient, platform: null }), aFee('2025-05-02', null)];
  expect(findingsOf(payouts, [unpaid, paid])).toMatchObject([{ amount: 14_280 }]);
});

test.for([
  ['its payout is there', [aFee('2025-05-02'), aSourcedPayout()]],
  ['the statements are of another platform', [aFee('2025-05-02', 'Headway')]],
  [
    'its match waits for a person',
    [aFee('2025-05-02'), aSourcedPayout({ dateOfService: '2025-01-08' })],
  ],
  [
    'a payment without a date may be for it',
    [aSourcedPayout({ ...otherClient, dateOfService: null })],
  ],
  ['a payment without a client may be for it', [aSourcedPayout({ ...otherClient, client: null })]],
  ['a payment of its day, of a name never matched, may be for it', [aSourcedPayout(otherClient)]],
] as const)('says nothing where %s', ([, payouts]) => expect(findingsOf(payouts)).toEqual([]));

test.for([
  ['without a processed date', { processedDate: null }],
  ['of no known platform', { platform: null }],
  ['of which nothing was allowed', { lines: [aServiceLine({ allowed: 0 })] }],
  ['whose figures are in review', { lines: [aServiceLine({ trust: IN_REVIEW })] }],
] as const)('says nothing of a session %s', ([, facts]) =>
  expect(findingsOf([aFee('2025-05-02')], [aSourcedClaim({ platform: 'Alma', ...facts })])).toEqual(
    [],
  ),
);
