import { expect, test } from 'vitest';
import { countOf, EMPTY_TABLE, eachOf, type RowTable, renewTable } from '#lib/match/row-table.ts';

function told(table: RowTable<string>, rows: number) {
  return Array.from({ length: rows }, (_, row) => {
    const own: (readonly [number, string])[] = [];
    eachOf(table, row, (session, said) => own.push([session, said]));
    expect(own).toHaveLength(countOf(table, row));
    return own;
  });
}
const moves = (was: readonly number[], is: readonly number[]) => ({
  was: Int32Array.from(was),
  is: Int32Array.from(is),
});

test('takes over the sessions of a row under the numbers that they have now, and finds those of others', () => {
  const first = { rows: moves([-1, -1], []), sessions: moves([], []) };
  const before = renewTable<string, string>(
    EMPTY_TABLE,
    { ...first, isAgain: Uint8Array.of(1, 1) },
    ['a', 'b'],
    (row, at, take) => {
      take(0, row);
      if (at === 1) take(2, `${row} too`);
    },
  );
  expect(told(before, 2)).toEqual([
    [[0, 'a']],
    [
      [0, 'b'],
      [2, 'b too'],
    ],
  ]);
  const table = renewTable(
    before,
    {
      rows: moves([-1, 1], [-1, 1]),
      sessions: moves([-1, 0, 2], [1, -1, 2]),
      isAgain: Uint8Array.of(1, 0),
    },
    ['new', 'b'],
    (row, _, take) => take(0, row),
  );
  expect(told(table, 2)).toEqual([
    [[0, 'new']],
    [
      [1, 'b'],
      [2, 'b too'],
    ],
  ]);
});
