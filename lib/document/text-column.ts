import { type CutCells, CutRow } from '#lib/document/cut-row.ts';
import type { SheetRow } from '#lib/document/sheet.ts';

/** One column of many rows: its different texts, and for each row the number of its own among them. */
export interface TextColumn {
  readonly texts: readonly string[];
  readonly codes: Int32Array;
}

/** The columns of rows, each by its different texts and made when it is asked for first; a cell that a row lacks is ''. */
export function createColumns(rows: readonly SheetRow[]): (column: number) => TextColumn {
  const make = createMaker(rows);
  const made: TextColumn[] = [];
  return (column) => {
    const known = made[column] ?? make(column);
    made[column] = known;
    return known;
  };
}

function createMaker(rows: readonly SheetRow[]): (column: number) => TextColumn {
  const [first] = rows;
  if (first instanceof CutRow && areOfTable(rows, first)) {
    const columns = new CutColumns(rows, first.table);
    return (column) => columns.at(column);
  }
  return (column) => toTextColumn(rows.map(({ cells }) => cells[column] ?? ''));
}

function areOfTable(rows: readonly SheetRow[], { table }: CutRow): rows is readonly CutRow[] {
  return rows.every((row) => row instanceof CutRow && row.table === table);
}

/** Texts one below another as a column. */
function toTextColumn(rows: readonly string[]): TextColumn {
  const numbers = new Map<string, number>();
  const codes = new Int32Array(rows.length);
  rows.forEach((text, row) => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    codes[row] = number;
  });
  return { texts: [...numbers.keys()], codes };
}

/** The columns of a text that was cut: its texts have numbers already, and get new ones for each column. */
class CutColumns {
  readonly #table: CutCells;
  readonly #firsts: Int32Array;
  readonly #behinds: Int32Array;

  constructor(rows: readonly CutRow[], table: CutCells) {
    this.#table = table;
    this.#firsts = new Int32Array(rows.length);
    this.#behinds = new Int32Array(rows.length);
    rows.forEach(({ first, behind }, row) => {
      this.#firsts[row] = first;
      this.#behinds[row] = behind;
    });
  }

  at(column: number): TextColumn {
    const all = this.#table.texts;
    const texts: string[] = [];
    /** For each number in the table its number in the column plus one; 0 until it is met. */
    const numbers = new Int32Array(all.count);
    const codes = new Int32Array(this.#firsts.length);
    const [firsts, behinds, cells] = [this.#firsts, this.#behinds, this.#table.codes];
    for (let row = 0; row < codes.length; row += 1) {
      const cell = (firsts[row] ?? 0) + column;
      const code = cell < (behinds[row] ?? 0) ? (cells[cell] ?? 0) : 0;
      if (numbers[code] === 0) numbers[code] = texts.push(all.textOf(code));
      codes[row] = (numbers[code] ?? 0) - 1;
    }
    return { texts, codes };
  }
}
