import { type CodedCells, CodedRow, cellKey, type SheetRow, textAt } from '#lib/document/sheet.ts';
import type { TextIndex } from '#lib/document/text-index.ts';
import { type Known, remember } from '#lib/payout/remember.ts';

/**
 * Wraps a pure function of a cell's text so that each different text of a table is worked out once: in a long table a
 * cell then costs no more than looking up its number.
 */
export function rememberCells<Result>(
  work: (text: string) => Result,
): (row: SheetRow, column: number) => Result {
  const ofText = remember(work);
  let table: CodedCells | undefined;
  let known: (Known<Result> | undefined)[] = [];
  return (row, column) => {
    if (!(row instanceof CodedRow)) return ofText(textAt(row, column));
    if (row.table !== table) {
      table = row.table;
      known = [];
      // With its length from the start an array stays a plain one, in whatever order it is filled.
      known.length = table.texts.count;
    }
    const code = row.codeAt(column);
    let found = known[code];
    if (found === undefined) {
      found = { result: work(table.texts.textOf(code)) };
      known[code] = found;
    }
    return found.result;
  };
}

const UNTRIED = 0;
const FITS = 1;
const DIFFERS = 2;

/** Makes the test whether some cell of a row has a text that fits. A pure test: each different text is tried once. */
export function createRowTest(fits: (text: string) => boolean): (row: SheetRow) => boolean {
  let table: CodedCells | undefined;
  let marks = new Uint8Array();
  const markOf = (code: number, texts: TextIndex) => {
    if (marks[code] === UNTRIED) marks[code] = fits(texts.textOf(code)) ? FITS : DIFFERS;
    return marks[code];
  };
  return (row) => {
    if (!(row instanceof CodedRow)) return row.cells.some(fits);
    const { texts } = row.table;
    if (row.table !== table) {
      table = row.table;
      marks = new Uint8Array(texts.count);
    }
    const { width } = row;
    for (let column = 0; column < width; column += 1) {
      if (markOf(row.codeAt(column), texts) === FITS) return true;
    }
    return false;
  };
}

/** The different texts of one column. */
export function differentTexts(
  rows: readonly { readonly source: SheetRow }[],
  column: number,
): ReadonlySet<string> {
  const texts = new Set<string>();
  let above: string | number | undefined;
  rows.forEach(({ source }) => {
    const key = cellKey(source, column);
    if (key !== above) texts.add(textAt(source, column));
    above = key;
  });
  return texts;
}
