import { expect, test } from 'vitest';
import { withLabelsUnstacked } from '#lib/eob/words/unstacked-labels.ts';
import { textOf } from '#lib/table/lines.ts';
import { aPage, linesOf, type Rows } from '#tests/builders/page.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

const LEFT = { columnWidth: 140, align: 'left', headingAlign: 'left' } as const;
const textsOf = (rows: Rows) => withLabelsUnstacked(linesOf(rows, LEFT)).map(textOf);

const ONE_COLUMN: Rows = [
  ['Billed'],
  ['$150.00'],
  ['Allowed'],
  ['$105.00'],
  ['Plan paid'],
  ['$80.00'],
  ['You owe'],
  ['$25.00'],
];
const PAIRS = ['Billed $150.00', 'Allowed $105.00', 'Plan paid $80.00', 'You owe $25.00'];

test('labels over their values stand before them', () =>
  expect(textsOf([['Claim 25A1234567'], ...ONE_COLUMN, ['Notes']])).toEqual([
    'Claim 25A1234567',
    ...PAIRS,
    'Notes',
  ]));

test('labels under their values stand before them', () =>
  expect(
    textsOf(
      [...ONE_COLUMN.slice(1, 2), ...ONE_COLUMN.slice(0, 1)].concat([
        ['$105.00'],
        ['Allowed'],
        ['$80.00'],
        ['Plan paid'],
      ]),
    ),
  ).toEqual(PAIRS.slice(0, 3)));

test('two columns of them are read by rows, with what else they list', () =>
  expect(
    textsOf([
      ['Service date', 'Procedure'],
      ['01/06/2026', '90837'],
      ['Billed', 'Allowed'],
      ['$150.00', '$105.00'],
      ['Plan paid', 'You owe'],
      ['$80.00', '$25.00'],
    ]),
  ).toEqual(['Service date 01/06/2026', 'Procedure 90837', ...PAIRS]));

test.for<readonly [string, Rows]>([
  ['an amount before the first label', [['$25.00'], ...ONE_COLUMN]],
  ['a label after the last amount', [...ONE_COLUMN, ['Copay']]],
])('%s leaves a doubt which value is whose, and all as it is', ([, rows]) =>
  expect(textsOf(rows)).toEqual(rows.map(([text]) => text)),
);

test('a name over a number begins no list', () =>
  expect(textsOf([['Jane Fictive'], ['Claim 25A1234567'], ...ONE_COLUMN]).slice(0, 2)).toEqual([
    'Jane Fictive',
    'Claim 25A1234567',
  ]));

test('headings over rows stay headings', () => {
  const rows = [
    ['Billed', 'Allowed', 'You owe'],
    ['$150.00', '$105.00', '$25.00'],
    ['$130.00', '$95.00', '$20.00'],
  ];
  expect(textsOf(rows)).toEqual(rows.map((row) => row.join(' ')));
});

test('a screen of such labels is read as a service', () =>
  expect(
    verifiedLines([
      aPage(
        [
          ['Fictional Health Plan'],
          ['Claim 25A1234567'],
          ['Visit January 6, 2026'],
          ['90837'],
          ...ONE_COLUMN,
        ],
        LEFT,
      ),
    ]),
  ).toEqual(['2026-01-06: 105.00 = 80.00 + 25.00']));

/** A record of seven labels on a grid of five. */
const onGrid = (day: string, charge: string): Rows => [
  ['Service date', 'Procedure', 'Charged', 'Plan allows', 'Discount'],
  [day, '90837', charge, '$105.00', '$45.00'],
  ['Copay', 'Plan paid'],
  ['$25.00', '$80.00'],
];

const read = (day: string, charge: string) => [
  `Service date ${day}`,
  'Procedure 90837',
  `Charged ${charge}`,
  'Plan allows $105.00',
  'Discount $45.00',
  'Copay $25.00',
  'Plan paid $80.00',
];

test('more labels side by side are read by rows where others stand under them on the same grid, record by record', () => {
  const first = ['01/06/2026', '$150.00'] as const;
  const second = ['01/13/2026', '$151.00'] as const;
  expect(textsOf([...onGrid(...first), [], ...onGrid(...second)])).toEqual([
    ...read(...first),
    ...read(...second),
  ]);
});

test('tables of one row under the same headings stay tables', () => {
  const tables = [0, 1].flatMap(() => onGrid('01/06/2026', '$150.00').slice(0, 2));
  expect(textsOf(tables)).toEqual(tables.map((cells) => cells.join(' ')));
});

test('headings under a name over a number stay headings', () => {
  const rows: Rows = [
    ['Fictional Health Plan'],
    ['25A1234567'],
    ...onGrid('01/06/2026', '$150.00').slice(0, 2),
  ];
  expect(textsOf(rows)).toEqual(rows.map((cells) => cells.join(' ')));
});
