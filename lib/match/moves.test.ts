import fc from 'fast-check';
import { expect, test } from 'vitest';
import { carryOver, findMoves, withoutMove } from '#lib/match/moves.ts';

const numbers = fc
  .uniqueArray(fc.nat(40))
  .map((list) => list.toSorted((one, other) => one - other));
const movesOf = (before: readonly number[], now: readonly number[]) =>
  findMoves(before, now, Object.is, (one, other) => one - other);

test('finds every item that two lists in order have in common, in both directions', () =>
  fc.assert(
    fc.property(numbers, numbers, (before, now) => {
      const { was, is } = movesOf(before, now);
      expect([...was]).toEqual(now.map((item) => before.indexOf(item)));
      expect([...is]).toEqual(before.map((item) => now.indexOf(item)));
      expect(withoutMove(now, was)).toEqual(now.filter((item) => !before.includes(item)));
    }),
  ));

test('finds no item twice where lists are not in order', () =>
  fc.assert(
    fc.property(fc.array(fc.nat(9)), fc.array(fc.nat(9)), (before, now) => {
      const { was } = movesOf(before, now);
      const found = [...was].filter((place) => place !== -1);
      expect(new Set(found).size).toBe(found.length);
      const taken = [...was].map((place, at) => (place === -1 ? now[at] : before[place]));
      expect(taken).toEqual(now);
    }),
  ));

test('takes over the number of an item that stays, and asks for that of a new one', () => {
  const moves = movesOf([1, 5, 8], [2, 5, 8, 9]);
  const asked: number[] = [];
  const numbersNow = carryOver(Int32Array.of(10, 50, 80), moves, [2, 5, 8, 9], (item) => {
    asked.push(item);
    return item * 10;
  });
  expect([...numbersNow]).toEqual([20, 50, 80, 90]);
  expect(asked).toEqual([2, 9]);
});
