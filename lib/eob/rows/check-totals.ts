import type { Amounts, Term } from '#lib/claim/identities.ts';
import { OF_THE_CLAIM } from '#lib/eob/rows/claim-sums.ts';
import type { TotalCheck } from '#lib/eob/rows/proofs.ts';

/** A row of a document in its order, with its amounts by term. */
export interface TotalledRow {
  /** What is pending, and interest, may be in a total or not. */
  readonly kind: 'service' | 'pending' | 'interest' | 'total' | 'summary';
  readonly amounts: Amounts;
  /** The number of the claim that the row stands under, where one is printed. */
  readonly claim?: string | undefined;
  /** Terms of a total that it does not print: they may bear out a sum, and contradict none. */
  readonly workedOut?: readonly Term[];
}

/**
 * How the totals stand to the rows that they sum: a total sums the rows since the total before it, or all rows of
 * the document. The result is per row; rows that no total sums have none.
 */
export function checkTotals(rows: readonly TotalledRow[]): readonly (readonly TotalCheck[])[] {
  const checks: TotalCheck[][] = rows.map(() => []);
  let since: number[] = [];
  let before: readonly number[] = [];
  for (const [index, row] of rows.entries()) {
    if (row.kind !== 'total' && row.kind !== 'summary') {
      since.push(index);
      continue;
    }
    const decided = decidedOf(rows, since);
    const isTotal = row.kind === 'total' && decided.length > 0;
    const isOfAll = row.kind === 'summary' && sumsAll(rows, row, 'billed');
    const all = decidedOf(rows, [...rows.keys()]);
    const summed = isTotal ? lastSummed(rows, decided, row.amounts) : all;
    // What stands under a claim's total may sum that claim once more.
    const groups = isTotal
      ? [summed, since, all, withPending(rows)]
      : [all, withPending(rows), before];
    for (const term of termsOf(row.amounts)) {
      const total = row.amounts[term];
      if (isOfAllReasons(term, row.amounts) && sumOf(rows, summed, term) !== total) continue;
      const sums = groups.map((group) => sumOf(rows, group, term));
      const closing =
        groups.find((_, group) => isSaidBy(total, sums[group])) ??
        (isOfAllAdjustments(term, row.amounts)
          ? groups.find((group) => adjustedIn(rows, group) === total)
          : undefined) ??
        (term === 'planPaid'
          ? groups.find((group) => paidBefore(rows, group) === total)
          : undefined);
      const closes = closing !== undefined && total !== undefined;
      const isNothing = sums[0] === undefined;
      // A total of nothing bears out cells that are blank; what prints a zero is proved by its own line.
      if (isNothing && isTotal && total === 0) {
        const blank = summed.filter((member) => rows[member]?.amounts[term] === undefined);
        for (const member of blank) checks[member]?.push({ term, status: 'closed' });
      }
      const isPrinted = row.workedOut?.includes(term) !== true;
      const contradicts = isPrinted && (isTotal || (isOfAll && SUMMARISED.has(term)));
      // Rows that print nothing of a term cannot contradict its total.
      if (isNothing || (!closes && !contradicts)) continue;
      const members = isTotal || !closes ? summed : closing;
      for (const member of members) {
        checks[member]?.push({ term, status: closes ? 'closed' : 'open' });
      }
    }
    if (row.kind === 'total' && since.length > 0) {
      before = decided;
      since = [];
    }
  }
  return checks.map(settle);
}

/** What takes back more than the other rows add is below zero: the minus of such a total is none of its column's. */
function isSaidBy(total: number | undefined, sum: number | undefined): boolean {
  return sum === total || (sum !== undefined && sum < 0 && total === 0 - sum);
}

/** A column of all adjustments has one total, though the reasons of a line may tell that it is not covered. */
function isOfAllAdjustments(term: Term, total: Amounts): boolean {
  return term === 'discount' && total.notCovered === undefined;
}

/**
 * Whether a total of adjustments is all that lies between the charge and the payment: the patient's share is in it too,
 * and it says nothing of the discount alone.
 */
function isOfAllReasons(term: Term, total: Amounts): boolean {
  const { billed, planPaid, discount } = total;
  if (!isOfAllAdjustments(term, total) || billed === undefined || planPaid === undefined)
    return false;
  return total.allowed === undefined && discount === billed - planPaid;
}

function adjustedIn(rows: readonly TotalledRow[], group: readonly number[]): number {
  return (sumOf(rows, group, 'discount') ?? 0) + (sumOf(rows, group, 'notCovered') ?? 0);
}

/** What the plan paid before a share of it was withheld, where any was: totals of Medicare's payers may sum that. */
function paidBefore(rows: readonly TotalledRow[], group: readonly number[]): number | undefined {
  const withheld = sumOf(rows, group, 'withheld');
  return withheld === undefined ? undefined : (sumOf(rows, group, 'planPaid') ?? 0) + withheld;
}

/** A single amount that is the sum of one other may be so by chance. */
const FEWEST_TERMS = 2;

/**
 * The rows of the last claims above a total, where it sums them in all its terms: the claims before them may have no
 * total of their own. All rows where there are no such claims.
 */
function lastSummed(
  rows: readonly TotalledRow[],
  since: readonly number[],
  total: Amounts,
): readonly number[] {
  const terms = termsOf(total);
  const isTotalOf = (term: Term, group: readonly number[]) =>
    (sumOf(rows, group, term) ?? 0) === total[term];
  const told = terms.filter((term) => total[term] !== 0);
  const isSummed = (group: readonly number[]) => {
    const addends = group.filter((index) => told.some((term) => rows[index]?.amounts[term]));
    const hasProof = told.length >= FEWEST_TERMS || addends.length >= FEWEST_TERMS;
    return hasProof && terms.every((term) => isTotalOf(term, group));
  };
  const claimOf = (index: number) => rows[since[index] ?? -1]?.claim;
  const isStart = (index: number) => index === 0 || claimOf(index) !== claimOf(index - 1);
  const from = since.findIndex((_, index) => isStart(index) && isSummed(since.slice(index)));
  return from < 0 ? since : since.slice(from);
}

/** Of a summary that sums all services' charges, these must sum theirs too. */
const SUMMARISED: ReadonlySet<Term> = new Set(['allowed', 'planPaid']);
function sumsAll(rows: readonly TotalledRow[], { amounts }: TotalledRow, term: Term): boolean {
  const total = amounts[term];
  const groups = [decidedOf(rows, [...rows.keys()]), withPending(rows)];
  return (
    total !== undefined && total !== 0 && groups.some((group) => sumOf(rows, group, term) === total)
  );
}

function decidedOf(rows: readonly TotalledRow[], group: readonly number[]): readonly number[] {
  return group.filter((index) => rows[index]?.kind === 'service');
}

function withPending(rows: readonly TotalledRow[]): readonly number[] {
  return rows.flatMap(({ kind }, index) => (kind === 'total' || kind === 'summary' ? [] : [index]));
}

function termsOf(amounts: Amounts): readonly Term[] {
  return TOTALLED.filter((term) => amounts[term] !== undefined);
}

const TOTALLED: readonly Term[] = [
  'billed',
  'discount',
  'notCovered',
  'allowed',
  ...OF_THE_CLAIM,
  'allowedAfterDeductible',
  'amountRemaining',
];

function sumOf(
  rows: readonly TotalledRow[],
  group: readonly number[],
  term: Term,
): number | undefined {
  let sum = 0;
  let isPrinted = false;
  for (const index of group) {
    const amount = rows[index]?.amounts[term];
    if (amount !== undefined && amount !== 0) isPrinted = true;
    sum += amount ?? 0;
  }
  return isPrinted ? sum : undefined;
}

/** A total that closes once is a proof even where a larger total, with rows not seen, does not. */
function settle(checks: readonly TotalCheck[]): readonly TotalCheck[] {
  const closed = new Set(
    checks.filter(({ status }) => status === 'closed').map(({ term }) => term),
  );
  return checks.filter(({ status, term }) => status === 'closed' || !closed.has(term));
}
