import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readXlsx } from '#lib/document/xlsx.ts';
import {
  DamagedFileError,
  ReadError,
  TooLargeError,
  UnknownFormatError,
} from '#lib/values/read-error.ts';
import { aWorkbook, type WorkbookCell } from '#tests/builders/workbook.ts';

async function cellsOf(...cells: readonly WorkbookCell[]): Promise<readonly string[] | undefined> {
  const [sheet] = await readXlsx(aWorkbook({ Payouts: [cells] }));
  return sheet?.rows[0]?.cells;
}

test.for([
  ['text', ' Ana  Quill', ' Ana  Quill'],
  ['a number', 106.4, '106.4'],
  ['a code', 90_837, '90837'],
  ['a sum of binary fractions as its decimal', 85.499_999_999_999_99, '85.5'],
  ['more than two decimals as they are', 0.285, '0.285'],
  ['a day as an ISO date', { day: 45_702 }, '2025-02-14'],
  ['a day with a time of day', { day: 45_702.5 }, '2025-02-14 12:00'],
  ['a time without a day', { day: 0.75 }, '18:00'],
  ['an amount with its dollar sign and cents', { dollars: 85 }, '$85.00'],
  ['a negative amount', { dollars: -1234.5 }, '-$1234.50'],
  ['an amount with parts of a cent as the number that it is', { dollars: 0.285 }, '0.285'],
  ['a formula by its saved value', { formula: 'A1+B1', value: -12.5 }, '-12.5'],
] as const)('%s is read as it stands', async ([, cell, text]) =>
  expect(await cellsOf(cell, 'x')).toEqual([text, 'x']),
);

test('a formula without a saved value is blank, and never zero', async () =>
  expect(await cellsOf({ formula: 'A1', value: null }, 'x')).toEqual(['', 'x']));

test('rows keep their numbers, blank ones are left out, and each sheet has its name', async () => {
  const sheets = await readXlsx(aWorkbook({ March: [['a'], [''], ['b']], April: [] }));
  expect(sheets).toMatchObject([
    { name: 'March', numbering: 'row', rows: [{ row: 1 }, { row: 3 }] },
    { name: 'April', rows: [] },
  ]);
});

test('what would unpack to more than a statement holds is refused before it is unpacked', async () => {
  const sheet = new Uint8Array(101_000_000);
  const bomb = zipSync({ 'xl/workbook.xml': strToU8('<x/>'), 'xl/worksheets/a.xml': sheet });
  expect(bomb.length).toBeLessThan(200_000);
  await expect(readXlsx(bomb)).rejects.toBeInstanceOf(TooLargeError);
});

test('an archive that states too small a size is damaged, and unpacks no farther', async () => {
  const bytes = zipSync({ 'xl/workbook.xml': strToU8('<workbook>'.repeat(5000)) });
  const view = new DataView(bytes.buffer);
  const SIZE_IN_DIRECTORY = 24;
  const directory = view.getUint32(bytes.length - 6, true);
  view.setUint32(directory + SIZE_IN_DIRECTORY, 10, true);
  await expect(readXlsx(bytes)).rejects.toBeInstanceOf(DamagedFileError);
});

test('another archive is no workbook', async () =>
  expect(readXlsx(zipSync({ 'word/document.xml': strToU8('<x/>') }))).rejects.toBeInstanceOf(
    UnknownFormatError,
  ));

test('a workbook that was cut off is damaged', async () => {
  const whole = aWorkbook({
    Payouts: [
      ['a', 'b'],
      ['c', 1],
    ],
  });
  for (const share of [0.2, 0.5, 0.9]) {
    // oxlint-disable-next-line no-await-in-loop -- a few small files
    await expect(readXlsx(whole.slice(0, whole.length * share))).rejects.toBeInstanceOf(
      DamagedFileError,
    );
  }
});

test('whatever is changed in a workbook’s bytes, it is read or refused in plain words', async () => {
  const whole = aWorkbook({
    Payouts: [
      ['Client', 'Payout'],
      ['Ana Quill', 95.5],
    ],
  });
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
      const changed = whole.slice();
      changed[at] = byte;
      const error = await readXlsx(changed).then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      expect(error === undefined || error instanceof ReadError).toBe(true);
    }),
  );
});
