import type { SheetRow } from '#lib/document/sheet.ts';

/** Marks that people and programs put where nothing is to be said. */
const NOTHING_SAID = /^(?:[-–—]+|n\/a)$/i;

/** Marks of this many characters say something. */
const LONGEST_NOTHING = 4;
const BLANK = 0x20;
const LAST_ASCII = 0x7e;

/** Whether a text plainly begins and ends with a character that is no blank; trimming every cell costs more. */
function isTrimmed(text: string): boolean {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  return first > BLANK && first <= LAST_ASCII && last > BLANK && last <= LAST_ASCII;
}

/** The text of a cell without blanks around it; '' for a missing cell and for a dash or "n/a" in its place. */
export function cellText({ cells }: SheetRow, column: number): string {
  const cell = cells[column] ?? '';
  if (cell === '') return cell;
  const text = isTrimmed(cell) ? cell : cell.trim();
  return text.length < LONGEST_NOTHING && NOTHING_SAID.test(text) ? '' : text;
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
