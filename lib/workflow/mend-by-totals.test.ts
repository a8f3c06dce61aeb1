import { expect, test } from 'vitest';
import { mendByTotals } from '#lib/workflow/mend-by-totals.ts';
import { anAttempt } from '#tests/builders/picture-attempt.ts';
import { FIRST, SECOND } from '#tests/builders/plain-eob.ts';

type Row = readonly string[];
const TOTAL: Row = ['Total', '', '380.00', '117.20', '262.80', '217.80', '45.00'];
const replaced = (row: Row, from: string, to: string): Row =>
  row.map((cell) => cell.replace(from, to));

/** What mending makes of these rows, of which the engine is unsure of one text: how many lines are verified. */
function verified(rows: readonly Row[], unsure: string): readonly (number | undefined)[] {
  const attempt = anAttempt(rows, unsure);
  const pages = [...attempt.readings.values()].map(({ page }) => page);
  return [attempt.verified, mendByTotals(pages, attempt)?.verified];
}

test('a misread figure is what the total of its column and the sums of its row want', () => {
  expect(verified([replaced(FIRST, '142.80', '142.30'), SECOND, TOTAL], '142.30')).toEqual([0, 2]);
  expect(verified([FIRST, replaced(SECOND, '180.00', '130.00'), TOTAL], '130.00')[1]).toBe(2);
});

test('a figure that two looks read alike is never mended', () => {
  expect(verified([replaced(FIRST, '142.80', '142.30'), SECOND, TOTAL], 'none')[1]).toBeUndefined();
});

test('a figure is not mended where the total alone wants another', () => {
  expect(
    verified([FIRST, SECOND, replaced(TOTAL, '262.80', '262.30')], '142.80')[1],
  ).toBeUndefined();
});

test('a figure that looks nothing like what is wanted is not mended', () => {
  expect(verified([replaced(FIRST, '142.80', '7.30'), SECOND, TOTAL], '7.30')[1]).toBeUndefined();
});
