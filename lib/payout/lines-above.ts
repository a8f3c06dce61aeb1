import type { SheetRow } from '#lib/document/sheet.ts';
import { filledTexts } from '#lib/payout/cell-text.ts';
import { findHeadSum, findPaymentHead, type PaymentGroup } from '#lib/payout/payment-heads.ts';
import { findPayerHead } from '#lib/payout/section-lines.ts';

/** What stands over the first row: the head of its payment, and its payer. */
export interface LinesAbove {
  readonly head: PaymentGroup | undefined;
  readonly payer: string | null;
}

/** Nothing that says anything of the rows below it. */
export const NOTHING_ABOVE: LinesAbove = { head: undefined, payer: null };

/** The payer that the lines above a table name last; null where they name none. */
export function findLastPayer(above: readonly SheetRow[]): string | null {
  return above.flatMap((row) => findPayerHead(filledTexts(row)) ?? []).at(-1) ?? null;
}

/** The lines above a table that speak of all of it: without the head of its first payment, where it has several. */
export function linesOfAll(
  above: readonly SheetRow[],
  groups: readonly PaymentGroup[],
): readonly SheetRow[] {
  if (groups.length === 0) return above;
  let isUnderHead = false;
  return above.filter((row, index) => {
    const filled = filledTexts(row);
    const isHead = findPaymentHead(above, index, filled) !== undefined;
    const isSum = isUnderHead && findHeadSum(filled) !== undefined;
    isUnderHead ||= isHead;
    return !isHead && !isSum;
  });
}

/** The head of a payment that stands last above a table, with the sum below it. */
export function findLastHead(above: readonly SheetRow[]): PaymentGroup | undefined {
  let head: PaymentGroup | undefined;
  for (const [index, row] of above.entries()) {
    const filled = filledTexts(row);
    const next = findPaymentHead(above, index, filled);
    const sum = head === undefined || next !== undefined ? undefined : findHeadSum(filled);
    if (head !== undefined && sum !== undefined) head = { ...head, stated: sum };
    head = next ?? head;
  }
  return head;
}
