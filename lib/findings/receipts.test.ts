import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sumOfRows, toReceipts } from '#lib/findings/receipts.ts';
import { aSourcedPayout } from '#tests/builders/payout.ts';

const paid = aSourcedPayout({ row: 2, amount: 9500 });
const later = { payoutDate: '2025-02-07' } as const;
const copy = aSourcedPayout({ row: 3, amount: 9500, ...later });
const takenBack = (row: number, amount: number) =>
  aSourcedPayout({ row, amount, type: 'clawback', ...later });

test('parts of one payment add up', () =>
  expect(toReceipts([paid, aSourcedPayout({ row: 3, amount: 2500 })])).toMatchObject({
    gross: 12_000,
    net: 12_000,
    firstPayoutDate: '2025-01-24',
  }));

test('a claw-back lowers the net and not the gross', () =>
  expect(toReceipts([paid, takenBack(3, -1500)])).toMatchObject({ gross: 9500, net: 8000 }));

test('a copy under a later payout date is not counted, and is named', () =>
  expect(toReceipts([paid, copy])).toMatchObject({
    gross: 9500,
    net: 9500,
    copies: [copy],
    openCopies: [copy],
  }));

test('a claw-back of a copy withdraws the copy, not the payment', () => {
  expect(toReceipts([paid, copy, takenBack(4, -9500)])).toMatchObject({
    net: 9500,
    openCopies: [],
    clawbacks: [],
  });
  expect(toReceipts([paid, copy, takenBack(4, -9500), takenBack(5, -9500)])).toMatchObject({
    net: 0,
    clawbacks: [{ payout: { row: 5 } }],
  });
});

test('a later row of another amount or type is a part', () => {
  expect(toReceipts([paid, aSourcedPayout({ row: 3, amount: 100, ...later })])?.gross).toBe(9600);
  expect(
    toReceipts([paid, aSourcedPayout({ row: 3, amount: 9500, type: 'add-on', ...later })])?.gross,
  ).toBe(19_000);
});

test('the first payout date is that of a payment, not of a claw-back', () => {
  const early = aSourcedPayout({ row: 1, type: 'clawback', amount: -1, payoutDate: '2025-01-01' });
  expect(toReceipts([early, paid])?.firstPayoutDate).toBe('2025-01-24');
});

test('an unknown amount leaves the sums unknown', () =>
  expect(toReceipts([paid, aSourcedPayout({ row: 3, amount: null })])).toBeUndefined());

test('every cent of the rows is a payment, a copy, or withdrawn', () => {
  const row = fc.record({
    type: fc.constantFrom('session', 'add-on', 'clawback'),
    amount: fc.constantFrom(1000, 2000, 3000),
    payoutDate: fc.constantFrom('2025-01-24', '2025-02-07', '2025-03-07', null),
  } as const);
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), (given) => {
      const rows = given.map(({ type, amount, payoutDate }, at) =>
        aSourcedPayout({
          row: at + 1,
          type,
          payoutDate,
          amount: type === 'clawback' ? -amount : amount,
        }),
      );
      const receipts = toReceipts(rows);
      expect(receipts).toBeDefined();
      if (receipts === undefined) return;
      expect(receipts.net + sumOfRows(receipts.openCopies)).toBe(sumOfRows(rows));
      expect(receipts.payments.length + receipts.copies.length).toBe(
        given.filter(({ type }) => type !== 'clawback').length,
      );
    }),
  );
});
