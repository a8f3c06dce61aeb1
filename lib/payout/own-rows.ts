import { isPlain, type SheetRow, widthOf } from '#lib/document/sheet.ts';
import { saidBy } from '#lib/payout/cell-text.ts';
import { isHeadNote } from '#lib/payout/payment-heads.ts';
import { columnOf, type ReadColumn, readColumn } from '#lib/payout/read-column.ts';
import { parseStatementMoney } from '#lib/payout/statement-money.ts';
import {
  CARRIED_BALANCE,
  PAYMENT_HEAD,
  SENT_TO_BANK,
  TOTAL_CELL,
  YEAR_TO_DATE,
} from '#lib/reference/payout-row-words.ts';

/** So many cells that say something make a row of its own where none is blank, or none of them tells otherwise. */
const CELLS_NEEDED = 4;
/** Of these no head has two: the first one is the head itself, and only notes stand beside it. */
const ORDINARY_NEEDED = 2;

/** What a cell may be for its row: `sum` and `head` where its words may make the row one; a `note` or a number may stand
 * beside either. */
type CellMeaning = 'nothing' | 'sum' | 'head' | 'note' | 'ordinary';

/**
 * Makes the test whether a row is surely one of its own, and no head, sum or balance: for any other row that takes a
 * closer look. Each different text is judged once, for in a long table with a column that is mostly blank nearly every
 * row must be tested.
 */
export function createOwnRowTest(
  rows: readonly SheetRow[],
): (row: SheetRow, at: number) => boolean {
  const meanings: ReadColumn<CellMeaning>[] = [];
  const meaningAt = (column: number, at: number) => {
    meanings[column] ??= readColumn(columnOf(rows, column), meaningOf);
    return meanings[column].at(at);
  };
  return (row, at) => {
    const width = widthOf(row);
    if (width < CELLS_NEEDED) return false;
    if (isPlain(row)) return true;
    let said = 0;
    let ordinary = 0;
    let mayBeOther = false;
    for (let column = 0; column < width; column += 1) {
      const meaning = meaningAt(column, at);
      if (meaning === 'nothing') continue;
      if (meaning === 'sum' || (meaning === 'head' && said === 0)) mayBeOther = true;
      if (meaning === 'ordinary') ordinary += 1;
      said += 1;
    }
    if (said === width) return true;
    return said >= CELLS_NEEDED && ordinary >= ORDINARY_NEEDED && !mayBeOther;
  };
}

const SUMS = [TOTAL_CELL, SENT_TO_BANK, CARRIED_BALANCE, YEAR_TO_DATE] as const;
/** All words of sums and heads: most texts are told from them by one look. */
const ANY_WORD = new RegExp([...SUMS, PAYMENT_HEAD].map(({ source }) => source).join('|'), 'i');

function meaningOf(cell: string): CellMeaning {
  const text = saidBy(cell);
  if (text === '') return 'nothing';
  if (ANY_WORD.test(text)) return SUMS.some((words) => words.test(text)) ? 'sum' : 'head';
  const isNote = isHeadNote(text) || parseStatementMoney(text) !== undefined;
  return isNote ? 'note' : 'ordinary';
}
