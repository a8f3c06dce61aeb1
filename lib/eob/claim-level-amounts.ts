import type { Term } from '#lib/claim/identities.ts';
import { withAmountsOf } from '#lib/eob/add-amounts.ts';
import type { ReadRow } from '#lib/eob/read-row.ts';

/** What some documents print for a claim only, though it is decided for each service. */
const OF_THE_CLAIM: readonly Term[] = [
  'planPaid',
  'deductible',
  'copay',
  'coinsurance',
  'costShare',
  'otherInsurance',
  'withheld',
  'patientResponsibility',
];
/** What tells that a sum is of this service and of no other. */
const TELLING: readonly Term[] = ['billed', 'allowed'];

/**
 * Gives the only service of a claim what is printed for the claim alone. That it is the only one is told by a sum of
 * the claim that charges or allows the same; that the amounts belong to it, by the identity that they close.
 */
export function withClaimAmounts(rows: readonly ReadRow[]): readonly ReadRow[] {
  return rows.map((row, index) => {
    if (row.kind !== 'service' || rows[index - 1]?.kind === 'service') return row;
    const next = rows.findIndex(({ kind }, at) => at > index && kind === 'service');
    const end = next < 0 ? rows.length : next;
    return end === index + 1 ? row : withTold(sumsOf(row, rows.slice(index + 1, end)), row);
  });
}

/** The sums after a service that may be of it alone: up to the first that says otherwise, or stands on another page. */
function sumsOf({ read, row }: ReadRow, after: readonly ReadRow[]): readonly ReadRow[] {
  const end = after.findIndex(
    (sum) =>
      sum.row.page !== row.page ||
      [...read.tokens.keys()].some((term) => {
        const amount = sum.read.amounts[term];
        return amount !== undefined && amount !== read.amounts[term];
      }),
  );
  return end < 0 ? after : after.slice(0, end);
}

function withTold(sums: readonly ReadRow[], service: ReadRow): ReadRow {
  const { read } = service;
  const isTold = sums.some((sum) =>
    TELLING.some((term) => {
      const amount = sum.read.amounts[term];
      return amount !== undefined && amount !== 0 && amount === read.amounts[term];
    }),
  );
  if (!isTold) return service;
  // A column that only the totals fill may hold what the rows print otherwise: only other words name it.
  const others = sums.filter(({ table }) => table !== service.table);
  return withAmountsOf(service, others, OF_THE_CLAIM);
}
