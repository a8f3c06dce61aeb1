import { expect, test } from 'vitest';
import { readText } from '#lib/document/text.ts';

test('tabs, several blanks and dots between them part cells, one blank does not', () =>
  expect(readText('Ana Quill\tMar 3, 2025   $95.00 · paid').rows).toEqual([
    { row: 1, cells: ['Ana Quill', 'Mar 3, 2025', '$95.00', 'paid'] },
  ]));

test('lines keep their numbers, and blank ones are left out', () =>
  expect(readText('a\n\n  \nb').rows.map(({ row }) => row)).toEqual([1, 4]));

test('the hard blanks of a page are blanks', () =>
  expect(readText('Ana\u00A0Quill').rows[0]?.cells).toEqual(['Ana Quill']));
