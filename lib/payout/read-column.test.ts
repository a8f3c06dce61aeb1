import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import {
  columnOf,
  joinColumns,
  type ReadColumn,
  readColumn,
  sameInAll,
  stretchesToColumn,
} from '#lib/payout/read-column.ts';

const ROWS = [['a', 'b'], ['a', 'b'], ['b', 'a'], ['a'], ['a', 'b']].map((cells, index) => ({
  row: index + 1,
  cells,
}));

const same = (text: string) => text;

function valuesOf<Value>(column: ReadColumn<Value>, length: number): readonly Value[] {
  return Array.from({ length }, (_, row) => column.at(row));
}

test('each different text is read once, and each row has what was read of its own', () => {
  const read = vi.fn<(text: string) => string>((text) => `<${text}>`);
  const column = readColumn(columnOf(ROWS, 1), read);
  expect(valuesOf(column, 5)).toEqual(['<b>', '<b>', '<a>', '<>', '<b>']);
  expect(read).toHaveBeenCalledTimes(3);
});

test('a column that has no value for a row says so', () =>
  expect(() => readColumn({ texts: [], codes: new Int32Array(1) }, same).at(0)).toThrow(
    RangeError,
  ));

test('columns side by side keep the order of rows and columns', () => {
  const texts = fc.constantFrom('', 'a', 'b', 'c');
  const table = fc.array(fc.tuple(texts, texts, texts), { minLength: 1 });
  fc.assert(
    fc.property(table, (lists) => {
      const rows = lists.map((cells, index) => ({ row: index + 1, cells }));
      const columns = [0, 1, 2].map((column) => readColumn(columnOf(rows, column), same));
      expect(valuesOf(joinColumns(columns), rows.length)).toEqual(lists);
    }),
  );
});

test('a value for all rows stands in every row', () =>
  expect(valuesOf(joinColumns([sameInAll('x'), readColumn(columnOf(ROWS, 0), same)]), 3)).toEqual([
    ['x', 'a'],
    ['x', 'a'],
    ['x', 'b'],
  ]));

test('a stretch holds from its row up to the next stretch', () =>
  expect(
    valuesOf(
      stretchesToColumn(
        [
          { from: 0, value: 'none' },
          { from: 0, value: 'one' },
          { from: 2, value: 'two' },
        ],
        4,
      ),
      4,
    ),
  ).toEqual(['one', 'one', 'two', 'two']));
