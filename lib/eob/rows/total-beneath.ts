import type { Amounts } from '#lib/claim/identities.ts';
import { withDerived } from '#lib/eob/rows/derive.ts';
import type { ReadRow } from '#lib/eob/rows/read-row.ts';
import { labelCandidates } from '#lib/eob/words/vocabulary.ts';

const OTHERWISE =
  'What this service comes to is printed under it, and is none of its amounts, so its figures must be checked.';

/** What a total under a service may repeat. */
const REPEATED = ['billed', 'allowed', 'planPaid', 'patientResponsibility', 'costShare'] as const;

/**
 * Doubts a service told by labels with one total right under it that is neither one of its amounts nor what the services
 * before it come to: an amount that the labels do not tell may be in it.
 */
export function withTotalBeneathDoubts(rows: readonly ReadRow[]): readonly ReadRow[] {
  return rows.map((row, at) => {
    const total = totalOf(rows[at + 1]);
    const isOfRecord = row.kind === 'service' && row.table.isOfRecords === true;
    if (!isOfRecord || total === undefined) return row;
    const services = rows.slice(0, at + 1).filter(({ kind }) => kind === 'service');
    return isSumOfLast(services, total) ? row : { ...row, doubts: [...row.doubts, OTHERWISE] };
  });
}

/** The amount of a record that is one total of a decisive figure; undefined for all else. */
function totalOf(row: ReadRow | undefined): number | undefined {
  const [column, ...others] = row?.table.columns ?? [];
  if (row?.kind !== 'total' || row.table.isOfRecords !== true || others.length > 0)
    return undefined;
  const isDecisive = labelCandidates(column?.label ?? '').some(({ field }) =>
    REPEATED.some((each) => each === field),
  );
  return isDecisive ? row.row.cells[0]?.amount : undefined;
}

/** Whether some of the last services come to an amount, one of theirs under any name. */
function isSumOfLast(services: readonly ReadRow[], total: number): boolean {
  const amounts = services.map(({ read }): Amounts => withDerived(read)).toReversed();
  return REPEATED.some((field) => {
    let sum = 0;
    return amounts.some((each) => {
      sum += each[field] ?? 0;
      return sum === total;
    });
  });
}
