import Papa from 'papaparse';
import type { Sheet } from '#lib/document/sheet.ts';

/** A sheet as comma-separated text in UTF-8, each row on the line that it had. */
export function sheetToCsv({ rows }: Sheet): Uint8Array<ArrayBuffer> {
  let text = '';
  let line = 1;
  for (const { row, cells } of rows) {
    text += '\n'.repeat(Math.max(0, row - line));
    const written = `${Papa.unparse([[...cells]], { newline: '\n' })}\n`;
    text += written;
    line = Math.max(line, row) + written.split('\n').length - 1;
  }
  return new TextEncoder().encode(text);
}
