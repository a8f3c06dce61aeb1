import { expect, test } from 'vitest';
import type { Sheet } from '#lib/document/sheet.ts';
import { withDecimalPoints } from '#lib/payout/decimal-comma.ts';

function aSheet(amounts: readonly string[]): Sheet {
  const rows = amounts.map((amount, index) => ({ row: index + 1, cells: ['J. D.', amount] }));
  return { name: null, numbering: 'line', rows };
}
const amountsOf = ({ rows }: Sheet) => rows.map(({ cells }) => cells[1]);

test('amounts that all have a decimal comma are read with a point', () => {
  const sheet = aSheet(['93,00', '1.575,50', '-12,60', '(45,00)', '']);
  expect(amountsOf(withDecimalPoints(sheet))).toEqual([
    '93.00',
    '1,575.50',
    '-12.60',
    '(45.00)',
    '',
  ]);
});

test('an amount that is read otherwise still shows its cell as it is printed', () => {
  const [row] = withDecimalPoints(aSheet(['93,00', '10,00'])).rows;
  expect(row?.places?.[1]).toEqual({ at: 'cell', sheet: null, cell: 'B1', text: '93,00' });
});

test.for([
  { name: 'with a decimal point elsewhere', amounts: ['93,00', '10,00', '90.00'] },
  { name: 'with one comma only', amounts: ['93,00', '90'] },
  { name: 'with thousands', amounts: ['1,575', '2,000'] },
])('amounts $name stay as they are', ({ amounts }) => {
  expect(amountsOf(withDecimalPoints(aSheet(amounts)))).toEqual(amounts);
});
