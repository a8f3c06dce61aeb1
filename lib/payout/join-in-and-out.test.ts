import { expect, test } from 'vitest';
import { joinInAndOut } from '#lib/payout/join-in-and-out.ts';

const headings = ['Client', 'Money in', 'Money out', 'Balance'];
const aTable = (...rows: readonly (readonly string[])[]) => ({
  headings,
  rows: rows.map((cells, index) => ({ row: index + 2, cells })),
});
const cellsOf = (table: ReturnType<typeof joinInAndOut>) => table.rows.map(({ cells }) => cells);

test('money out is an amount below zero in the column of money in', () => {
  const table = aTable(['J. D.', '115.00', '', '115.00'], ['M. O.', '', '15.00', '100.00']);
  expect(cellsOf(joinInAndOut(table, null))).toEqual([
    ['J. D.', '115.00', '', '115.00'],
    ['M. O.', '-15.00', '', '100.00'],
  ]);
});

test('the joined amount knows the cell that it is printed in', () => {
  const [row] = joinInAndOut(aTable(['M. O.', '', '15.00', '100.00']), null).rows;
  expect(row?.places?.[1]).toMatchObject({ cell: 'C2', text: '15.00' });
});

test('an amount out that has a sign of its own keeps it', () => {
  const joined = joinInAndOut(aTable(['M. O.', '', '-15.00', '100.00']), null);
  expect(cellsOf(joined)[0]?.[1]).toBe('-15.00');
});

test('a table with money in both columns of a row stays as it is', () => {
  const table = aTable(['J. D.', '115.00', '15.00', '100.00']);
  expect(joinInAndOut(table, null)).toBe(table);
});
