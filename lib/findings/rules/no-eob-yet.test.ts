import { expect, test } from 'vitest';
import { noEobYet } from '#lib/findings/rules/no-eob-yet.ts';
import { anAuditedMatter } from '#tests/builders/audited-matter.ts';
import { aSourcedClaim } from '#tests/builders/claim.ts';
import { aSourcedPayout } from '#tests/builders/payout.ts';

test('adds up the rows of a session that no EOB shows', () => {
  const payouts = [
    aSourcedPayout({ row: 2, amount: 9680 }),
    aSourcedPayout({ row: 3, amount: 2500 }),
    aSourcedPayout({ row: 4, amount: 1000, client: 'Ann Roe' }),
  ];
  expect(noEobYet.find(anAuditedMatter({ claims: [], payouts }))).toMatchObject([
    {
      session: null,
      amount: 12_180,
      payouts: payouts.slice(0, 2),
      text: 'You received $121.80 for a session on Jan 7, 2025; no EOB for it has been added yet.',
    },
    { amount: 1000 },
  ]);
});

test.for([
  ['is with its session', aSourcedPayout()],
  ['is a claw-back', aSourcedPayout({ type: 'clawback', client: 'Ann Roe' })],
  ['is a fee', aSourcedPayout({ type: 'fee', client: 'Ann Roe' })],
  ['takes money back', aSourcedPayout({ amount: -100, client: 'Ann Roe' })],
  ['has no amount', aSourcedPayout({ amount: null, client: 'Ann Roe' })],
  [
    'is in review',
    aSourcedPayout({ trust: { level: 'review', reasons: ['Unclear.'] }, client: 'Ann Roe' }),
  ],
] as const)('says nothing of a row that %s', ([, payout]) =>
  expect(noEobYet.find(anAuditedMatter({ payouts: [payout] }))).toEqual([]),
);

test('what was withdrawn again lowers the sum', () => {
  const payouts = [
    aSourcedPayout({ amount: 9680 }),
    aSourcedPayout({ row: 3, type: 'clawback', amount: -680 }),
  ];
  expect(noEobYet.find(anAuditedMatter({ claims: [], payouts }))).toMatchObject([
    { amount: 9000, payouts },
  ]);
});

test('says nothing of a row whose EOB may be here under another name', () => {
  const claims = [aSourcedClaim({ platform: 'Alma' })];
  const payouts = [aSourcedPayout({ client: 'Ann Roe' })];
  expect(noEobYet.find(anAuditedMatter({ claims, payouts }))).toEqual([]);
});

test('says nothing of a row that waits between two sessions', () => {
  const claims = [
    aSourcedClaim({ claimNumber: 'A' }),
    aSourcedClaim({ claimNumber: 'B', patient: 'John Davis' }, { ordinal: 1 }),
  ];
  const payouts = [aSourcedPayout({ client: 'J. D.' })];
  expect(noEobYet.find(anAuditedMatter({ claims, payouts }))).toEqual([]);
});
