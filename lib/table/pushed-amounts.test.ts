import { expect, test } from 'vitest';
import { pageToLines, textOf } from '#lib/table/lines.ts';
import { withPushedAmounts } from '#lib/table/pushed-amounts.ts';
import { aPage, type Rows } from '#tests/builders/page.ts';

const textsOf = (...rows: Rows) =>
  withPushedAmounts(
    pageToLines(aPage(rows, { columnWidth: 140, align: 'left', headingAlign: 'left', pitch: 12 })),
  ).map(textOf);

test('a label that goes on over its amount stands with the labels, and its amount with the amounts', () =>
  expect(
    textsOf(
      ['Amount billed', 'Amount saved by using a', 'Amount allowed', 'Amount we paid'],
      ['$220.00', 'network provider', '$151.40', '$121.40'],
      ['', '$68.60'],
      ['Deductible', 'Copayment/Coinsurance', 'Not covered', 'Your responsibility'],
    ),
  ).toEqual([
    'Amount billed Amount saved by using a network provider Amount allowed Amount we paid',
    '$220.00 $68.60 $151.40 $121.40',
    'Deductible Copayment/Coinsurance Not covered Your responsibility',
  ]));

test.for<readonly [string, Rows]>([
  [
    'a row with words in it over another amount',
    [
      ['Amount billed', 'Provider', 'Amount allowed'],
      ['$220.00', 'Jane Roe', '$151.40'],
      ['$68.60', '', ''],
    ],
  ],
  [
    'words that no amount stands under',
    [
      ['Amount billed', 'Amount saved', 'Amount allowed'],
      ['$220.00', 'see note', '$151.40'],
      ['Deductible', 'Copayment', 'Not covered'],
    ],
  ],
  [
    'amounts under amounts',
    [
      ['Amount billed', 'Amount saved'],
      ['$220.00', '$68.60'],
      ['$180.00', '$60.00'],
    ],
  ],
])('leaves %s as they are', ([, rows]) =>
  expect(textsOf(...rows)).toEqual(rows.map((row) => row.filter((cell) => cell !== '').join(' '))),
);
