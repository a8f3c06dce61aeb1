import { expect, test } from 'vitest';
import type { Sheet } from '#lib/document/sheet.ts';
import { entriesToTable } from '#lib/payout/entries-to-table.ts';

function aPage(...lines: readonly (readonly string[])[]): Sheet {
  const rows = lines.map((cells, index) => ({ row: index + 1, cells }));
  return { name: null, numbering: 'line', rows };
}
const cellsOf = (sheet: Sheet | undefined) => sheet?.rows.map(({ cells }) => cells);

const JANE = ['Jane D.', '2025-03-17', '60 min', 'Cigna', '$118.00'];
const TOM = ['Tom V.', '2025-03-18', '90834 Psychotherapy', 'Aetna', '$93.50'];
const ANN = ['Ann K.', '2025-03-19', 'Late cancel', '', '$60.00'];

test('a name and an amount with day, service and payer below them are one payout', () => {
  const page = aPage(
    ['Jane D.', '$118.00'],
    ['2025-03-17 · 60 min · Cigna'],
    ['Tom V.', '$93.50'],
    ['2025-03-18 · 90834 Psychotherapy · Aetna'],
    ['Ann K.', '$60.00'],
    ['2025-03-19 · Late cancel'],
    ['Membership fee', '-$95.00'],
    ['Visits subtotal', '$271.50'],
  );
  expect(cellsOf(entriesToTable(page))).toEqual([
    JANE,
    TOM,
    ANN,
    ['', '', 'Membership fee', '', '-$95.00'],
    ['Visits subtotal', '$271.50'],
  ]);
});

test('a name, a line about the session and an amount below each other are one payout', () => {
  const page = aPage(
    ...[JANE, TOM, ANN].flatMap(([name = '', date = '', service = '', payer = '', amount = '']) => [
      [name],
      [[date, service, payer].filter((text) => text !== '').join(' · ')],
      [amount],
    ]),
  );
  expect(cellsOf(entriesToTable(page))).toEqual([JANE, TOM, ANN]);
});

test('a name and its day in one cell are parted, without the letters of a picture', () => {
  const page = aPage(
    ['JD Jane Doe Mar 17, 2025, 9:00 AM', 'Individual', 'Cigna', '$118.00'],
    ['TV Tom Vega Mar 18, 2025, 9:00 AM', 'Individual', 'Aetna', '$93.50'],
    ['AK Ann Kay Mar 19, 2025, 9:00 AM', 'Late cancel', '', '$60.00'],
  );
  expect(cellsOf(entriesToTable(page))?.[0]).toEqual([
    'Jane Doe',
    'Mar 17, 2025, 9:00 AM',
    'Individual',
    'Cigna',
    '$118.00',
  ]);
});

test('lines that can be cut in two ways alike are left as they are', () => {
  const lines = ['2025-03-17 · Jane D.', '$118.00 paid', '2025-03-18 · Tom V.', '$93.50 paid'];
  expect(entriesToTable(aPage(...lines.map((line) => [line])))).toBeUndefined();
});
