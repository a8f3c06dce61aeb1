import { expect, test } from 'vitest';
import { clawback } from '#lib/findings/rules/clawback.ts';
import { anAuditedMatter } from '#tests/builders/audited-matter.ts';
import { aSourcedPayout } from '#tests/builders/payout.ts';

const paid = aSourcedPayout();
const withdrawn = (amount: number, row = 3) =>
  aSourcedPayout({ row, type: 'clawback', amount, payoutDate: '2025-03-07' });

test('adds up what was withdrawn', () =>
  expect(
    clawback.find(anAuditedMatter({ payouts: [paid, withdrawn(-2000), withdrawn(-500, 4)] })),
  ).toMatchObject([
    {
      session: { claim: '25A1' },
      amount: 2500,
      text: '$25.00 that had been paid for this session was withdrawn again on Mar 7, 2025.',
    },
  ]));

test('a claw-back of a copy is none', () => {
  const copy = aSourcedPayout({ row: 5, payoutDate: '2025-02-21' });
  expect(clawback.find(anAuditedMatter({ payouts: [paid, copy, withdrawn(-12_180)] }))).toEqual([]);
});

test('is told without an EOB too', () =>
  expect(clawback.find(anAuditedMatter({ claims: [], payouts: [withdrawn(-2000)] }))).toMatchObject(
    [{ session: null, platform: 'Alma', amount: 2000 }],
  ));

test.for([
  ['nothing was withdrawn', [paid]],
  ['a row is in review', [paid, aSourcedPayout({ row: 3, type: 'clawback', amount: null })]],
  ['the client is not named', [aSourcedPayout({ type: 'clawback', client: null })]],
] as const)('says nothing where %s', ([, payouts]) =>
  expect(clawback.find(anAuditedMatter({ payouts }))).toEqual([]),
);
