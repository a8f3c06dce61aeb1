import { expect, test } from 'vitest';
import { cellText, filledTexts } from '#lib/payout/cell-text.ts';

test.for(['', ' ', '-', '—', '--', 'n/a', 'N/A'])('%j says nothing', (cell) =>
  expect(cellText({ row: 1, cells: [cell] }, 0)).toBe(''),
);

test('initials say something, whatever they look like', () =>
  expect(filledTexts({ row: 1, cells: ['NA', ' -5 ', '-'] })).toEqual(['NA', '-5']));
