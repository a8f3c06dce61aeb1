import { expect, test } from 'vitest';
import { cutClosingBlock, proveClosingBlock } from '#lib/payout/closing-block.ts';
import { describeColumns } from '#lib/payout/columns.ts';

const ROWS = [
  ['01/02/2025', 'Ana Q.', '$148.40', '$100.00'],
  ['01/03/2025', 'Bram O.', '$118.40', '$80.00'],
];

function prove(heading: string, ...closing: readonly (readonly string[])[]) {
  const sheetRows = [...ROWS, ...closing].map((cells, index) => ({ row: index + 2, cells }));
  const block = cutClosingBlock(sheetRows);
  if (block === undefined) return undefined;
  const columns = describeColumns(['Date', 'Client', heading, 'Part'], block.body);
  const proof = proveClosingBlock(block, columns, block.body);
  return proof && { column: proof.column.index, rows: proof.rows.map(({ row }) => row) };
}

const SUM = ['', 'Collected this period', '$266.80'];
const FEE = ['', 'Billing fee', '($16.01)'];

test('lines that lead from the sum of a column to what was paid prove it, and those between are rows', () =>
  expect(prove('Collected', SUM, FEE, ['', 'Net remittance', '$250.79'])).toEqual({
    column: 2,
    rows: [5],
  }));

test('a balance of another statement counts, but is no row', () =>
  expect(
    prove(
      'Collected',
      SUM,
      FEE,
      ['', 'Balance brought forward', '($10.00)'],
      ['', 'Net payment', '$240.79'],
    ),
  ).toEqual({ column: 2, rows: [5] }));

test('it may stand above the sum as well', () =>
  expect(
    prove('Collected', ['', 'Balance forward from March', '($10.00)'], SUM, FEE, [
      '',
      'Net payment',
      '$240.79',
    ]),
  ).toEqual({ column: 2, rows: [6] }));

test('remarks below the lines do not hide them', () =>
  expect(
    prove('Collected', SUM, FEE, ['', 'Net remittance', '$250.79'], ['Questions? Call us.']),
  ).toEqual({ column: 2, rows: [5] }));

test.for([
  ['whose figures do not close', 'Collected', ['', 'Net remittance', '$250.00']],
  ['that end with what is due', 'Collected', ['', 'Amount due', '$250.79']],
  ['under a column of what the client owes', 'Patient responsibility', ['', 'Net paid', '$250.79']],
] as const)('lines %s prove nothing', ([, heading, last]) =>
  expect(prove(heading, SUM, FEE, last)).toBeUndefined(),
);

test('a total alone is no closing block', () =>
  expect(prove('Collected', SUM, ['', 'Net remittance', '$266.80'])).toBeUndefined());
