import { expect, test } from 'vitest';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

const AMOUNTS: Rows = [
  ['Billed', '$150.00'],
  ['Allowed', '$105.00'],
  ['Plan paid', '$80.00'],
  ['You owe', '$25.00'],
];
const FIRST: Rows = [['Claim 25A1234567'], ['Visit January 6, 2026']];
const SECOND: Rows = [['Claim 25A1234568'], ['Visit January 13, 2026']];

test.for<readonly [string, Rows]>([
  ['a badge over its amounts', [...FIRST, ['In progress'], ...AMOUNTS, ...SECOND, ...AMOUNTS]],
  [
    'a label over its amounts',
    [...FIRST, ['Status', 'In process'], ...AMOUNTS, ...SECOND, ['Status', 'Paid'], ...AMOUNTS],
  ],
  [
    'a label under its amounts, as under all others',
    [...FIRST, ...AMOUNTS, ['Status: Pending'], ...SECOND, ...AMOUNTS, ['Status: Processed']],
  ],
])('a claim that is not decided by %s is left out, and the others are read', ([, rows]) =>
  expect(
    verifiedLines([aPage([['Fictional Health Plan'], ...rows], { columnWidth: 160 })]),
  ).toEqual(['2026-01-13: 105.00 = 80.00 + 25.00']),
);

test('the state of a later claim without amounts is not that of the only one with them', () =>
  expect(
    verifiedLines([
      aPage(
        [
          ['Fictional Health Plan'],
          ['Claim number: 25A1234567'],
          ['Visit January 6, 2026'],
          ...AMOUNTS,
          ['Claim number: 25A1234568'],
          ['Visit January 13, 2026'],
          ['Status: Pending'],
        ],
        { columnWidth: 160 },
      ),
    ]),
  ).toEqual(['2026-01-06: 105.00 = 80.00 + 25.00']));

test('states to filter by are of no claim', () =>
  expect(
    verifiedLines([
      aPage([['Fictional Health Plan'], ['Processed', 'Pending'], ...FIRST, ...AMOUNTS], {
        columnWidth: 160,
      }),
    ]),
  ).toEqual(['2026-01-06: 105.00 = 80.00 + 25.00']));

test('the badge of a claim without amounts is not that of the next number', () =>
  expect(
    verifiedLines([
      aPage(
        [
          ['Fictional Health Plan'],
          ['Claim number: 25A1234567'],
          ['Date of service: 01/06/2026'],
          ['In process'],
          ['Claim number: 25A1234568'],
          ['Date of service: 01/13/2026'],
          ...AMOUNTS,
        ],
        { columnWidth: 160 },
      ),
    ]),
  ).toEqual(['2026-01-13: 105.00 = 80.00 + 25.00']));
