import type { AmountRow, ServiceTable } from '#lib/eob/tables/schema.ts';
import { labelCandidates } from '#lib/eob/words/vocabulary.ts';

/** A list stands at most this many lines under its row. */
const LINES_BELOW = 3;
/** Words that say less name no field for sure. */
const TELLING_WEIGHT = 0.5;
/** A single label is no list, and may be of the whole claim. */
const FEWEST_LABELS = 2;

/**
 * The tables, each with the list of labels that stands under every one of its services as columns of its own:
 * "Deductible $0.00 • Copay $25.00 • Coinsurance $0.00" under a row that prints none of them. `lists`: the tables made
 * of labels and their amounts, of which those that are used are left out.
 */
export function withListsUnderRows(
  tables: readonly ServiceTable[],
  lists: readonly ServiceTable[],
): readonly ServiceTable[] {
  const left = new Set(lists);
  const joined = tables.map((table) => {
    for (const list of left) {
      const owners = ownersOf(table, list);
      if (owners === undefined) continue;
      left.delete(list);
      return withList(table, list, owners);
    }
    return table;
  });
  return [...joined, ...left];
}

/** The row over each list by the place of the row; undefined where the lists are not of the services of a table, one each. */
function ownersOf(
  table: ServiceTable,
  list: ServiceTable,
): ReadonlyMap<number, AmountRow> | undefined {
  const isApart = list.rows.every(({ date, code }) => (date ?? code) === undefined);
  if (!isApart || !addsFields(table, list)) return undefined;
  const owners = new Map<number, AmountRow>();
  for (const row of list.rows) {
    const over = table.rows.findLast(({ at }) => at < row.at);
    if (over === undefined || row.at - over.at > LINES_BELOW || owners.has(over.at))
      return undefined;
    owners.set(over.at, row);
  }
  const services = table.rows.filter(({ kind }) => kind === 'service');
  const isOfAll = services.length > 0 && services.every(({ at }) => owners.has(at));
  return isOfAll ? owners : undefined;
}

/** Whether every label of a list names an amount, and one that no heading of the table names. */
function addsFields(table: ServiceTable, list: ServiceTable): boolean {
  const named = new Set(table.columns.map(({ label }) => labelCandidates(label)[0]?.field));
  const isNew = list.columns.every(({ label }) => {
    const [best] = labelCandidates(label);
    return best !== undefined && best.weight >= TELLING_WEIGHT && !named.has(best.field);
  });
  return isNew && list.columns.length >= FEWEST_LABELS;
}

function withList(
  { columns, rows, ...table }: ServiceTable,
  list: ServiceTable,
  owners: ReadonlyMap<number, AmountRow>,
): ServiceTable {
  const blank = list.columns.map(() => undefined);
  return {
    ...table,
    columns: [...columns, ...list.columns],
    rows: rows.map((row) => ({
      ...row,
      cells: [...row.cells, ...(owners.get(row.at)?.cells ?? blank)],
    })),
  };
}
