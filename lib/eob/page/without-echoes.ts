import type { Term } from '#lib/claim/identities.ts';
import type { ClaimFact } from '#lib/eob/facts/claim-fact.ts';
import type { ReadRow } from '#lib/eob/rows/read-row.ts';
import type { ServiceTable } from '#lib/eob/tables/schema.ts';

/** Fewer amounts that agree are chance. */
const FEWEST_AMOUNTS = 2;

/**
 * The rows of one part of a page without those that only say again what another table says: one list for wide and
 * one for narrow windows, or a summary over the list of its services. Decisions of different days are kept apart.
 */
export function withoutEchoes(
  rows: readonly ReadRow[],
  facts: readonly ClaimFact[],
): readonly ReadRow[] {
  const services = rows.filter(({ kind }) => kind === 'service');
  const byTable = Map.groupBy(services, ({ table }) => table);
  const echoes = new Set<ReadRow>();
  for (const row of services) {
    const isEcho = [...byTable].some(([table, others]) => {
      if (table === row.table) return false;
      const own = others.filter((other) => !echoes.has(other) && isSameDecision(row, other, facts));
      return (
        isSumOf(row, own) ||
        (isLesser(row.table, table, byTable) && own.some((other) => isCopy(row, other)))
      );
    });
    if (isEcho) echoes.add(row);
  }
  return rows.filter((row) => !echoes.has(row));
}

/** Of two tables that say the same, the one with fewer rows, then with fewer columns, then the later one goes. */
function isLesser(
  table: ServiceTable,
  other: ServiceTable,
  byTable: ReadonlyMap<ServiceTable, readonly ReadRow[]>,
): boolean {
  const rows = (byTable.get(other)?.length ?? 0) - (byTable.get(table)?.length ?? 0);
  if (rows !== 0) return rows > 0;
  const columns = other.columns.length - table.columns.length;
  if (columns !== 0) return columns > 0;
  const tables = [...byTable.keys()];
  return tables.indexOf(table) > tables.indexOf(other);
}

function isSameDecision(a: ReadRow, b: ReadRow, facts: readonly ClaimFact[]): boolean {
  return processedAt(a, facts) === processedAt(b, facts);
}

function processedAt({ row }: ReadRow, facts: readonly ClaimFact[]): string | undefined {
  const fact = facts.findLast(({ kind, at }) => kind === 'processedDate' && at <= row.at);
  return fact?.value;
}

function isCopy(row: ReadRow, other: ReadRow): boolean {
  const [code, otherCode] = [row.row.code?.code, other.row.code?.code];
  const isSameCode = code === undefined || otherCode === undefined || code === otherCode;
  return (
    row.date?.from === other.date?.from &&
    isSameCode &&
    agree(row, (term) => other.read.amounts[term])
  );
}

function isSumOf(row: ReadRow, others: readonly ReadRow[]): boolean {
  if (others.length < 2) return false;
  return agree(row, (term) =>
    others.reduce<number | undefined>((sum, { read }) => {
      const amount = read.amounts[term];
      return sum === undefined || amount === undefined ? undefined : sum + amount;
    }, 0),
  );
}

/** Whether the printed amounts of a row that the others know too are theirs, and enough of them are not zero. */
function agree({ read }: ReadRow, amountOf: (term: Term) => number | undefined): boolean {
  const known = [...read.tokens.keys()].filter((term) => amountOf(term) !== undefined);
  const isAll = known.every((term) => read.amounts[term] === amountOf(term));
  return isAll && known.filter((term) => read.amounts[term] !== 0).length >= FEWEST_AMOUNTS;
}
