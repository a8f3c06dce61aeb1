import type { SheetRow } from '#lib/document/sheet.ts';

/** Marks that people and programs put where nothing is to be said. */
const NOTHING_SAID = /^(?:[-–—]+|n\/a)$/i;

/** The text of a cell without blanks around it; '' for a missing cell and for a dash or "n/a" in its place. */
export function cellText({ cells }: SheetRow, column: number): string {
  const text = cells[column]?.trim() ?? '';
  return text !== '' && text.length < 4 && NOTHING_SAID.test(text) ? '' : text;
}

/** The cells of a row that say something, in order. */
export function filledTexts(row: SheetRow): readonly string[] {
  const texts: string[] = [];
  for (let column = 0; column < row.cells.length; column += 1) {
    const text = cellText(row, column);
    if (text !== '') texts.push(text);
  }
  return texts;
}
