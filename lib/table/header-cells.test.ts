import { expect, test } from 'vitest';
import { linesToHeaderCells } from '#lib/table/header-cells.ts';
import { linesOf, type Rows } from '#tests/builders/page.ts';

const headingsOf = (rows: Rows) => linesToHeaderCells(linesOf(rows)).map(({ text }) => text);

test.for<readonly [string, Rows, readonly string[]]>([
  ['one line', [['Date', 'Billed', 'Allowed']], ['Date', 'Billed', 'Allowed']],
  [
    'stacked words',
    [['Date of\nservice', 'Amount\nbilled', 'Your plan\npaid']],
    ['Date of service', 'Amount billed', 'Your plan paid'],
  ],
  [
    'stacks of unlike height',
    [['Date', 'Amount\nyou\nowe', 'Billed']],
    ['Date', 'Amount you owe', 'Billed'],
  ],
  [
    'a title over several headings, which names none of them',
    [
      ['', 'Your share of the cost of it'],
      ['Billed', 'Copay', 'Deductible'],
    ],
    ['Billed', 'Copay', 'Deductible'],
  ],
  [
    'nothing over a title between rules, which tells its headings from others like them',
    [
      ['Name', '', 'Number', '', 'Claim number'],
      ['', '', '-----------BILLED-----------', '', '----------ALLOWED-----------'],
      ['Code', 'Qty', 'Charge', 'Qty', 'Charge'],
    ],
    ['Name Code', 'BILLED Qty', 'BILLED Charge', 'ALLOWED Qty', 'ALLOWED Charge'],
  ],
])('reads %s', ([, rows, expected]) => expect(headingsOf(rows)).toEqual(expected));
