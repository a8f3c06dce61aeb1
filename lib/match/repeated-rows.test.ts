import { expect, test } from 'vitest';
import { createRepeatFinder } from '#lib/match/repeated-rows.ts';
import { aSourcedPayout } from '#tests/builders/payout.ts';

const jane = aSourcedPayout({ client: 'Jane Doe', amount: 9500 }, 'a.csv');
const twice = aSourcedPayout({ client: 'Jane Doe', amount: 9500, row: 9 }, 'a.csv');
const otherAmount = aSourcedPayout({ client: 'JANE DOE', amount: 9900 }, 'b.csv');
const omar = aSourcedPayout({ client: 'Omar Example', row: 3 }, 'b.csv');

test('finds the rows that two statements show, be it with another amount', () =>
  expect(createRepeatFinder()([jane, otherAmount, omar])).toEqual([jane, otherAmount]));

test('a row that stands twice in one statement is not repeated', () =>
  expect(createRepeatFinder()([jane, twice])).toEqual([]));

test('looks again at statements that changed, came or went', () => {
  const find = createRepeatFinder();
  expect(find([jane, omar])).toEqual([]);
  expect(find([jane, twice, otherAmount, omar])).toEqual([jane, twice, otherAmount]);
  expect(find([otherAmount, omar])).toEqual([]);
});
