import type { AmountRow } from '#lib/eob/tables/schema.ts';
import type { MoneyToken } from '#lib/table/money-tokens.ts';
import type { CodeWithModifiers } from '#lib/values/procedure-code.ts';

/** What tells the kind of a row of amounts. */
interface RowSigns {
  /** Its words say that it sums others. */
  readonly isTotal: boolean;
  /** It has the amounts of a service. */
  readonly isService: boolean;
  readonly code: CodeWithModifiers | undefined;
  readonly cells: readonly (MoneyToken | undefined)[];
  readonly text: string;
}

/** What a row of amounts is. One that names a procedure is that procedure's, whatever else its words say. */
export function kindOfRow(row: RowSigns): AmountRow['kind'] {
  if (row.isTotal && row.code === undefined) return 'total';
  if (isInterest(row)) return 'interest';
  return row.isService ? 'service' : 'other';
}

const INTEREST = /\binterest\b|\bintereses\b/i;

/**
 * Interest that a plan owes for paying late: one amount and no procedure. It is in the sum of what was paid, and no
 * part of what was allowed (X12 835 puts it beside the services, as AMT*I or PLB L6).
 */
function isInterest({ text, cells, code }: RowSigns): boolean {
  const paid = cells.filter((cell) => cell !== undefined && cell.amount !== 0);
  return code === undefined && paid.length === 1 && INTEREST.test(text);
}
