import { expect, test } from 'vitest';
import { columnOf, findColumns } from '#lib/table/columns.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';
import { type GridOptions, linesOf, type Rows } from '#tests/builders/page.ts';

const tokensOf = (rows: Rows, options?: GridOptions) =>
  linesOf(rows, options).map((line) => lineTokens(line).money);

test.for(['left', 'right', 'center'] as const)(
  'puts amounts of unlike width that are aligned at the %s into one column',
  (align) =>
    expect(
      findColumns(
        tokensOf(
          [
            ['200.00', '1,142.80', '0.00'],
            ['1,200.00', '2.80', '117.80'],
          ],
          { align },
        ),
      ),
    ).toHaveLength(3),
);

test('puts a total that stands a little aside into its column', () => {
  const rows = tokensOf([['200.00', '142.80']]);
  const total = tokensOf([['400.00', '285.60']], { left: 48 }).flat();
  const columns = findColumns(rows);
  expect(total.map((token) => columnOf(columns, token))).toEqual([0, 1]);
});

test('has a column for each amount of a cell, and finds each amount its own', () => {
  const rows = tokensOf([
    ['200.00', '$15.00/$0.00'],
    ['180.00', '$20.00/$5.00'],
  ]);
  const columns = findColumns(rows);
  expect(columns.map(({ part, parts }) => [part, parts])).toEqual([
    [0, 1],
    [0, 2],
    [1, 2],
  ]);
  expect(rows[1]?.map((token) => columnOf(columns, token))).toEqual([0, 1, 2]);
});

test('finds no column for an amount that stands beside all of them', () => {
  const columns = findColumns(tokensOf([['200.00', '142.80']]));
  const [aside] = tokensOf([['9.99']], { left: 400 }).flat();
  expect(aside === undefined ? undefined : columnOf(columns, aside)).toBe(-1);
});

test('does not depend on the order of the rows', () => {
  const rows = tokensOf([
    ['200.00', '1,142.80', '0.00'],
    ['1,200.00', '2.80', '117.80'],
    ['5.00', '', '10.00'],
  ]);
  expect(findColumns(rows.toReversed())).toEqual(findColumns(rows));
});
