import { expect, test } from 'vitest';
import { aPage } from '#tests/builders/page.ts';
import { TITLE } from '#tests/builders/plain-eob.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

// The copay is taken off before the plan pays 80 %: its column may be taken for all that the patient owes.
const TABLE = [
  [
    'Date',
    'Code',
    'Amount claimed',
    'Ineligible',
    'Discount',
    'Total covered',
    'Copay',
    'Policy deductible',
    'Total benefits',
  ],
  ['01/07/2025', '90791', '225.00', '0.00', '65.00', '160.00', '20.00', '0.00', '112.00'],
  ['01/14/2025', '90834', '150.00', '0.00', '46.00', '104.00', '20.00', '0.00', '67.20'],
  ['Total', '', '375.00', '0.00', '111.00', '264.00', '40.00', '0.00', '179.20'],
];

const read = (...under: readonly string[][]) =>
  verifiedLines([aPage([...TITLE, ...TABLE, ...under], { columnWidth: 72 })]);

test('the patient’s balance for all services tells which of two readings is right', () =>
  expect(read(['Patient balance', '', '$84.80'])).toEqual([
    '2025-01-07: 160.00 = 112.00 + 48.00',
    '2025-01-14: 104.00 = 67.20 + 36.80',
  ]));

test.for<readonly [string, readonly string[][]]>([
  ['without it', []],
  ['with another one', [['Patient balance', '', '$40.00']]],
])('the lines are left to a person %s', ([, under]) => expect(read(...under)).toEqual([]));
