import { expect, test } from 'vitest';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { TITLE } from '#tests/builders/plain-eob.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

const HEADINGS = ['Date of service', 'Code', 'Other', 'Amount we paid', 'Ded', 'Total cost'];
const IN_FULL = ['01/07/2025', '99214', '-', '0.00', '100.00', '100.00'];
const HALF = ['01/14/2025', '90834', '-', '47.50', '-', '47.50'];
const MORE_PAID = ['01/21/2025', '90837', '22.93', '90.00', '-', '52.93'];
const RIGHT = { columnWidth: 110, align: 'right', headingAlign: 'right' } as const;

const read = (...rows: Rows) =>
  verifiedLines([aPage([...TITLE, ...rows.flatMap((row) => [HEADINGS, row])], RIGHT)]);

test('a cost is what was allowed where no row says otherwise', () =>
  expect(read(IN_FULL)).toEqual(['2025-01-07: 100.00 = 0.00 + 100.00']));

test('a cost that is all that is not covered on one row is the share there, and proves nothing on the others', () => {
  const headings = ['Date of service', 'Code', 'Not covered', 'Amount', 'Your copay', 'Total cost'];
  const half: Rows[number] = ['01/12/2025', '90834', '0.00', '37.50', '25.00', '62.50'];
  const refused: Rows[number] = ['01/07/2025', '90837', '160.68', '0.00', '0.00', '160.68'];
  const verifiedOf = (...rows: Rows) =>
    verifiedLines([aPage([...TITLE, ...rows.flatMap((row) => [headings, row])], RIGHT)]);
  expect(verifiedOf(half)).toEqual(['2025-01-12: 62.50 = 37.50 + 25.00']);
  expect(verifiedOf(half, refused)).toEqual([]);
});

test('a cost that is less than was paid on one row is the share, and proves nothing on the others', () =>
  expect(read(IN_FULL, HALF, MORE_PAID)).toEqual([]));
