import { expect, test } from 'vitest';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { TITLE } from '#tests/builders/plain-eob.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

const HEADINGS = ['Date of service', 'Code', 'Other', 'Amount we paid', 'Ded', 'Total cost'];
const IN_FULL = ['01/07/2025', '99214', '-', '0.00', '100.00', '100.00'];
const HALF = ['01/14/2025', '90834', '-', '47.50', '-', '47.50'];
const MORE_PAID = ['01/21/2025', '90837', '22.93', '90.00', '-', '52.93'];

const read = (...rows: Rows) =>
  verifiedLines([
    aPage([...TITLE, ...rows.flatMap((row) => [HEADINGS, row])], {
      columnWidth: 110,
      align: 'right',
      headingAlign: 'right',
    }),
  ]);

test('a cost is what was allowed where no row says otherwise', () =>
  expect(read(IN_FULL)).toEqual(['2025-01-07: 100.00 = 0.00 + 100.00']));

test('a cost that is less than was paid on one row is the share, and proves nothing on the others', () =>
  expect(read(IN_FULL, HALF, MORE_PAID)).toEqual([]));
