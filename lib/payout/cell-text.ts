import { type SheetRow, textAt } from '#lib/document/sheet.ts';

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

/** What a cell says: its text without blanks around it; '' for a dash or "n/a" in its place. */
export function saidBy(cell: string): string {
  if (cell === '') return cell;
  const text = isTrimmed(cell) ? cell : cell.trim();
  return text.length < LONGEST_NOTHING && NOTHING_SAID.test(text) ? '' : text;
}

/** What one cell of a row says; '' for a missing cell. */
export function cellText(row: SheetRow, column: number): string {
  return saidBy(textAt(row, column));
}

/** The cells of a row that say something, in order. */
export function filledTexts(row: SheetRow): readonly string[] {
  return row.cells.map(saidBy).filter((text) => text !== '');
}
