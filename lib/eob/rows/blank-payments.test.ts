import { expect, test } from 'vitest';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { TITLE } from '#tests/builders/plain-eob.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

const HEADINGS = ['Date', 'Code', 'Billed', 'Savings', 'Plan paid', 'Deductible', 'You owe'];
const UNPAID = ['01/07/2025', '90837', '200.00', '57.20', '', '142.80', '142.80'];
const PAID = ['01/14/2025', '90837', '200.00', '57.20', '142.80', '', '0.00'];
const NEXT = ['01/21/2025', '90837', '200.00', '57.20', '', '142.80', '142.80'];
const total = (billed: string, savings: string, paid: string, owed: string) => [
  ['Total', '', billed, savings, paid, '142.80', owed],
];

function read(...rows: Rows): readonly string[] {
  return verifiedLines([aPage([...TITLE, HEADINGS, ...rows], { columnWidth: 80 })]);
}

const READ_UNPAID = '2025-01-07: 142.80 = 0.00 + 142.80';
const READ_PAID = '2025-01-14: 142.80 = 142.80 + 0.00';

test('a blank payment whose total is nothing is nothing', () =>
  expect(read(UNPAID, ...total('200.00', '57.20', '0.00', '142.80'))).toEqual([READ_UNPAID]));

test('a blank payment is nothing where the payments that are printed make up the total', () =>
  expect(read(UNPAID, PAID, ...total('400.00', '114.40', '142.80', '142.80'))).toEqual([
    READ_UNPAID,
    READ_PAID,
  ]));

test.for<readonly [string, Rows]>([
  ['without a total', [UNPAID]],
  ['where the total is more', [UNPAID, ...total('200.00', '57.20', '42.80', '142.80')]],
])('a blank payment is not known %s', ([, rows]) => expect(read(...rows)).toEqual([]));

test('the total of one claim says nothing of a blank under it', () =>
  expect(read(UNPAID, ...total('200.00', '57.20', '0.00', '142.80'), NEXT)).toEqual([READ_UNPAID]));
