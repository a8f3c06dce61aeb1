import { readCsv } from '#lib/document/csv.ts';
import { sheetToCsv } from '#lib/document/sheet-to-csv.ts';
import { sheetsToXlsx } from '#lib/document/sheets-to-xlsx.ts';
import { readXlsx } from '#lib/document/xlsx.ts';
import { blankPrivateCells } from '#lib/payout/blank-private-cells.ts';
import type { DocumentKind } from '#lib/values/document-kind.ts';

/**
 * What is kept of a statement's file: the file itself, or, where it has private columns, the same rows without what
 * stands in them. It reads as the file did.
 */
export async function withoutPrivateCells(
  kind: DocumentKind,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  if (kind === 'payouts-csv') {
    const blanked = blankPrivateCells(readCsv(bytes));
    return blanked === undefined ? bytes : sheetToCsv(blanked);
  }
  if (kind !== 'payouts-xlsx') return bytes;
  const sheets = await readXlsx(bytes);
  const blanked = sheets.map(blankPrivateCells);
  if (blanked.every((sheet) => sheet === undefined)) return bytes;
  return sheetsToXlsx(sheets.map((sheet, index) => blanked[index] ?? sheet));
}
