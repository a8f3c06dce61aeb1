import { expect, test } from 'vitest';
import { textOf } from '#lib/table/lines.ts';
import { pageToReadingLines } from '#lib/table/split-side-by-side.ts';
import { aPage, type Rows } from '#tests/builders/page.ts';

const textsOf = (rows: Rows) => pageToReadingLines(aPage(rows, { columnWidth: 110 })).map(textOf);
const block = (rows: number): Rows =>
  ['Amount billed', 'Plan discount', 'Amount allowed', 'Plan paid', 'You owe']
    .slice(0, rows)
    .map((label, at) => [label, `${at + 1}.00`, label, `${at + 11}.00`]);

test('reads the left of two blocks of labels and amounts before the right one', () =>
  expect(textsOf([['Your claims'], ...block(4), ['Notes']])).toEqual([
    'Your claims',
    'Amount billed 1.00',
    'Plan discount 2.00',
    'Amount allowed 3.00',
    'Plan paid 4.00',
    'Amount billed 11.00',
    'Plan discount 12.00',
    'Amount allowed 13.00',
    'Plan paid 14.00',
    'Notes',
  ]));

test('leaves few such lines as they are: they are chance', () =>
  expect(textsOf(block(3))).toEqual([
    'Amount billed 1.00 Amount billed 11.00',
    'Plan discount 2.00 Plan discount 12.00',
    'Amount allowed 3.00 Amount allowed 13.00',
  ]));

test('leaves rows of a table whole', () => {
  const rows = Array.from({ length: 6 }, () => ['01/07/2025', '200.00', '142.80', '25.00']);
  expect(textsOf(rows)).toHaveLength(6);
});
