import { expect, test } from 'vitest';
import { mergeTables } from '#lib/payout/merge-tables.ts';

const HEADINGS = ['Date', 'Client', 'CPT', 'Pay'];
const merge = (headings: readonly string[], cells: readonly (readonly string[])[]) =>
  mergeTables([
    { headings: HEADINGS, rows: [{ row: 1, cells: ['03/03/2025', 'A. R.', '90837', '$9.00'] }] },
    { headings, rows: cells.map((row, index) => ({ row: index + 3, cells: row })) },
  ]);
const lastCells = (tables: ReturnType<typeof merge>) =>
  tables[0]?.rows.slice(1).map(({ cells }) => cells);

test.for([
  ['B. O.', ['03/04/2025', 'B. O.', '', '$8.00']],
  ['90834', ['03/04/2025', '', '90834', '$8.00']],
] as const)('under two headings in one column %j stands where its kind does', ([value, cells]) =>
  expect(lastCells(merge(['Date', 'Client CPT', 'Pay'], [['03/04/2025', value, '$8.00']]))).toEqual(
    [cells],
  ),
);

test('a line without a date says nothing of the columns, and keeps its place', () =>
  expect(
    lastCells(
      merge(
        ['Date', 'Client CPT', 'Pay'],
        [
          ['03/04/2025', 'B. O.', '$8.00'],
          ['Total', '$1.00', '$17.00'],
        ],
      ),
    )?.[1],
  ).toEqual(['Total', '$1.00', '', '$17.00']));

test.for([
  ['other headings', ['Date', 'Client', 'Pay'], ['03/04/2025', 'B. O.', '$8.00']],
  ['values of no kind of theirs', ['Date', 'Client CPT', 'Pay'], ['03/04/2025', '$1.00', '$8.00']],
  ['nothing in the column', ['Date', 'Client CPT', 'Pay'], ['03/04/2025', '', '$8.00']],
] as const)('a table with %s stays one of its own', ([, headings, cells]) =>
  expect(merge(headings, [cells])).toHaveLength(2),
);
