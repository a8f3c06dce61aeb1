import type { SheetRow } from '#lib/document/sheet.ts';

const LINE_END = 0x0a;
/** Texts at hand to be used again; a power of two. */
const TEXTS_KEPT = 1024;

/**
 * Cuts text without a quotation mark into rows, one for each line that is not blank, and gives each the number of its
 * line. `delimiter`: one character. A text that comes again is the same string: it is neither cut nor kept twice.
 */
export function cutLines(text: string, delimiter: string, firstLine: number): readonly SheetRow[] {
  const rows: SheetRow[] = [];
  const delimiterCode = delimiter.charCodeAt(0);
  const textBetween = createKeeper(text);
  let above: readonly string[] = [];
  let row = firstLine;
  for (let at = 0; at < text.length; row += 1) {
    const cells = above.slice();
    let column = 0;
    let isLineOpen = true;
    for (; isLineOpen; column += 1) {
      const start = at;
      const before = above[column];
      const isSame = before !== undefined && text.startsWith(before, start);
      if (isSame) at += before.length;
      if (!isSame || !isCellEnd(text, at, delimiterCode)) {
        while (!isCellEnd(text, at, delimiterCode)) at += 1;
        cells[column] = textBetween(start, at);
      }
      isLineOpen = at < text.length && text.charCodeAt(at) === delimiterCode;
      at += 1;
    }
    if (cells.length > column) cells.length = column;
    above = cells;
    if (cells.some(isFilled)) rows.push({ row, cells });
  }
  return rows;
}

/** Cuts pieces out of a text, of which one like an earlier piece is most often the same string. */
function createKeeper(text: string): (start: number, end: number) => string {
  const kept = Array.from({ length: TEXTS_KEPT }, () => '');
  return (start, end) => {
    let hash = 0;
    for (let at = start; at < end; at += 1) {
      hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
    }
    const place = (hash ^ (hash >>> 10)) & (TEXTS_KEPT - 1);
    const known = kept[place] ?? '';
    if (known.length === end - start && text.startsWith(known, start)) return known;
    const piece = text.slice(start, end);
    kept[place] = piece;
    return piece;
  };
}

function isCellEnd(text: string, at: number, delimiter: number): boolean {
  if (at >= text.length) return true;
  const code = text.charCodeAt(at);
  return code === delimiter || code === LINE_END;
}

/** Whether a cell holds more than blanks. */
export function isFilled(cell: string): boolean {
  return cell !== '' && cell.trim() !== '';
}
