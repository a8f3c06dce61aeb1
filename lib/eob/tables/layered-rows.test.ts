import { expect, test } from 'vitest';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

const TITLE: Rows = [['Remittance advice'], ['Fictional Health Plan']];
const HEADINGS: Rows = [
  ['From', 'Procedure', 'Charge', 'Not covered', 'Copay', 'Plan paid'],
  ['To', 'Units', 'Allowed', 'Deductible', 'Coinsurance', 'Patient resp'],
];
const FIRST: Rows = [
  ['01/07/2025', '90837', '200.00', '0.00', '25.00', '117.80'],
  ['01/07/2025', '1', '142.80', '0.00', '0.00', '25.00'],
];
const SECOND: Rows = [
  ['01/14/2025', '90834', '180.00', '0.00', '0.00', '40.00'],
  ['01/14/2025', '1', '120.00', '50.00', '30.00', '80.00'],
];

const read = (rows: Rows) => verifiedLines([aPage([...TITLE, ...rows], { columnWidth: 80 })]);

test('a service with as many lines as its headings is read under each of them', () => {
  const total = ['Claim total', '', '380.00', '0.00', '25.00', '157.80'];
  expect(read([...HEADINGS, ...FIRST, ...SECOND, total])).toEqual([
    '2025-01-07: 142.80 = 117.80 + 25.00',
    '2025-01-14: 120.00 = 40.00 + 80.00',
  ]);
});

test('the sum of services has as many lines as they, or only the first of them', () => {
  const total: Rows = [
    ['Totals', '', '380.00', '0.00', '25.00', '157.80'],
    ['', '', '262.80', '50.00', '30.00', '105.00'],
  ];
  const lines = ['2025-01-07: 142.80 = 117.80 + 25.00', '2025-01-14: 120.00 = 40.00 + 80.00'];
  expect(read([...HEADINGS, ...FIRST, ...SECOND, ...total])).toEqual(lines);
});

test('a service that lacks one of its lines makes all of them doubtful', () =>
  expect(read([...HEADINGS, ...FIRST, ...SECOND.slice(0, 1), ...FIRST])).toEqual([]));

test('services on one line each are not read as the lines of one, whatever their headings', () => {
  const headings: Rows = [
    ['Date of', 'Proc', 'Amount', 'Amount not', 'Plan', 'Patient'],
    ['service', 'code', 'allowed', 'covered', 'paid', 'owes'],
  ];
  const rows: Rows = [
    ['01/07/2025', '90837', '142.80', '0.00', '117.80', '25.00'],
    ['01/14/2025', '90834', '120.00', '0.00', '100.00', '20.00'],
  ];
  expect(read([...headings, ...rows])).toEqual([
    '2025-01-07: 142.80 = 117.80 + 25.00',
    '2025-01-14: 120.00 = 100.00 + 20.00',
  ]);
});

test('a service with one amount on its first line leaves none of its lines to the others', () => {
  const bare = ['01/21/2025', '90837', '200.00', '', '', ''];
  const rest = FIRST[1]?.with(0, '01/21/2025') ?? [];
  expect(read([...HEADINGS, ...FIRST, bare, rest, ...SECOND])).toEqual([]);
});

test('the procedure of a service may stand under its day, and what was done under both', () => {
  const rows: Rows = [
    ['Service date', 'Charge', 'Deductible', 'Plan paid', 'Remark'],
    ['Procedure', 'Discount', 'Copay', 'Not covered', ''],
    ['Description', 'Allowed', 'Coinsurance', 'You owe', ''],
    ['01/07/2025', '200.00', '0.00', '117.80', 'N1'],
    ['90837', '57.20', '25.00', '0.00', ''],
    ['Psychotherapy', '142.80', '0.00', '25.00', ''],
    ['01/14/2025', '180.00', '50.00', '40.00', 'N1'],
    ['90834', '60.00', '0.00', '0.00', ''],
    ['Psychotherapy', '120.00', '30.00', '80.00', ''],
  ];
  expect(read(rows)).toEqual([
    '2025-01-07: 142.80 = 117.80 + 25.00',
    '2025-01-14: 120.00 = 40.00 + 80.00',
  ]);
});
