import type { SheetRow } from '#lib/document/sheet.ts';
import { findNamedColumn } from '#lib/payout/assign-roles.ts';
import {
  type ClosingProof,
  cutClosingBlock,
  proveClosingBlock,
} from '#lib/payout/closing-block.ts';
import { type Column, describeColumns } from '#lib/payout/columns.ts';
import type { ColumnMapping } from '#lib/payout/schema.ts';
import { type SortedRows, sortRows } from '#lib/payout/sort-rows.ts';
import type { StatementTable } from '#lib/payout/split-tables.ts';

/** The rows of a table told apart, its columns, and what the lines that close it prove. */
interface SortedTable {
  readonly sorted: SortedRows;
  readonly columns: readonly Column[];
  readonly closing: ClosingProof | undefined;
}

/** Tells the rows of a table apart. Lines that close it prove its amounts, unless a person named another column. */
export function sortTable(
  table: StatementTable,
  lines: readonly SheetRow[],
  mapping: ColumnMapping | undefined,
): SortedTable {
  const sortAll = (rows: readonly SheetRow[]) => {
    const sorted = sortRows(rows, lines);
    return { sorted, columns: describeColumns(table.headings, sorted.rows) };
  };
  const block = cutClosingBlock(table.rows);
  const above = block === undefined ? undefined : sortAll(block.body);
  if (block !== undefined && above !== undefined) {
    const closing = proveClosingBlock(block, above.columns, above.sorted.rows);
    const named = mapping?.columns.amount;
    const isNamed =
      named === undefined || findNamedColumn(above.columns, named) === closing?.column;
    if (closing !== undefined && isNamed) return { ...above, closing };
  }
  return { ...sortAll(table.rows), closing: undefined };
}
