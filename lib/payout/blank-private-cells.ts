import type { Sheet, SheetRow } from '#lib/document/sheet.ts';
import { isNoteLabel, isSensitiveLabel, normaliseLabel } from '#lib/payout/label.ts';
import { kindInNote } from '#lib/payout/row-type.ts';
import { splitTables } from '#lib/payout/split-tables.ts';

/**
 * The sheet with the private cells blank (birth dates, diagnoses, member numbers, notes), each row and column in its
 * place, so that it reads as before. Of a note stays what names the kind of its row. Undefined where nothing is
 * private.
 */
export function blankPrivateCells(sheet: Sheet): Sheet | undefined {
  const blanked = new Map<SheetRow, SheetRow>();
  for (const { headings, rows } of splitTables(sheet).tables) {
    const labels = headings.map(normaliseLabel);
    for (const row of rows) {
      const cells = row.cells.map((cell, column) => {
        const label = labels[column] ?? '';
        if (isSensitiveLabel(label)) return '';
        return isNoteLabel(label) ? kindInNote(cell) : cell;
      });
      if (cells.some((cell, column) => cell !== row.cells[column])) {
        blanked.set(row, { ...row, cells });
      }
    }
  }
  if (blanked.size === 0) return undefined;
  return { ...sheet, rows: sheet.rows.map((row) => blanked.get(row) ?? row) };
}
