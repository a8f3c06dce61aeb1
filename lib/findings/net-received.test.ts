import { expect, test } from 'vitest';
import { netReceived } from '#lib/findings/net-received.ts';
import { aSourcedPayout } from '#tests/builders/payout.ts';

const paid = aSourcedPayout({ row: 2, amount: 9500 });
const later = { payoutDate: '2025-02-07' } as const;
const takenBack = (row: number, amount: number) =>
  aSourcedPayout({ row, amount, type: 'clawback', ...later });

test('parts of one payment add up', () =>
  expect(netReceived([paid, aSourcedPayout({ row: 3, amount: 2500 })])?.net).toBe(12_000));

test('a claw-back lowers the net', () =>
  expect(netReceived([paid, takenBack(3, -1500)])?.net).toBe(8000));

test('a copy under a later payout date is not counted, and is named', () => {
  const copy = aSourcedPayout({ row: 3, amount: 9500, ...later });
  expect(netReceived([paid, copy])).toEqual({ net: 9500, copies: [copy] });
});

test('a claw-back of a copy takes back the copy, not the payment', () => {
  const copy = aSourcedPayout({ row: 3, amount: 9500, ...later });
  expect(netReceived([paid, copy, takenBack(4, -9500)])?.net).toBe(9500);
  expect(netReceived([paid, copy, takenBack(4, -9500), takenBack(5, -9500)])?.net).toBe(0);
});

test('a later row of another amount or type is a part', () => {
  expect(netReceived([paid, aSourcedPayout({ row: 3, amount: 100, ...later })])?.net).toBe(9600);
  expect(
    netReceived([paid, aSourcedPayout({ row: 3, amount: 9500, type: 'add-on', ...later })])?.net,
  ).toBe(19_000);
});

test('an unknown amount leaves the net unknown', () =>
  expect(netReceived([paid, aSourcedPayout({ row: 3, amount: null })])).toBeUndefined());
