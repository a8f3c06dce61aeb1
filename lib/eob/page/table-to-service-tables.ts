import type { ClaimFact } from '#lib/eob/facts/claim-fact.ts';
import { columnsOf, type PageColumn } from '#lib/eob/page/page-columns.ts';
import type { PageRow, PageTable } from '#lib/eob/page/page-units.ts';
import { pairFacts } from '#lib/eob/page/pair-facts.ts';
import { type PageAmountRow, type PageReadRow, readPageRow } from '#lib/eob/page/read-page-row.ts';
import type { AmountRow, ServiceTable } from '#lib/eob/tables/schema.ts';
import type { Line } from '#lib/table/lines.ts';

/** Fewer columns that name amounts are no service table's. */
const FEWEST_AMOUNT_COLUMNS = 2;

/** A table of services of a page. */
export interface PageServiceTable extends ServiceTable {
  readonly rows: readonly PageAmountRow[];
}

/** What a table says: of services, and of their claims. */
export interface ReadPageTable {
  readonly tables: readonly PageServiceTable[];
  readonly facts: readonly ClaimFact[];
}

/** The services of a table under headings; rows that leave other amounts unknown are tables of their own. */
export function tableToServiceTables(table: PageTable, lines: readonly Line[]): ReadPageTable {
  const columns = columnsOf(table);
  return {
    tables: servicesUnder(columns, table, lines),
    facts: table.rows.flatMap((row) => factsOfRow(row, columns)),
  };
}

/** The services of a table, where nobody asks for what it says of their claims. */
export function servicesOf(table: PageTable, lines: readonly Line[]): readonly PageServiceTable[] {
  return servicesUnder(columnsOf(table), table, lines);
}

function servicesUnder(
  columns: readonly PageColumn[],
  table: PageTable,
  lines: readonly Line[],
): readonly PageServiceTable[] {
  const amounts = columns.filter(({ kind }) => kind === 'amount');
  if (amounts.length < FEWEST_AMOUNT_COLUMNS || isOfAuthorizations(columns)) return [];
  const rows = withoutHiddenCopies(
    withDetails(
      table.rows.map((row, index) => readPageRow(row, table.rows[index - 1], columns, lines)),
    ),
  );
  const byUnknown = Map.groupBy(rows, ({ unknown }) => [...unknown].join());
  const to = (table.rows.at(-1)?.at ?? table.from) + 1;
  return [...byUnknown.values()].map((group): PageServiceTable => {
    const unknown = group[0]?.unknown ?? new Set();
    const isKept = (index: number) => !unknown.has(index);
    return {
      columns: amounts
        .map(({ label }, index) => ({ label, isInRows: isColumnOfRows(rows, index) }))
        .filter((_, index) => isKept(index)),
      rows: group.map(({ row }) => ({
        ...row,
        cells: row.cells.filter((_, index) => isKept(index)),
      })),
      from: table.from,
      to,
    };
  });
}

/** Units that may be used are no services that were. */
const AUTHORIZED =
  /\bunits? (?:approved|authori[sz]ed|requested|used|remaining|left)\b|\bauthori[sz]ed units?\b/i;

function isOfAuthorizations(columns: readonly PageColumn[]): boolean {
  return columns.some(({ label }) => AUTHORIZED.test(label));
}

/** Where only totals fill a column, with more than zeros, its blanks are not zeros but left out. */
function isColumnOfRows(rows: readonly PageReadRow[], index: number): boolean {
  const filled = (kind: AmountRow['kind']) =>
    rows.flatMap(({ row }) => (row.kind === kind ? (row.cells[index] ?? []) : []));
  return filled('service').length > 0 || filled('total').every(({ amount }) => amount === 0);
}

/** A row that the page hides and that says what one says that it shows is that row for another window. */
function withoutHiddenCopies(rows: readonly PageReadRow[]): readonly PageReadRow[] {
  const shown = new Set(rows.filter(({ row }) => row.isShown).map(keyOf));
  return rows.filter((each) => each.row.isShown || !shown.has(keyOf(each)));
}

function keyOf({ row: { date, code, cells } }: PageReadRow): string {
  return [date?.from, code?.code, ...cells.map((cell) => cell?.amount)].join('/');
}

/** Adjustments listed under a row belong to it. */
function withDetails(rows: readonly PageReadRow[]): readonly PageReadRow[] {
  const merged: PageReadRow[] = [];
  for (const each of rows) {
    const above = merged.at(-1);
    const { row } = each;
    const isDetail = row.kind === 'other' && row.adjustments.length > 0 && row.date === undefined;
    if (isDetail && above?.row.kind === 'service') {
      const adjustments = [...above.row.adjustments, ...row.adjustments];
      merged[merged.length - 1] = { ...above, row: { ...above.row, adjustments } };
      continue;
    }
    merged.push(each);
  }
  return merged;
}

function factsOfRow({ at, row }: PageRow, columns: readonly PageColumn[]): readonly ClaimFact[] {
  return columns.flatMap(({ kind, index, label }) => {
    const cell = row.cells[index];
    const isSpanned =
      row.cells[index + 1]?.place === cell?.place || row.cells[index - 1]?.place === cell?.place;
    const isText = kind === 'text' || kind === 'otherDate';
    if (!isText || cell === undefined || cell.text === '' || isSpanned) return [];
    return pairFacts(label, cell.text.replaceAll('\n', ' '), at);
  });
}
