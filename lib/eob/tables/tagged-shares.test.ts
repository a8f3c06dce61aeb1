import { expect, test } from 'vitest';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { TITLE } from '#tests/builders/plain-eob.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

const HEADINGS = ['Date', 'Code', 'Billed', 'Allowed', 'Plan paid', 'Your share'];
const KEY = ['C = copay, D = deductible, I = co-insurance, N = not covered and owed by you.'];

function read(rows: Rows, ...notes: Rows): readonly string[] {
  return verifiedLines([aPage([...TITLE, HEADINGS, ...rows, ...notes], { columnWidth: 100 })]);
}

const ONE = ['01/07/2025', '90837', '200.00', '142.80', '117.80', '25.00C'];

const PARTED = ['01/14/2025', '90834', '180.00', '120.00', '16.00'];

test.for<readonly [string, Rows]>([
  [
    'one under the other',
    [
      [...PARTED, '100.00D'],
      ['', '', '', '', '', '4.00I'],
    ],
  ],
  ['side by side', [[...PARTED, '100.00D / 4.00I']]],
  [
    'with the letters before them',
    [
      [...PARTED, 'D 100.00'],
      ['', '', '', '', '', 'I 4.00'],
    ],
  ],
])('amounts %s are the parts of one share', ([, rows]) =>
  expect(read(rows, KEY)).toEqual(['2025-01-14: 120.00 = 16.00 + 104.00']),
);

test('a copay with its letter is the whole share', () =>
  expect(read([ONE], KEY)).toEqual(['2025-01-07: 142.80 = 117.80 + 25.00']));

test('letters without a key part nothing', () =>
  expect(
    read([
      [...PARTED, '100.00D'],
      ['', '', '', '', '', '4.00I'],
    ]),
  ).toEqual([]));
