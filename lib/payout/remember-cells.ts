import { type CodedCells, CodedRow, type SheetRow, textAt } from '#lib/document/sheet.ts';
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
      known = new Array<Known<Result> | undefined>(table.texts.count);
    }
    const code = row.codeAt(column);
    const found = known[code] ?? { result: work(table.texts.textOf(code)) };
    known[code] = found;
    return found.result;
  };
}

/** The different texts of one column. */
export function differentTexts(
  rows: Iterable<{ readonly source: SheetRow }>,
  column: number,
): ReadonlySet<string> {
  const texts = new Set<string>();
  const add = rememberCells((text) => texts.add(text));
  for (const { source } of rows) add(source, column);
  return texts;
}
