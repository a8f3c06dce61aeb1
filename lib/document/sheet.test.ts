import { expect, test } from 'vitest';
import { columnLetters, countFilled } from '#lib/document/sheet.ts';

test.for([
  [0, 'A'],
  [3, 'D'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
] as const)('column %d is %s', ([column, letters]) => expect(columnLetters(column)).toBe(letters));

test('a cell of blanks holds nothing', () =>
  expect(countFilled({ row: 1, cells: ['a', '', ' \t', '-'] })).toBe(2));
