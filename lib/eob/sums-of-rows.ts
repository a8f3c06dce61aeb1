import type { ReadRow } from '#lib/eob/read-row.ts';

/** Fewer amounts that happen to be sums are chance. */
const FEWEST_SUMS = 2;
const LOOKS_LIKE_SUM = 'This row may be the sum of the rows above it, and no service.';

/** What a row without a code that sums the rows above it is taken for. */
export interface SumJudgement {
  readonly isTotal: boolean;
  readonly doubts: readonly string[];
}

/**
 * Rows that say no "total" and are one: all their amounts are the sums of the services above. After several
 * services that is certain; after one it may be a second service alike, unless a period or a missing code tells.
 */
export function judgeSums(rows: readonly ReadRow[]): ReadonlyMap<ReadRow, SumJudgement> {
  const judged = new Map<ReadRow, SumJudgement>();
  let above: ReadRow[] = [];
  for (const row of rows) {
    if (row.kind === 'total') above = [];
    if (row.kind !== 'service') continue;
    if (row.row.code === undefined && isSumOf(row, above)) {
      const isTotal = above.length > 1;
      const isOdd = isPeriod(row) || above.some((other) => other.row.code !== undefined);
      if (isTotal || isOdd) judged.set(row, { isTotal, doubts: isTotal ? [] : [LOOKS_LIKE_SUM] });
      if (isTotal) {
        above = [];
        continue;
      }
    }
    above.push(row);
  }
  return judged;
}

function isPeriod({ date }: ReadRow): boolean {
  return date?.to !== undefined && date.to !== date.from;
}

function isSumOf({ read }: ReadRow, above: readonly ReadRow[]): boolean {
  if (above.length === 0) return false;
  const terms = [...read.tokens.keys()];
  const sums = terms.map((term) =>
    above.reduce((sum, other) => sum + (other.read.amounts[term] ?? Number.NaN), 0),
  );
  const isAll = terms.every((term, index) => read.amounts[term] === sums[index]);
  return isAll && terms.filter((term) => read.amounts[term] !== 0).length >= FEWEST_SUMS;
}
