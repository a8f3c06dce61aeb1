import { codeAmong } from '#lib/eob/procedure-codes.ts';
import type { AmountRow } from '#lib/eob/schema.ts';
import type { TableLine } from '#lib/eob/table-line.ts';

/** A day so many lines under the last row may be its own. */
const LINES_BELOW = 4;

/**
 * The rows with a day that is printed once for several procedures: one that names a procedure and whose place for the
 * day is blank is of the day of the service right above it. That is not sure where another day stands near it without a row of its own.
 */
export function withDittoDates(
  rows: readonly AmountRow[],
  lines: readonly TableLine[],
): readonly AmountRow[] {
  const places = new Set(rows.map(({ at }) => at));
  const coded = new Set(
    lines.flatMap(({ at, words }) => (codeAmong(words) === undefined ? [] : [at])),
  );
  const stray = lines.filter(({ at, dates }) => dates.length > 0 && !places.has(at));
  const told: AmountRow[] = [];
  for (const [index, row] of rows.entries()) {
    const above = told.at(-1);
    const isDitto =
      row.kind === 'service' && row.date === undefined && row.isDateSaid && coded.has(row.at);
    if (!isDitto || above?.kind !== 'service' || above.date === undefined) {
      told.push(row);
      continue;
    }
    const end = rows[index + 1]?.at ?? row.at + LINES_BELOW;
    const isSure = !stray.some(({ at }) => at > above.at && at <= end) && above.isDateSaid;
    told.push({ ...row, date: above.date, isDateSaid: isSure });
  }
  return told;
}
