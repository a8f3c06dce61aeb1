import type { Amounts, Term } from '#lib/claim/identities.ts';
import type { ReadRow } from '#lib/eob/rows/read-row.ts';

/** What some documents print for a claim only, though it is decided for each service. */
export const OF_THE_CLAIM = [
  'planPaid',
  'deductible',
  'copay',
  'coinsurance',
  'costShare',
  'otherInsurance',
  'withheld',
  'patientResponsibility',
] as const satisfies readonly Term[];

/** What tells that a sum is of these services and of no others. */
const TELLING: readonly Term[] = ['billed', 'allowed'];

/**
 * The sums after the services of a claim that are of them alone, under other words than their own table's: up to the
 * first that says otherwise, or stands on another page. None where no sum charges or allows what they come to.
 * `printed`: what the services come to, by the terms that each of them prints.
 */
export function sumsAfter(
  { table, row: { page } }: ReadRow,
  printed: Amounts,
  after: readonly ReadRow[],
): readonly ReadRow[] {
  const end = after.findIndex(
    (sum) => sum.row.page !== page || contradicts(sum.read.amounts, printed),
  );
  const sums = end < 0 ? after : after.slice(0, end);
  const isTold = sums.some(({ read: { amounts } }) =>
    TELLING.some((term) => (amounts[term] ?? 0) !== 0 && amounts[term] === printed[term]),
  );
  // A column that only the totals fill may hold what the rows print otherwise: only other words name it.
  return isTold ? sums.filter((sum) => sum.table !== table) : [];
}

/** Whether two lists of amounts say different things of a term that both print. */
function contradicts(one: Amounts, other: Amounts): boolean {
  const said = new Map(Object.entries(other));
  return Object.entries(one).some(([term, amount]) => said.has(term) && said.get(term) !== amount);
}
