import { type CodedCells, CodedRow, type SheetRow } from '#lib/document/sheet.ts';
import { TextIndex } from '#lib/document/text-index.ts';

const LINE_END = 0x0a;
const QUOTE = 0x22;
const FIRST_CELLS = 4096;

/**
 * Cuts delimited text into rows, one for each line that is not blank, and gives each the number of the line on which it
 * begins. `delimiter`: one ASCII character. Undefined where a quotation mark does not stand as it should, at the start
 * and the end of its cell and doubled within: then it takes a parser that tells what is wrong.
 */
export function cutCells(
  text: string,
  delimiter: string,
  firstLine: number,
): readonly SheetRow[] | undefined {
  const bytes = new TextEncoder().encode(text);
  const texts = new TextIndex(text, bytes);
  const table = { texts, codes: new Int32Array(FIRST_CELLS) } satisfies CodedCells;
  let { codes } = table;
  const mark = delimiter.charCodeAt(0);
  const rows: CodedRow[] = [];
  let line = firstLine;
  let count = 0;
  let aboveFirst = 0;
  for (let at = 0; at < bytes.length; line += 1) {
    const first = count;
    const row = line;
    let isBlank = true;
    for (let isRowOpen = true; isRowOpen; at += 1) {
      const start = at;
      let code: number;
      if (bytes[start] === QUOTE) {
        const quoted = findQuoted(bytes, start, mark);
        if (quoted === undefined) return undefined;
        at = quoted.end + 1;
        line += quoted.breaks;
        code = texts.numberOf(start + 1, quoted.end);
        if (quoted.hasQuotes) {
          code = texts.numberOfText(texts.textOf(code).replaceAll('""', '"'));
        }
      } else {
        // What the row above says in its place most often comes again: then nothing is searched.
        const above = aboveFirst + (count - first);
        code = above < first ? (codes[above] ?? 0) : 0;
        const again = texts.findEnd(code, start);
        at = again ?? start;
        if (again === undefined || !isCellEnd(bytes, again, mark)) {
          while (!isCellEnd(bytes, at, mark)) at += 1;
          code = texts.numberOf(start, at);
        }
      }
      isBlank &&= !texts.isFilled(code);
      if (count === codes.length) codes = doubled(codes);
      codes[count] = code;
      count += 1;
      isRowOpen = at < bytes.length && bytes[at] === mark;
    }
    if (isBlank) count = first;
    else {
      rows.push(new CodedRow(row, table, first, count));
      aboveFirst = first;
    }
  }
  table.codes = codes;
  return rows;
}

function isCellEnd(bytes: Uint8Array, at: number, mark: number): boolean {
  return at >= bytes.length || bytes[at] === mark || bytes[at] === LINE_END;
}

/** A cell in quotation marks. `end`: the byte of the closing one; `hasQuotes`: whether doubled ones stand within. */
interface QuotedCell {
  readonly end: number;
  readonly breaks: number;
  readonly hasQuotes: boolean;
}

/** The cell whose quotation mark opens at `start`; undefined where none closes it before a delimiter or a line end. */
function findQuoted(bytes: Uint8Array, start: number, mark: number): QuotedCell | undefined {
  let breaks = 0;
  let hasQuotes = false;
  for (let at = start + 1; at < bytes.length; at += 1) {
    if (bytes[at] === LINE_END) breaks += 1;
    if (bytes[at] !== QUOTE) continue;
    const next = bytes[at + 1];
    if (next === undefined || next === mark || next === LINE_END) {
      return { end: at, breaks, hasQuotes };
    }
    if (next !== QUOTE) return undefined;
    hasQuotes = true;
    at += 1;
  }
  return undefined;
}

function doubled(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(numbers.length * 2);
  longer.set(numbers);
  return longer;
}
