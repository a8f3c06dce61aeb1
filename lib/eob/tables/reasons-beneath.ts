import { findAdjustmentLists } from '#lib/eob/tables/adjustment-lists.ts';
import { allowedBeneath } from '#lib/eob/tables/allowed-beneath.ts';
import type { AmountRow, ServiceTable } from '#lib/eob/tables/schema.ts';
import { labelCandidates } from '#lib/eob/words/vocabulary.ts';
import type { Line } from '#lib/table/lines.ts';

/**
 * The tables, of which those under whose services the adjustments are listed say so, with all that have the same
 * headings: a service without any has none there. What is said to be allowed beneath them is a column of its own, where
 * the headings name none.
 */
export function withReasonsBeneath(
  lines: readonly Line[],
  tables: readonly ServiceTable[],
): readonly ServiceTable[] {
  const under = new Set(
    findAdjustmentLists(lines).flatMap((list) => (list.isBalanced ? (list.under ?? []) : [])),
  );
  if (under.size === 0) return tables;
  const listed = new Set(
    tables.filter(({ rows }) => rows.some(({ at }) => under.has(at))).map(headingsOf),
  );
  return tables.map((table) => (listed.has(headingsOf(table)) ? withReasons(lines, table) : table));
}

function headingsOf({ columns }: ServiceTable): string {
  return columns.map(({ label }) => label).join('|');
}

function withReasons(lines: readonly Line[], table: ServiceTable): ServiceTable {
  const rows = table.rows.map(
    (row): AmountRow => (row.kind === 'service' ? { ...row, hasReasonsBeneath: true } : row),
  );
  const isNamed = table.columns.some(({ label }) => labelCandidates(label)[0]?.field === 'allowed');
  const lists = findAdjustmentLists(lines);
  const allowed = rows.map(({ kind, at }) =>
    kind === 'service' && !isNamed
      ? allowedBeneath(
          lines,
          at,
          lists.find(({ under }) => under === at),
        )
      : undefined,
  );
  const first = allowed.find((each) => each !== undefined);
  if (first === undefined) return { ...table, rows };
  const isOfAll = rows.every(({ kind }, index) => kind !== 'service' || allowed[index]);
  return {
    ...table,
    columns: [...table.columns, { label: first.label, isInRows: isOfAll, stated: 'allowed' }],
    rows: rows.map((row, index) => ({
      ...row,
      cells: [...row.cells, ...blanks(table, row), allowed[index]?.token],
    })),
  };
}

/** Columns without a cell in any row stand last: a row has nothing there. */
function blanks({ columns }: ServiceTable, { cells }: AmountRow): readonly undefined[] {
  return columns.slice(cells.length).map(() => undefined);
}
