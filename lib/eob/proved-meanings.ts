import { rankHypotheses } from '#lib/eob/choose-fields.ts';
import { columnCandidates } from '#lib/eob/column-candidates.ts';
import type { ColumnField } from '#lib/eob/column-field.ts';
import type { ServiceTable } from '#lib/eob/schema.ts';
import { normalise } from '#lib/eob/vocabulary.ts';

/**
 * The tables, those without a sum of their own read as the others: a label means the same all over a document, so where
 * the sums of one table tell what a label means that may mean several things, it means that in a summary too.
 */
export function withProvedMeanings(
  tables: readonly ServiceTable[],
  isSequestered: boolean,
): readonly ServiceTable[] {
  if (tables.length < 2) return tables;
  const meanings = provedMeanings(tables, isSequestered);
  return tables.map((table) => {
    const isProved = (rankHypotheses(table, isSequestered)[0]?.closed ?? 0) > 0;
    const columns = table.columns.map((column) => {
      const meant = meanings.get(keyOf(column.label));
      const [first, ...others] = columnCandidates(column);
      const mayMean = first?.field === meant || others.some(({ field }) => field === meant);
      const isOpen = others.length > 0 && column.stated === undefined;
      return meant !== undefined && isOpen && mayMean ? { ...column, stated: meant } : column;
    });
    const isSame = columns.every((column, index) => column === table.columns[index]);
    return isProved || isSame ? table : { ...table, columns };
  });
}

/** What labels mean in tables whose sums hold, by label; those that mean two things are not among them. */
function provedMeanings(
  tables: readonly ServiceTable[],
  isSequestered: boolean,
): ReadonlyMap<string, ColumnField | undefined> {
  const meanings = new Map<string, ColumnField | undefined>();
  for (const table of tables) {
    const [best] = rankHypotheses(table, isSequestered);
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
