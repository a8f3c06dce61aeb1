import writeWorkbook, { type Cell } from 'write-excel-file/universal';
import type { Sheet } from '#lib/document/sheet.ts';

/** Sheets as an Excel workbook of texts, each row and column in its place. */
export async function sheetsToXlsx(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const written = sheets.map(({ name, rows }) => {
    const data = Array.from({ length: rows.at(-1)?.row ?? 0 }, (): Cell[] => []);
    for (const { row, cells } of rows) data[row - 1] = cells.map(toCell);
    return { sheet: name ?? '', data };
  });
  const blob = await writeWorkbook(written).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

function toCell(text: string): Cell {
  return text === '' ? null : { value: text, type: String };
}
