import { expect, test } from 'vitest';
import { checkTotal, findDepositTotals, sumsOfColumn } from '#lib/payout/stated-totals.ts';
import { CentsSchema, ZERO_CENTS } from '#lib/values/cents.ts';

const lines = (...rows: readonly (readonly string[])[]) =>
  rows.map((cells, index) => ({ row: index + 1, cells }));
const amounts = (...texts: readonly string[]) => lines(...texts.map((text) => [text]));

test.for([
  [['Total deposited', '$681.30']],
  [['Deposit total: $681.30']],
  [['You received', '', '681.30']],
])('%j states what was paid', ([cells = []]) =>
  expect(findDepositTotals(lines(cells))).toEqual([68_130]),
);

test.for([
  ['Total billed', '$681.30'],
  ['Year to date total', '$681.30'],
  ['Next payout', '$681.30'],
  ['Total sessions', '8'],
  ['Provider', '$681.30'],
  ['Total $1.00 of $2.00'],
])('%j does not', (cells) => expect(findDepositTotals(lines(cells))).toEqual([]));

test('a blank cell adds nothing; one that cannot be read leaves the sum unknown', () => {
  expect(sumsOfColumn(amounts('$1.00', '', '(0.25)'), 0)(0, 3)).toBe(75);
  expect(sumsOfColumn(amounts('$1.00', 'tbd', '$2.00'), 0)(0, 3)).toBeUndefined();
  expect(sumsOfColumn(amounts('$1.00', 'tbd', '$2.00'), 0)(2, 3)).toBe(200);
});

const check = (stated: number, mayMeanAll: boolean, carried = 0) =>
  checkTotal(
    { stated: CentsSchema.parse(stated), from: 1, to: 2, mayMeanAll },
    sumsOfColumn(amounts('$1.00', '$2.00', '$4.00'), 0),
    3,
    [carried === 0 ? ZERO_CENTS : CentsSchema.parse(carried)],
  );

test('a subtotal speaks of its rows only; a total may speak of its rows, of all so far or of all', () => {
  expect(check(200, false)).toBeUndefined();
  expect(check(300, false)).toMatchObject({ from: 1, to: 2 });
  for (const stated of [200, 300, 700]) expect(check(stated, true)).toBeUndefined();
  expect(check(500, true)).toMatchObject({ from: 0, to: 3 });
});

test('a carried balance may be part of a total', () =>
  expect(check(150, false, -50)).toBeUndefined());
