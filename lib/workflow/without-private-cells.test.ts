import { expect, test } from 'vitest';
import { readTextFile, readWorkbookFile } from '#lib/workflow/read-statement-file.ts';
import { withoutPrivateCells } from '#lib/workflow/without-private-cells.ts';
import { aWorkbook } from '#tests/builders/workbook.ts';

const HEADINGS = ['Payout date', 'Session date', 'Client', 'DOB', 'Notes', 'Payout'];
const SESSION = [
  '2025-03-14',
  '2025-03-03',
  'Ana "Q" Quill',
  '1990-01-02',
  'Cried, a lot',
  '95.00',
];
const NO_SHOW = ['2025-03-14', '2025-03-04', 'Bram Otter', '1991-02-03', 'No-show fee', '75.00'];
const csv = new TextEncoder().encode(
  `Earnings\n\n${[HEADINGS, SESSION, NO_SHOW]
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'))
    .join('\n')}\n`,
);
const workbook = aWorkbook({
  Read: [['Hello']],
  March: [['Earnings'], [''], HEADINGS, SESSION, NO_SHOW],
});

test('a file that is kept holds no birth dates and no notes, and reads as before', async () => {
  const kept = await withoutPrivateCells('payouts-csv', csv);
  expect(new TextDecoder().decode(kept)).not.toMatch(/199\d|Cried/);
  const before = readTextFile('statement.csv', csv, {}).payouts;
  expect(readTextFile('statement.csv', kept, {}).payouts).toEqual(before);
  expect(before).toMatchObject([
    { type: 'session', row: 4 },
    { type: 'no-show', row: 5 },
  ]);
});

test('a workbook that is kept reads as before, sheet and row', async () => {
  const kept = await withoutPrivateCells('payouts-xlsx', workbook);
  const before = (await readWorkbookFile(workbook, {})).payouts;
  expect((await readWorkbookFile(kept, {})).payouts).toEqual(before);
  expect(before).toMatchObject([{ sheet: 'March', row: 4 }, { row: 5 }]);
  const { notice } = await readWorkbookFile(kept, {});
  expect(notice).toBe('Private columns were left out: “Notes”.');
});

test('a file without private columns is kept as it is', async () => {
  const plain = new TextEncoder().encode('Payout date,Client,Payout\n03/14/2025,A. Q.,$95.00\n');
  expect(await withoutPrivateCells('payouts-csv', plain)).toBe(plain);
  expect(await withoutPrivateCells('eob-pdf', plain)).toBe(plain);
});
