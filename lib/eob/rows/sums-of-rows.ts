import type { Term } from '#lib/claim/identities.ts';
import type { ReadRow } from '#lib/eob/rows/read-row.ts';

/** Fewer amounts that happen to be sums are chance. */
const FEWEST_SUMS = 2;
const LOOKS_LIKE_SUM = 'This row may be the sum of the rows above it, and no service.';
const LOOKS_LIKE_SUMMARY = 'This row may be the sum of the other services, and no service.';

/** What a row without a code that sums other rows is taken for. */
export interface SumJudgement {
  readonly kind: 'service' | 'total' | 'summary';
  readonly doubts: readonly string[];
}

/**
 * Rows that say no "total" and are one: all their amounts are the sums of the services above. After several
 * services that is certain; after one it may be a second service alike, unless a period or a missing code tells. What
 * says the same again right under it, and nothing else, is the same sum of the claim and of the document.
 * What sums all services under no date of its own is a summary of them, wherever it stands.
 */
export function judgeSums(rows: readonly ReadRow[]): ReadonlyMap<ReadRow, SumJudgement> {
  const judged = new Map<ReadRow, SumJudgement>();
  const dated = rows.filter(({ kind, isDateSure }) => kind === 'service' && isDateSure);
  let above: ReadRow[] = [];
  let total: ReadRow | undefined;
  for (const row of rows) {
    if (row.kind === 'total') above = [];
    if (row.kind !== 'service') continue;
    if (total !== undefined && above.length === 0 && isNameless(row) && isSumOf(row, [total])) {
      judged.set(row, { kind: 'total', doubts: [] });
      continue;
    }
    if (isSummary(row, dated)) {
      judged.set(row, { kind: 'summary', doubts: [] });
      continue;
    }
    const others = dated.filter((other) => other !== row);
    if (others.length > 1 && isSumOfCommon(row, others)) {
      judged.set(row, { kind: 'service', doubts: [LOOKS_LIKE_SUMMARY] });
    }
    const isAgain = (other: ReadRow) =>
      (isBare(row) || (isNameless(row) && judged.has(other))) && isSumOf(row, [other]);
    if (above.some(isAgain)) {
      judged.set(row, { kind: 'service', doubts: [LOOKS_LIKE_SUM] });
    }
    if (row.row.code === undefined && isSumOf(row, above)) {
      if (above.length > 1) {
        judged.set(row, { kind: 'total', doubts: [] });
        above = [];
        total = row;
        continue;
      }
      const isOdd = isPeriod(row) || above.some((other) => other.row.code !== undefined);
      if (isOdd) judged.set(row, { kind: 'service', doubts: [LOOKS_LIKE_SUM] });
    }
    above.push(row);
  }
  return judged;
}

/** A row has neither day nor procedure of its own; words may stand under it. */
function isNameless({ row }: ReadRow): boolean {
  return row.date === undefined && row.code === undefined;
}

/** Nothing but amounts stands in a row: a second service alike, or the sum of one. */
function isBare({ row }: ReadRow): boolean {
  return row.date === undefined && row.text === '';
}

function isPeriod({ date }: ReadRow): boolean {
  return date?.to !== undefined && date.to !== date.from;
}

function isSumOf({ read }: ReadRow, above: readonly ReadRow[]): boolean {
  if (above.length === 0) return false;
  const terms = [...read.tokens.keys()];
  const isAll = terms.every((term) => read.amounts[term] === sumOfPrinted(above, term));
  return isAll && terms.filter((term) => read.amounts[term] !== 0).length >= FEWEST_SUMS;
}

/** Whether a row has the sums of other rows wherever all of them print an amount. */
function isSumOfCommon({ read }: ReadRow, others: readonly ReadRow[]): boolean {
  const common = [...read.tokens.keys()].filter((term) =>
    others.every((other) => other.read.tokens.has(term)),
  );
  const isAll = common.every((term) => read.amounts[term] === sumOf(others, term));
  return isAll && common.filter((term) => read.amounts[term] !== 0).length >= FEWEST_SUMS;
}

/** What a summary says of all services; the rest of it may be added up otherwise. */
const SUMMARISED: readonly Term[] = ['billed', 'allowed', 'planPaid', 'patientResponsibility'];

function isSummary({ read, isDateSure }: ReadRow, dated: readonly ReadRow[]): boolean {
  // The amounts of one service may be those of another one that is alike.
  if (isDateSure || dated.length < 2) return false;
  const summed = SUMMARISED.filter((term) => {
    const amount = read.amounts[term];
    return amount !== 0 && amount === sumOf(dated, term);
  });
  return summed.length >= FEWEST_SUMS;
}

function sumOf(rows: readonly ReadRow[], term: Term): number {
  return rows.reduce((sum, { read }) => sum + (read.amounts[term] ?? Number.NaN), 0);
}

/** The sum of what rows print; where some print it, the blanks of the others are nothing. */
function sumOfPrinted(rows: readonly ReadRow[], term: Term): number {
  return rows.reduce((sum, { read }) => sum + (read.amounts[term] ?? 0), 0);
}
