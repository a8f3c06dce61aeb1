import { expect, test } from 'vitest';
import { isBetter, isSettled, openPages } from '#lib/workflow/picture-attempt.ts';
import { anAttempt } from '#tests/builders/picture-attempt.ts';
import { FIRST, SECOND } from '#tests/builders/plain-eob.ts';

const THIRD = SECOND.map((cell) => cell.replace('01/14', '01/21'));
const misread = (row: readonly string[]) => row.map((cell) => cell.replace('142.80', '142.30'));
const unknownCode = (row: readonly string[]) => row.map((cell) => cell.replace('90837', '96791'));

test('a page is done when all of its lines are verified', () => {
  expect(openPages(anAttempt([FIRST, SECOND]), 2)).toEqual([]);
});

test('a page is open while a line is in review, or another look saw more lines', () => {
  expect(openPages(anAttempt([misread(FIRST), SECOND]), 2)).toEqual([1]);
  expect(openPages(anAttempt([FIRST, SECOND]), 3)).toEqual([1]);
});

test('the attempt with more verified lines is better, and where none is the one with more lines', () => {
  const [two, one] = [anAttempt([FIRST, SECOND]), anAttempt([misread(FIRST), SECOND])];
  expect([isBetter(two, one), isBetter(one, two)]).toEqual([true, false]);
  expect(isBetter(anAttempt([FIRST, SECOND, THIRD]), two)).toBe(true);
  expect(isBetter(anAttempt([misread(FIRST)]), anAttempt([]))).toBe(true);
});

const withoutCode = (row: readonly string[]) => row.map((cell) => cell.replace(/^90\d{3}$/, ''));

test('where as many lines are verified, the attempt that read more codes is better', () => {
  const [coded, bare] = [[FIRST, SECOND], [FIRST, SECOND].map(withoutCode)].map((rows) =>
    anAttempt(rows),
  );
  if (coded === undefined || bare === undefined) throw new Error('Both were read.');
  expect([coded.verified, bare.verified]).toEqual([2, 2]);
  expect([isBetter(coded, bare), isBetter(bare, coded)]).toEqual([true, false]);
});

test.for([
  ['read the same', [unknownCode(FIRST), SECOND], [unknownCode(FIRST), SECOND], true],
  ['read another row', [unknownCode(FIRST), SECOND], [FIRST, SECOND], false],
  ['read the same wrong sums', [misread(FIRST), SECOND], [misread(FIRST), SECOND], false],
  ['found nothing', [], [], false],
] as const)('whether all is settled where two attempts %s', ([, one, other, expected]) => {
  expect(isSettled(anAttempt(one), anAttempt(other))).toBe(expected);
});
