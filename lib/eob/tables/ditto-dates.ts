import type { AmountRow } from '#lib/eob/tables/schema.ts';
import type { TableLine } from '#lib/eob/tables/table-line.ts';
import { codeAmong } from '#lib/eob/words/procedure-codes.ts';

/**
 * The rows with a day that is printed once for several procedures: one that names a procedure and whose place for the
 * day is blank is of the day of the service right above it. Nothing says that for sure: its own day may be lost.
 */
export function withDittoDates(
  rows: readonly AmountRow[],
  lines: readonly TableLine[],
): readonly AmountRow[] {
  const coded = new Set(
    lines.flatMap(({ at, words }) => (codeAmong(words) === undefined ? [] : [at])),
  );
  const told: AmountRow[] = [];
  for (const row of rows) {
    const above = told.at(-1);
    const isDitto = row.kind === 'service' && row.date === undefined && coded.has(row.at);
    const date = above?.kind === 'service' ? above.date : undefined;
    told.push(isDitto && date !== undefined ? { ...row, date, isDateSaid: false } : row);
  }
  return told;
}
