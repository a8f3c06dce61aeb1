import type { PageUnit } from '#lib/eob/page/page-units.ts';
import { parseCents } from '#lib/values/cents.ts';

/** Whether a row of a table goes on with amounts where its headings end: each heading may stand over the wrong cell. */
export function hasUnheadedAmounts(units: readonly PageUnit[]): boolean {
  return units.some(
    (unit) =>
      unit.kind === 'table' &&
      unit.rows.some(({ row }) =>
        row.cells.slice(unit.headings.length).some(({ text }) => parseCents(text) !== undefined),
      ),
  );
}
