import { expect, test } from 'vitest';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { TITLE } from '#tests/builders/plain-eob.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

const HEADINGS = ['Date of service', 'Code', 'Other', 'Amount we paid', 'Ded', 'Total cost'];
const IN_FULL = ['01/07/2025', '99214', '-', '0.00', '100.00', '100.00'];
const HALF = ['01/14/2025', '90834', '-', '47.50', '-', '47.50'];
const MORE_PAID = ['01/21/2025', '90837', '22.93', '90.00', '-', '52.93'];
const RIGHT = { columnWidth: 110, align: 'right', headingAlign: 'right' } as const;

const read = (...rows: Rows) =>
  verifiedLines([aPage([...TITLE, ...rows.flatMap((row) => [HEADINGS, row])], RIGHT)]);

test('a cost is what was allowed where a sum with a payment says so, and no row says otherwise', () =>
  expect(read(IN_FULL, ['01/15/2025', '90834', '-', '75.00', '20.00', '95.00'])).toEqual([
    '2025-01-07: 100.00 = 0.00 + 100.00',
    '2025-01-15: 95.00 = 75.00 + 20.00',
  ]));

test('a cost may be the share where no sum has a payment in it', () =>
  expect(read(IN_FULL)).toEqual([]));

test('a cost that is all that is not covered on one row is the share there, and proves nothing on the others', () => {
  const headings = ['Date of service', 'Code', 'Not covered', 'Amount', 'Your copay', 'Total cost'];
  const half: Rows[number] = ['01/12/2025', '90834', '0.00', '37.50', '25.00', '62.50'];
  const refused: Rows[number] = ['01/07/2025', '90837', '160.68', '0.00', '0.00', '160.68'];
  const verifiedOf = (...rows: Rows) =>
    verifiedLines([aPage([...TITLE, ...rows.flatMap((row) => [headings, row])], RIGHT)]);
  expect(verifiedOf(half)).toEqual(['2025-01-12: 62.50 = 37.50 + 25.00']);
  expect(verifiedOf(half, refused)).toEqual([]);
});

test('a cost that is less than was paid on one row is the share, and proves nothing on the others', () =>
  expect(read(IN_FULL, HALF, MORE_PAID)).toEqual([]));

test('what the deductible would leave tells nothing on any row where it does not on one', () => {
  const headings = [
    'Date',
    'Code',
    'Allowable amount',
    'Deductible',
    'Coinsurance',
    'Paid',
    'Total cost',
  ];
  const met: Rows[number] = ['01/07/2025', '90834', '0.00', '95.00', '0.00', '0.00', '95.00'];
  const other: Rows[number] = ['01/09/2025', '90837', '146.98', '8.50', '13.85', '0.00', '22.35'];
  const rows = [...TITLE, headings, met, other];
  expect(verifiedLines([aPage(rows, RIGHT)])).not.toContainEqual(
    expect.stringMatching(/: 22\.35 = /),
  );
});

const refusedOn = (day: string): Rows => [
  [`Visit on ${day} · Service: 90785`],
  ['Amount', '210.77'],
  ['Adjustment', '--'],
  ['Over allowance', '210.77-'],
  ['Approved amount', '0.00'],
  ['Paid', '0.00'],
  ['Your deductible', '--'],
  ['Your copay', '--'],
  ['Coinsurance', '--'],
  ['Your total', '210.77'],
];

test('a charge that is not covered is no loss of the provider’s where another row says that the patient owes it', () => {
  const rows = [...TITLE, ...refusedOn('01/08/2025'), ...refusedOn('01/09/2025')];
  expect(verifiedLines([aPage(rows, { columnWidth: 160 })])).not.toContainEqual(
    expect.stringMatching(/\+ 0\.00$/),
  );
});

test('a part of the share that is more than is left shows the allowed amount to be what the deductible leaves', () => {
  const headings = [
    'Date',
    'Code',
    'Paid to provider',
    'Covered amount',
    'COB',
    'Copay/Deductible',
  ];
  const first: Rows[number] = ['01/07/2025', '90847', '95.00', '120.00', '--', '25.00'];
  const second: Rows[number] = ['01/12/2025', '90847', '112.28', '165.35', '25.00', '21.26'];
  const less: Rows[number] = ['01/13/2025', '90834', '71.94', '91.94', '--', '23.06'];
  const verifiedOf = (...rows: Rows) =>
    verifiedLines([aPage([...TITLE, headings, ...rows], { ...RIGHT, columnWidth: 90 })]);
  expect(verifiedOf(first)).toEqual(['2025-01-07: 120.00 = 95.00 + 25.00']);
  expect(verifiedOf(first, second, less)).toEqual([]);
});
