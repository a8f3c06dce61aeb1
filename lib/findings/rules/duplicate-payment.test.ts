import { expect, test } from 'vitest';
import { duplicatePayment } from '#lib/findings/rules/duplicate-payment.ts';
import { anAuditedMatter } from '#tests/builders/audited-matter.ts';
import { aSourcedPayout } from '#tests/builders/payout.ts';

const paid = aSourcedPayout({ amount: 6000 });
const copy = aSourcedPayout({ row: 3, amount: 6000, payoutDate: '2025-02-21' });

test('tells a payment that stands again under a later date', () =>
  expect(duplicatePayment.find(anAuditedMatter({ payouts: [paid, copy] }))).toMatchObject([
    {
      session: { claim: '25A1' },
      amount: 6000,
      payouts: [{ payout: { row: 2 } }, { payout: { row: 3 } }],
      text: '$60.00 repeats an earlier payment for this session (row 3 of payouts.csv). It is not counted as received.',
    },
  ]));

test.for([
  ['that was withdrawn', [paid, copy, aSourcedPayout({ row: 4, type: 'clawback', amount: -6000 })]],
  ['of another amount', [paid, aSourcedPayout({ row: 3, amount: 2500, payoutDate: '2025-02-21' })]],
  ['of the same payout date', [paid, aSourcedPayout({ row: 3, amount: 6000 })]],
] as const)('says nothing of a second payment %s', ([, payouts]) =>
  expect(duplicatePayment.find(anAuditedMatter({ payouts }))).toEqual([]),
);
