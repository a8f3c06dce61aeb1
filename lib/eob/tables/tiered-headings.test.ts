import { expect, test } from 'vitest';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

const TITLE: Rows = [['Remittance advice'], ['Fictional Medical Assistance Program']];
const CLAIM = ['--ICN--', 'Service dates', 'Billed', 'Allowed', 'TPL', 'Copay', 'Paid', ''];
const SERVICE = ['', 'Proc cd', 'Service date', 'Billed', 'Allowed', 'Copay', 'Paid', 'EOBs'];

function read(rows: Rows): readonly string[] {
  return verifiedLines([aPage([...TITLE, ...rows], { columnWidth: 80 })]);
}

test('headings of claims over those of their services head the lines that they line up with', () => {
  expect(
    read([
      CLAIM,
      SERVICE,
      ['Member name: ROE, WREN'],
      ['2225203004171', '070125 070825', '320.00', '223.76', '0.00', '0.00', '223.76'],
      ['', '90837', '070125', '160.00', '111.88', '0.00', '111.88', '9918'],
      ['', '90837', '070825', '160.00', '111.88', '0.00', '111.88', '9918'],
      ['Member name: MADEUP, CORA'],
      ['2225203004172', '070225 070225', '125.00', '75.81', '45.00', '0.00', '30.81'],
      ['', '90834', '070225', '125.00', '75.81', '0.00', '30.81', '2508'],
      ['Total', '', '445.00', '299.57', '45.00', '0.00', '254.57'],
    ]),
  ).toEqual([
    '2025-07-01: 111.88 = 111.88 + 0.00',
    '2025-07-08: 111.88 = 111.88 + 0.00',
    '2025-07-02: 75.81 = 30.81 + 0.00',
  ]);
});

test('headings in two languages are no tiers, for all rows stand under both', () => {
  expect(
    read([
      ['Date of service', 'Code', 'Billed', 'Discount', 'Allowed', 'Plan paid', 'You owe'],
      ['Fecha', 'Código', 'Cobrado', 'Descuento', 'Permitido', 'Pagado', 'Usted debe'],
      ['01/07/2025', '90837', '200.00', '57.20', '142.80', '117.80', '25.00'],
      ['01/14/2025', '90834', '180.00', '60.00', '120.00', '100.00', '20.00'],
    ]),
  ).toEqual(['2025-01-07: 142.80 = 117.80 + 25.00', '2025-01-14: 120.00 = 100.00 + 20.00']);
});

test('headings of two lines are no tiers, though their upper halves name amounts too', () => {
  expect(
    read([
      ['Date of', 'Total', 'Network', 'Amount', 'Amount not', 'Plan', 'What you', 'Proc.'],
      ['service', 'charges', 'savings', 'allowed', 'covered', 'paid', 'owe', 'code'],
      ['01/07/2025', '200.00', '57.20', '142.80', '0.00', '117.80', '25.00', '90837'],
      ['01/14/2025', '180.00', '60.00', '120.00', '0.00', '100.00', '20.00', '90834'],
      ['Your limits of the year: deductible $500.00 of $2,500.00; satisfied $318.66.'],
    ]),
  ).toEqual(['2025-01-07: 142.80 = 117.80 + 25.00', '2025-01-14: 120.00 = 100.00 + 20.00']);
});
