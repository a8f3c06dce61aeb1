import { CutRow, looksOfRow } from '#lib/document/cut-row.ts';
import type { DecodedText } from '#lib/document/decode-text.ts';
import { ALL_LOOKS, TextIndex } from '#lib/document/text-index.ts';

const LINE_END = 0x0a;
const QUOTE = 0x22;
/** Bytes of a short cell and its delimiter: there is room for so many cells before it must grow. */
const BYTES_OF_CELL = 8;

/**
 * Cuts delimited text into rows, one for each line that is not blank, and gives each the number of the line on which it
 * begins. `delimiter`: one ASCII character. Undefined where a quotation mark does not stand as it should, at the start
 * and the end of its cell and doubled within: then it takes a parser that tells what is wrong.
 */
export function cutCells(
  text: DecodedText,
  delimiter: string,
  firstLine: number,
): readonly CutRow[] | undefined {
  const cutter = new CellCutter(withLastLineEnd(text), delimiter);
  const rows: CutRow[] = [];
  while (cutter.isBeforeEnd) {
    const { lines, cells } = cutter;
    if (!cutter.cutRow()) return undefined;
    const row = new CutRow(firstLine + lines, cutter.table, [cells, cutter.cells], cutter.looks);
    if (!row.isBlank) rows.push(row);
  }
  return rows;
}

/** Goes through a text once, from cell to cell. */
class CellCutter {
  readonly table;
  /** How many cells and lines were cut so far. */
  cells = 0;
  lines = 0;
  /** What the cells of the row that was cut last look like. */
  looks = 0;
  readonly #bytes: Uint8Array;
  readonly #delimiter: number;
  #at = 0;
  /** The first cell of the row above. */
  #above = 0;
  /** Whether marks stand doubled within the cell in quotation marks that was found last. */
  #hasMarksWithin = false;

  /** `lines`: whole ones. */
  constructor(lines: DecodedText, delimiter: string) {
    this.#bytes = lines.utf8;
    this.#delimiter = delimiter.charCodeAt(0);
    this.table = {
      texts: new TextIndex(lines),
      codes: new Int32Array(Math.ceil(this.#bytes.length / BYTES_OF_CELL)),
      broken: new Set<number>(),
    };
  }

  get isBeforeEnd(): boolean {
    return this.#at < this.#bytes.length;
  }

  /** Cuts the cells up to the next line end that stands in none; false where a quotation mark stands as it should not. */
  cutRow(): boolean {
    const bytes = this.#bytes;
    const delimiter = this.#delimiter;
    const { texts } = this.table;
    let { codes } = this.table;
    const first = this.cells;
    let above = this.#above;
    let at = this.#at;
    let cell = first;
    let some = 0;
    let all = ALL_LOOKS;
    do {
      if (cell === codes.length) codes = this.#makeRoom();
      let code: number;
      if (bytes[at] === QUOTE) {
        const end = this.#findClosing(at, cell);
        if (end === undefined) return false;
        code = this.#hasMarksWithin
          ? texts.numberOfQuoting(at + 1, end)
          : texts.numberOf(at + 1, end);
        at = end + 1;
      } else {
        // What the row above says in its place most often comes again: then nothing is searched.
        const again = above < first ? (codes[above] ?? 0) : 0;
        const end = texts.findEnd(again, at);
        if (end !== undefined && (bytes[end] === delimiter || bytes[end] === LINE_END)) {
          code = again;
          at = end;
        } else {
          const start = at;
          while (bytes[at] !== delimiter && bytes[at] !== LINE_END) at += 1;
          code = texts.numberOf(start, at);
        }
      }
      codes[cell] = code;
      const looks = texts.looksOf(code);
      some |= looks;
      all &= looks;
      cell += 1;
      above += 1;
      at += 1;
    } while (bytes[at - 1] === delimiter);
    this.#above = first;
    this.#at = at;
    this.cells = cell;
    this.lines += 1;
    this.looks = looksOfRow(some, all);
    return true;
  }

  #makeRoom(): Int32Array<ArrayBuffer> {
    const longer = new Int32Array(this.table.codes.length * 2);
    longer.set(this.table.codes);
    this.table.codes = longer;
    return longer;
  }

  /** The byte of the mark that closes the one at `start`; undefined where none does before a delimiter or line end. */
  #findClosing(start: number, cell: number): number | undefined {
    const bytes = this.#bytes;
    this.#hasMarksWithin = false;
    for (let at = start + 1; at < bytes.length; at += 1) {
      const byte = bytes[at];
      if (byte === LINE_END) {
        this.lines += 1;
        this.table.broken.add(cell);
      }
      if (byte !== QUOTE) continue;
      const next = bytes[at + 1];
      if (next === this.#delimiter || next === LINE_END) return at;
      if (next !== QUOTE) return undefined;
      this.#hasMarksWithin = true;
      at += 1;
    }
    return undefined;
  }
}

/** A text whose last line has an end as the others have. */
function withLastLineEnd(lines: DecodedText): DecodedText {
  const { text, utf8 } = lines;
  if (utf8.at(-1) === LINE_END) return lines;
  const ended = new Uint8Array(utf8.length + 1);
  ended.set(utf8);
  ended[utf8.length] = LINE_END;
  return { text: `${text}\n`, utf8: ended };
}
