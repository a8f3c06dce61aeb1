import type { Amounts } from '#lib/claim/identities.ts';
import { withDerived } from '#lib/eob/rows/derive.ts';
import type { ReadRow } from '#lib/eob/rows/read-row.ts';
import { labelCandidates, normalise } from '#lib/eob/words/vocabulary.ts';

const OTHERWISE =
  'What this service comes to is printed under it, and is none of its amounts, so its figures must be checked.';

/** What a total under a service may repeat. */
const REPEATED = ['billed', 'allowed', 'planPaid', 'patientResponsibility', 'costShare'] as const;
/** A label that comes again stands right under the services: at most so many lines are not of its own record. */
const LINES_BETWEEN = 1;

/**
 * Doubts services with an amount right under them, a total by itself or under one of their own labels again, that is
 * neither one of their amounts nor what the services before it come to: an amount that the labels do not tell may be in
 * it. Services told side by side share what stands under them.
 */
export function withTotalBeneathDoubts(rows: readonly ReadRow[]): readonly ReadRow[] {
  const doubted = new Set(
    rows.flatMap((row, at) => {
      const above = rows[at - 1];
      const beneath = above?.kind === 'service' ? amountsBeneath(row, above) : [];
      const services = rows.slice(0, at).filter(({ kind }) => kind === 'service');
      return beneath.every((amount) => isSumOfLast(services, amount))
        ? []
        : services.filter((each) => each.table === above?.table && each.row.at === above.row.at);
    }),
  );
  return rows.map((row) =>
    doubted.has(row) ? { ...row, doubts: [...row.doubts, OTHERWISE] } : row,
  );
}

/** The amounts of a record of labels that repeat what a service comes to, the row above it. */
function amountsBeneath(
  { kind, row, table }: ReadRow,
  { row: { at }, table: above }: ReadRow,
): readonly number[] {
  if (table.isOfRecords !== true || kind === 'service') return [];
  const isLone = kind === 'total' && table.columns.length === 1;
  const end = above.isOfRecords === true ? at : above.to - 1;
  const isNear = row.at - end <= table.columns.length + LINES_BETWEEN;
  const [first, ...own] = above.columns.map(({ label }) => normalise(label).join(''));
  // All labels again are another service, or a summary.
  if (table.columns.some(({ label }) => normalise(label).join('') === first)) return [];
  return table.columns.flatMap(({ label }, index) => {
    const isAgain = isNear && own.includes(normalise(label).join(''));
    const amount = row.cells[index]?.amount;
    return amount !== undefined && isDecisive(label) && (isLone || isAgain) ? [amount] : [];
  });
}

function isDecisive(label: string): boolean {
  return labelCandidates(label).some(({ field }) => REPEATED.some((each) => each === field));
}

/** Whether some of the last services come to an amount, one of theirs under any name. */
function isSumOfLast(services: readonly ReadRow[], total: number): boolean {
  const amounts = services.map(({ read }): Amounts => withDerived(read)).toReversed();
  return REPEATED.some((field) => {
    let sum = 0;
    return amounts.some((each) => {
      sum += each[field] ?? 0;
      return each[field] !== undefined && sum === total;
    });
  });
}
