import { expect, test } from 'vitest';
import type { PageBlock } from '#lib/document/page/schema.ts';
import { pageToSheet } from '#lib/payout/page-to-sheet.ts';
import {
  aCapturedPage,
  aHeadingBlock,
  aPairBlock,
  aTableBlock,
  aTextBlock,
} from '#tests/builders/captured-page.ts';

const rowsOf = (...blocks: readonly PageBlock[]) =>
  pageToSheet(aCapturedPage({ blocks })).rows.map(({ cells }) => cells);

test('lays the blocks of a page out as rows in their order', () =>
  expect(
    rowsOf(
      aHeadingBlock('Payouts'),
      aPairBlock('Payout date', '01/24/2025'),
      aTableBlock(['Client', 'Amount'], [['J. D.', '$95.00']]),
      aTextBlock('That is all'),
    ),
  ).toEqual([
    ['Payouts'],
    ['Payout date', '01/24/2025'],
    ['Client', 'Amount'],
    ['J. D.', '$95.00'],
    ['That is all'],
  ]));

test('a cell over several columns leaves the others empty', () => {
  const wide = { text: 'Total', place: '/1/0/1/0' };
  const rows = [{ isShown: true, cells: [wide, wide, { text: '$95.00', place: '/1/0/1/2' }] }];
  expect(rowsOf(aTableBlock([], [], { rows }))).toEqual([['Total', '', '$95.00']]);
});

test('parts a day from the remark in brackets after it', () =>
  expect(rowsOf(aTextBlock('Pay date 05/16/2025 (05/01/2025 - 05/09/2025)'))).toEqual([
    ['Pay date 05/16/2025', '(05/01/2025 - 05/09/2025)'],
  ]));

test('leaves out what the page hides, and its buttons', () =>
  expect(
    rowsOf(
      { ...aTextBlock('Hidden'), isShown: false },
      { kind: 'text', parts: ['Export'], isControl: true, place: '/0', isShown: true },
    ),
  ).toEqual([]));

test('keeps a button that says the day and the sum of a payment, as one that opens it does', () => {
  const button = { kind: 'text', isControl: true, place: '/0', isShown: true } as const;
  expect(rowsOf({ ...button, parts: ['Paid on May 31, 2025', '$935.35'] })).toEqual([
    ['Paid on May 31, 2025', '$935.35'],
  ]);
  expect(rowsOf({ ...button, parts: ['May 31, 2025'] })).toEqual([]);
});
