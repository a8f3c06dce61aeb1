import { withDerived } from '#lib/eob/derive.ts';
import type { ReadRow } from '#lib/eob/read-row.ts';

/**
 * Where no line prints the patient's share and some are partly not covered, a printed total of the share may tell
 * who owes that: only if it fits with it and not without it.
 */
export function withOwedNotCovered(rows: readonly ReadRow[]): readonly ReadRow[] {
  const services = rows.filter(({ kind }) => kind === 'service');
  const isOpen = services.every(({ read }) => read.amounts.patientResponsibility === undefined);
  const notCovered = sum(services.flatMap(({ read }) => read.amounts.notCovered ?? []));
  const shares = services.flatMap(({ read }) => withDerived(read).patientResponsibility ?? []);
  if (!isOpen || notCovered === 0 || shares.length < services.length) return rows;
  const share = sum(shares);
  const totals = rows.flatMap(({ kind, read }) =>
    kind === 'service' ? [] : (read.amounts.patientResponsibility ?? []),
  );
  if (totals.includes(share) || !totals.includes(share + notCovered)) return rows;
  return rows.map((row) => ({ ...row, read: { ...row.read, owesNotCovered: true } }));
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
