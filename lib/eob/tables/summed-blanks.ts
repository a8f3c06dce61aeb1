import type { AmountRow } from '#lib/eob/tables/schema.ts';

/**
 * Whether the totals of a table say that the blank cells of a column are nothing: each is what the cells that are filled
 * over it come to. So they do under services that all have one below them, which no other total sums.
 */
export function areBlanksNothing(
  rows: readonly Pick<AmountRow, 'kind' | 'cells'>[],
  index: number,
): boolean {
  let open: number[] = [];
  let services = 0;
  let summed = false;
  for (const { kind, cells } of rows) {
    const amount = cells[index]?.amount;
    if (kind === 'service') {
      services += 1;
      if (amount !== undefined) open.push(amount);
    } else if (kind === 'total' && services > 0) {
      if (amount !== open.reduce((sum, each) => sum + each, 0)) return false;
      if (!areOfOneSign(open)) return false;
      [open, services, summed] = [[], 0, true];
    } else if (kind === 'pending' || kind === 'interest') return false;
  }
  return summed && services === 0;
}

/** Else a blank may be what two others take away from each other. */
function areOfOneSign(amounts: readonly number[]): boolean {
  return amounts.every((each) => each >= 0) || amounts.every((each) => each <= 0);
}
