import { expect, test } from 'vitest';
import { readWorkbook } from '#lib/payout/read-workbook.ts';

const sheetOf = (name: string, rows: readonly (readonly string[])[]) => ({
  name,
  numbering: 'row' as const,
  rows: rows.map((cells, index) => ({ row: index + 1, cells })),
});

const APPOINTMENTS = sheetOf('Appointments', [
  ['Pay date', '07/15/2026'],
  ['Client', 'Appointment', 'Outcome', 'Earnings'],
  ['Ana Q.', '06/16/2026', 'Completed', '105.00'],
  ['Bram O.', '06/17/2026', 'Completed', '84.00'],
  ['', '', 'Appointments', '189.00'],
]);
const OTHER_PAY = [
  ['Category', 'Client', 'Visit date', 'Amount'],
  ['Other hours', '', '', '60.00'],
  ['Recouped', 'Cleo F.', '04/14/2026', '-105.00'],
  ['Other pay', '', '', '-45.00'],
] as const;

function readBeside(...further: readonly (readonly string[])[]) {
  const reading = readWorkbook([APPOINTMENTS, sheetOf('Other pay', [...OTHER_PAY, ...further])]);
  return reading.outcome === 'read' ? reading : undefined;
}

test('a sheet of another layout is read beside the statement: of the same day, and under one total', () => {
  const reading = readBeside(['Net deposit', '', '', '144.00']);
  expect(reading?.needsMapping).toBe(false);
  expect(
    reading?.payouts.map(({ amount, payoutDate, trust }) => [amount, payoutDate, trust.level]),
  ).toEqual([
    [10_500, '2026-07-15', 'verified'],
    [8400, '2026-07-15', 'verified'],
    [6000, '2026-07-15', 'verified'],
    [-10_500, '2026-07-15', 'verified'],
  ]);
});

test('a total that both sheets do not come to sends the rows beside it to review', () =>
  expect(
    readBeside(['Net deposit', '', '', '999.00'])?.payouts.map(({ trust }) => trust.level),
  ).toEqual(['verified', 'verified', 'review', 'review']));
