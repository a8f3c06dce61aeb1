import { expect, test } from 'vitest';
import { withLabelsFirst } from '#lib/eob/words/labels-first.ts';
import { textOf } from '#lib/table/lines.ts';
import { linesOf, type Rows } from '#tests/builders/page.ts';

const FIRST = ['Charge', 'Discount', 'Allowed amount'];
const SECOND = ['Deductible', 'Copay', 'You owe'];
const AMOUNTS = ['200.00', '60.00', '140.00'];
const textsOf = (rows: Rows) =>
  withLabelsFirst(linesOf(rows, { columnWidth: 110, align: 'left', headingAlign: 'left' })).map(
    textOf,
  );
const texts = (rows: Rows) => rows.map((row) => row.join(' '));

test('puts labels before the amounts over them', () =>
  expect(textsOf([['Visit of 03/04/2025'], AMOUNTS, FIRST])).toEqual(
    texts([['Visit of 03/04/2025'], FIRST, AMOUNTS]),
  ));

test.for<readonly [string, Rows]>([
  ['labels over their amounts', [FIRST, AMOUNTS]],
  [
    'two rows of labels over their amounts, though they stand close',
    [FIRST, AMOUNTS, SECOND, AMOUNTS],
  ],
  ['amounts over words that name none', [AMOUNTS, ['Page', 'Of', 'Three']]],
  ['amounts over fewer labels', [AMOUNTS, ['Charge']]],
  ['a row of a table', [['03/04/2025', ...AMOUNTS], FIRST]],
])('leaves %s', ([, rows]) => expect(textsOf(rows)).toEqual(texts(rows)));

test('puts labels before the sum over them, whatever signs stand between its amounts', () =>
  expect(
    textsOf([
      ['$200.00', '−', '$60.00', '=', '$140.00'],
      ['Charge', '', 'Discount', '', 'Allowed amount'],
    ]),
  ).toEqual(['Charge Discount Allowed amount', '$200.00 − $60.00 = $140.00']));

test('puts labels of two lines before the amounts over them', () =>
  expect(
    textsOf([
      AMOUNTS,
      ['Provider\ncharge', 'Plan\ndiscount', 'You\nowe'],
      ['Visit of 03/11/2025'],
      AMOUNTS,
    ]),
  ).toEqual(
    texts([
      ['Provider', 'Plan', 'You'],
      ['charge', 'discount', 'owe'],
      AMOUNTS,
      ['Visit of 03/11/2025'],
      AMOUNTS,
    ]),
  ));

test('reads two rows of amounts over their labels', () =>
  expect(
    textsOf([['03/04/2025 90837'], AMOUNTS, FIRST, ['03/11/2025 90837'], AMOUNTS, FIRST]),
  ).toEqual(texts([['03/04/2025 90837'], FIRST, AMOUNTS, ['03/11/2025 90837'], FIRST, AMOUNTS])));
