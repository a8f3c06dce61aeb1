import type { Sheet, SheetRow } from '#lib/document/sheet.ts';

/** What parts the cells of a line of pasted text: a tab, more blanks than stand between words, a dot or a bar. */
const CELL_BREAK = /\t| {2,}| [·•|] /;

/** Reads text that was copied from a page: each line is a row, cut into cells where a tab or several blanks stand. */
export function readText(text: string): Sheet {
  const rows = text.split('\n').flatMap((line, index): readonly SheetRow[] => {
    const cells = line.replaceAll('\u00A0', ' ').trim().split(CELL_BREAK);
    return cells.some((cell) => cell.trim() !== '') ? [{ row: index + 1, cells }] : [];
  });
  return { name: null, numbering: 'line', rows };
}
