import { columnLetters, type SheetRow } from '#lib/document/sheet.ts';

/** A cell that is to be read as another text. `from`: the column where that text's figure is printed. */
export interface RewrittenCell {
  readonly column: number;
  readonly text: string;
  readonly from: number;
}

/** The row with some cells read otherwise than printed; each still knows the place and the text that it came from. */
export function rewriteCells(
  row: SheetRow,
  rewritten: readonly RewrittenCell[],
  sheet: string | null,
): SheetRow {
  const cells = [...row.cells];
  const places = [...(row.places ?? [])];
  for (const { column, text, from } of rewritten) {
    cells[column] = text;
    places[column] = row.places?.[from] ?? {
      at: 'cell',
      sheet,
      cell: `${columnLetters(from)}${row.row}`,
      text: row.cells[from] ?? '',
    };
  }
  return { row: row.row, cells, places };
}
