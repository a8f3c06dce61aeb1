import { countFilled, type Sheet, type SheetRow } from '#lib/document/sheet.ts';
import { blocksToTable } from '#lib/payout/blocks-to-table.ts';
import { cardsToTable } from '#lib/payout/cards-to-table.ts';
import { runsToTable } from '#lib/payout/runs-to-table.ts';
import { widestHeading } from '#lib/payout/split-tables.ts';

/** Headings of no more cells may be a label beside its value. */
const WIDEST_PAIR = 2;

/** A sheet without a table as one, where its payouts stand as cards or one cell below another. */
export function layOutSheet(sheet: Sheet): Sheet {
  const width = widestHeading(sheet);
  if (width > WIDEST_PAIR) return sheet;
  const cards = cardsToTable(sheet);
  if (cards !== undefined || width > 0) return cards ?? sheet;
  return blocksToTable(sheet) ?? runsToTable(sheet) ?? sheet;
}

/** The lines before the first row of several cells with an amount, where no headings part them from the rows. */
export function linesAbove({ rows }: Sheet): readonly SheetRow[] {
  const first = rows.findIndex(
    (row) => countFilled(row) > 2 && row.cells.some((cell) => /\d\.\d\d/.test(cell)),
  );
  return rows.slice(0, Math.max(0, first));
}
