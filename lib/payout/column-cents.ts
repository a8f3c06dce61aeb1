import { type SheetRow, textAt } from '#lib/document/sheet.ts';
import type { Column } from '#lib/payout/columns.ts';
import { columnOf, type ReadColumn, readColumn } from '#lib/payout/read-column.ts';
import { parseStatementMoney } from '#lib/payout/statement-money.ts';

/** The columns and rows of one table. */
export interface TableColumns {
  readonly columns: readonly Column[];
  readonly rows: readonly SheetRow[];
}

/** The amounts of a column in cents; what is no amount adds nothing, and such a row is told of by itself. */
export function centsIn({ index }: Column, rows: readonly SheetRow[]): ReadColumn<number> {
  return readColumn(columnOf(rows, index), (text) => parseStatementMoney(text)?.cents ?? 0);
}

/** Whether some columns add up to another one on every row. */
export function isSumOf(
  whole: Column,
  parts: readonly Column[],
  rows: readonly SheetRow[],
): boolean {
  const sums = centsIn(whole, rows);
  const cents = parts.map((part) => centsIn(part, rows));
  return rows.every(
    (_, row) => sums.at(row) === cents.reduce((sum, part) => sum + part.at(row), 0),
  );
}

/** The amount of a row in a column, in cents; undefined where it has none. */
export function centsAt(row: SheetRow, { index }: Column): number | undefined {
  return parseStatementMoney(textAt(row, index))?.cents;
}
