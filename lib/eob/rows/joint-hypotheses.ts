import { type Hypothesis, rankHypotheses } from '#lib/eob/rows/choose-fields.ts';
import { columnCandidates } from '#lib/eob/rows/column-candidates.ts';
import type { ServiceTable } from '#lib/eob/tables/schema.ts';
import type { ColumnField } from '#lib/eob/words/column-field.ts';
import { normalise } from '#lib/eob/words/vocabulary.ts';

/** A table with the readings of its columns, the best first. */
export interface RankedTable {
  readonly table: ServiceTable;
  readonly hypotheses: readonly Hypothesis[];
  /** The tables that were read as one with it, itself among them. */
  readonly alike: readonly ServiceTable[];
}

/**
 * The readings of all tables of a document. Tables under the same headings are read as one, for all their rows tell
 * what these mean; and where the sums of one table tell what a label means that may mean several things, it means that
 * in a summary without a sum of its own too.
 */
export function rankTables(
  tables: readonly ServiceTable[],
  isSequestered: boolean,
): readonly RankedTable[] {
  const ranked = rankTogether(tables, isSequestered);
  const meanings = provedMeanings(ranked);
  const told = ranked.map(({ table, hypotheses }) =>
    isProved(hypotheses) ? table : withMeanings(table, meanings),
  );
  const changed = told.filter((table, index) => table !== tables[index]);
  const again = new Map(rankTogether(changed, isSequestered).map((each) => [each.table, each]));
  return told.map(
    (table, index) =>
      again.get(table) ?? ranked[index] ?? { table, hypotheses: [], alike: [table] },
  );
}

function rankTogether(
  tables: readonly ServiceTable[],
  isSequestered: boolean,
): readonly RankedTable[] {
  const found = new Map<ServiceTable, RankedTable>();
  for (const group of Map.groupBy(tables, keyOfHeadings).values()) {
    const [first, ...others] = group;
    if (first === undefined) continue;
    const whole = others.length === 0 ? first : joined(first, group);
    const hypotheses = rankHypotheses(whole, isSequestered);
    for (const table of group) found.set(table, { table, hypotheses, alike: group });
  }
  return tables.flatMap((table) => found.get(table) ?? []);
}

function keyOfHeadings({ columns }: ServiceTable): string {
  return columns.map(({ label, stated = '' }) => `${keyOf(label)}=${stated}`).join('|');
}

function joined(first: ServiceTable, group: readonly ServiceTable[]): ServiceTable {
  return {
    ...first,
    columns: first.columns.map((column, index) => ({
      ...column,
      isInRows: group.some(({ columns }) => columns[index]?.isInRows === true),
    })),
    rows: group.flatMap(({ rows }) => rows),
  };
}

function isProved([best]: readonly Hypothesis[]): boolean {
  return (best?.closed ?? 0) > 0;
}

/** A table with what labels mean elsewhere, where they may mean it and other things. */
function withMeanings(
  table: ServiceTable,
  meanings: ReadonlyMap<string, ColumnField | undefined>,
): ServiceTable {
  const columns = table.columns.map((column) => {
    const meant = meanings.get(keyOf(column.label));
    const [first, ...others] = columnCandidates(column);
    const mayMean = first?.field === meant || others.some(({ field }) => field === meant);
    const isOpen = others.length > 0 && column.stated === undefined;
    return meant !== undefined && isOpen && mayMean ? { ...column, stated: meant } : column;
  });
  const isSame = columns.every((column, index) => column === table.columns[index]);
  return isSame ? table : { ...table, columns };
}

/** What labels mean in tables whose sums hold, by label; those that mean two things are not among them. */
function provedMeanings(
  ranked: readonly RankedTable[],
): ReadonlyMap<string, ColumnField | undefined> {
  const meanings = new Map<string, ColumnField | undefined>();
  for (const { table, hypotheses } of ranked) {
    const [best] = hypotheses;
    if (best === undefined || best.closed === 0 || best.open > 0) continue;
    for (const [index, { label }] of table.columns.entries()) {
      const field = best.fields[index];
      const key = keyOf(label);
      const isOther = meanings.has(key) && meanings.get(key) !== field;
      meanings.set(key, isOther ? undefined : field);
    }
  }
  return meanings;
}

function keyOf(label: string): string {
  return normalise(label).join('');
}
