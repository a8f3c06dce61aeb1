import { withDerived } from '#lib/eob/rows/derive.ts';
import type { ReadRow } from '#lib/eob/rows/read-row.ts';
import { isWrittenOff } from '#lib/eob/rows/row-amounts.ts';

/**
 * Where no line prints the patient's share and some are partly not covered, a printed total of the share may tell
 * who owes that, for a claim or for the document: the patient owes all of it, or only that of services of which
 * nothing is allowed. Told only if the total fits with it and not without it.
 */
export function withOwedNotCovered(rows: readonly ReadRow[]): readonly ReadRow[] {
  const owed = new Set([rows, ...claimsOf(rows)].flatMap(owedAmong));
  if (owed.size === 0) return rows;
  return rows.map((row) =>
    owed.has(row) ? { ...row, read: { ...row.read, owesNotCovered: true } } : row,
  );
}

/** Runs of services with the totals that follow them. */
function claimsOf(rows: readonly ReadRow[]): readonly (readonly ReadRow[])[] {
  const claims: ReadRow[][] = [];
  for (const [index, row] of rows.entries()) {
    const isFirst = row.kind === 'service' && rows[index - 1]?.kind !== 'service';
    if (isFirst || claims.length === 0) claims.push([row]);
    else claims.at(-1)?.push(row);
  }
  return claims;
}

function owedAmong(rows: readonly ReadRow[]): readonly ReadRow[] {
  const services = rows.filter(({ kind }) => kind === 'service');
  const isOpen = services.every(({ read }) => read.amounts.patientResponsibility === undefined);
  const refused = services.filter(({ read }) => (read.amounts.notCovered ?? 0) !== 0);
  const shares = services.flatMap(({ read }) => withDerived(read).patientResponsibility ?? []);
  if (!isOpen || refused.length === 0 || shares.length < services.length) return [];
  const share = sum(shares);
  const totals = rows.flatMap(({ kind, read }) =>
    kind === 'service' ? [] : (read.amounts.patientResponsibility ?? []),
  );
  if (totals.includes(share)) return [];
  const fits = (owed: readonly ReadRow[]) =>
    owed.length > 0 &&
    totals.includes(share + sum(owed.map(({ read }) => read.amounts.notCovered ?? 0)));
  const ways = [refused, refused.filter(({ read }) => isWrittenOff(read.amounts))];
  return ways.find(fits) ?? [];
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
