import { expect, test } from 'vitest';
import { amountOf } from '#lib/claim/schema.ts';
import { readEob } from '#lib/eob/read-eob.ts';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { FIRST, HEADINGS, TITLE } from '#tests/builders/plain-eob.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

/** The lines of a page as `code: billed trust`. */
function read(rows: Rows): readonly string[] {
  const reading = readEob([aPage([...TITLE, HEADINGS, ...rows], { columnWidth: 80 })]);
  const lines = reading.outcome === 'read' ? reading.claims.flatMap((claim) => claim.lines) : [];
  return lines.map(
    ({ procedureCode, figures, trust }) =>
      `${procedureCode}: ${amountOf(figures.billed)} ${trust.level}`,
  );
}

test('a service with its day, its procedure and nothing but a charge is shown, to be looked at', () =>
  expect(read([FIRST, ['01/14/2025', '90885', '40.00']])).toEqual([
    '90837: 20000 verified',
    '90885: 4000 review',
  ]));

test.for<readonly string[]>([
  ['01/14/2025', '', '40.00'],
  ['', '90885', '40.00'],
  ['01/14/2025', '90885', '', '', '', '40.00'],
])('%j is no service', (row) => expect(read([FIRST, row])).toEqual(['90837: 20000 verified']));

/** Two services of one day, whose rows stand between their title and their day. */
const SAME_DAY: Rows = [
  ['OFFICE VISIT'],
  ['', '225.00', '93.75', '131.25', '91.25', '40.00'],
  ['01/15/2025'],
  [],
  ['THERAPY ADD-ON'],
  ['', '120.00', '45.90', '74.10', '59.28', '14.82'],
  ['01/15/2025'],
];
const BOTH_READ = ['2025-01-15: 131.25 = 91.25 + 40.00', '2025-01-15: 74.10 = 59.28 + 14.82'];
const AMOUNTS = ['Billed', 'Discount', 'Allowed', 'Plan paid', 'You owe'];

test.for<readonly [string, Rows, readonly string[]]>([
  ['services of one day have it under each of them', SAME_DAY, BOTH_READ],
  ['a day under the only service may be a letter’s', SAME_DAY.slice(0, 3), []],
])('%s', ([, rows, expected]) =>
  expect(
    verifiedLines([aPage([...TITLE, ['What it was', ...AMOUNTS], ...rows], { columnWidth: 90 })]),
  ).toEqual(expected),
);

test('a heading of services and days dates even one that has its day under it', () =>
  expect(
    verifiedLines([
      aPage([...TITLE, ['Service and date', ...AMOUNTS], ...SAME_DAY.slice(0, 3)], {
        columnWidth: 90,
      }),
    ]),
  ).toEqual(BOTH_READ.slice(0, 1)));

test.for<readonly [string, string, string, number]>([
  ['under the heading of days', '', '01/15/2025', 1],
  ['beside it', '01/15/2025', '', 0],
])('a day under the only service, %s', ([, first, second, count]) =>
  expect(
    verifiedLines([
      aPage(
        [
          ...TITLE,
          ['Code', 'Date of service', ...AMOUNTS],
          ['90837', '', '225.00', '93.75', '131.25', '91.25', '40.00'],
          [first, second],
        ],
        { columnWidth: 90 },
      ),
    ]),
  ).toHaveLength(count),
);

test('a day that a narrow column breaks over three lines is one', () =>
  expect(
    verifiedLines([
      aPage([...TITLE, HEADINGS, ['24 de\njunio de\n2025', ...FIRST.slice(1)]], {
        columnWidth: 80,
      }),
    ]),
  ).toEqual(['2025-06-24: 142.80 = 117.80 + 25.00']));
