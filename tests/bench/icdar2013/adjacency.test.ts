import { expect, test } from 'vitest';
import { compareAdjacency, f1, type PlacedCell } from '#tests/bench/icdar2013/adjacency.ts';

function aCell(text: string, row: number, column: number, lastColumn = column): PlacedCell {
  return { text, firstRow: row, lastRow: row, firstColumn: column, lastColumn };
}

const TABLE = [aCell('A', 0, 0, 1), aCell('1', 1, 0), aCell('2', 1, 1)];

test('counts each pair of neighbours once, and a spanning cell with every cell below it', () => {
  const { all, figures } = compareAdjacency(TABLE, TABLE);
  expect(all).toEqual({ expected: 3, found: 3, right: 3 });
  expect(figures).toEqual({ expected: 1, found: 1, right: 1 });
});

test('does not see blanks, kinds of dashes, or where a table begins', () => {
  const printed = [aCell('a – b', 0, 0), aCell('c', 0, 1)];
  const found = [aCell('A-B', 4, 3), aCell('C', 4, 4)];
  expect(f1(compareAdjacency(printed, found).all)).toBe(1);
});

test('loses the pairs around a cell that was cut in two', () => {
  const found = [aCell('A', 0, 0), aCell('1', 1, 0), aCell('2', 1, 1)];
  expect(compareAdjacency(TABLE, found).all).toEqual({ expected: 3, found: 2, right: 2 });
});
