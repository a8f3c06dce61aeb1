import type { AmountRow, ServiceTable } from '#lib/eob/tables/schema.ts';
import { labelCandidates } from '#lib/eob/words/vocabulary.ts';

/** A list stands at most this many lines under its row. */
const LINES_BELOW = 5;
/** Words that say less name no field for sure. */
const TELLING_WEIGHT = 0.5;
/** A single label is no list, and may be of the whole claim: but where it comes again right under each of several services. */
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
  const listOf = new Map<ServiceTable, OwnedList>();
  for (const alike of Map.groupBy(tables, labelsOf).values()) {
    const rows = alike.flatMap((table) => table.rows);
    for (const list of left) {
      const owners = ownersOf(alike[0]?.columns ?? [], rows, list);
      if (owners === undefined) continue;
      left.delete(list);
      for (const table of alike) listOf.set(table, { list, owners });
      break;
    }
  }
  return [...tables.map((table) => withList(table, listOf.get(table))), ...left];
}

/** A list and the row over each of its own by the place of the former. */
interface OwnedList {
  readonly list: ServiceTable;
  readonly owners: ReadonlyMap<number, AmountRow>;
}

/** Small tables with the same headings, each over the list of its service, are parts of one. */
function labelsOf({ columns }: ServiceTable): string {
  return columns.map(({ label }) => label).join('|');
}

/** The list under each row by the place of the row; undefined where the lists are not of the services of a table, one each. */
function ownersOf(
  columns: ServiceTable['columns'],
  rows: readonly AmountRow[],
  list: ServiceTable,
): ReadonlyMap<number, AmountRow> | undefined {
  const isApart = list.rows.every(({ date }) => date === undefined);
  if (!isApart || !addsFields(columns, list)) return undefined;
  const owners = new Map<number, AmountRow>();
  for (const row of list.rows) {
    const over = rows.findLast(({ at }) => at < row.at);
    if (over === undefined || row.at - over.at > LINES_BELOW || owners.has(over.at))
      return undefined;
    // The procedure of a row may stand in the lower line of its cell, beside the list.
    if (over.code !== undefined && row.code !== undefined && row.code.code !== over.code.code)
      return undefined;
    owners.set(over.at, row);
  }
  const services = rows.filter(({ kind }) => kind === 'service');
  const isOfAll = services.length > 0 && services.every(({ at }) => owners.has(at));
  const isList = list.columns.length >= FEWEST_LABELS || isSingleOfEach(services, owners);
  return isOfAll && isList ? owners : undefined;
}

/** Whether each of several services has its label on the next line. */
function isSingleOfEach(
  services: readonly AmountRow[],
  owners: ReadonlyMap<number, AmountRow>,
): boolean {
  return services.length > 1 && services.every(({ at }) => owners.get(at)?.at === at + 1);
}

/** Whether every label of a list names an amount, and one that no heading of the table names. */
function addsFields(columns: ServiceTable['columns'], list: ServiceTable): boolean {
  const named = new Set(columns.map(({ label }) => labelCandidates(label)[0]?.field));
  const isNew = list.columns.every(({ label }) => {
    const [best] = labelCandidates(label);
    return best !== undefined && best.weight >= TELLING_WEIGHT && !named.has(best.field);
  });
  return isNew;
}

function withList(table: ServiceTable, owned: OwnedList | undefined): ServiceTable {
  if (owned === undefined) return table;
  const { list, owners } = owned;
  const blank = list.columns.map(() => undefined);
  return {
    ...table,
    columns: [...table.columns, ...list.columns],
    rows: table.rows.map((row) => ({
      ...row,
      cells: [...row.cells, ...(owners.get(row.at)?.cells ?? blank)],
    })),
  };
}
