import type { Page } from '#lib/document/schema.ts';
import { pagesToSheet } from '#lib/payout/pages-to-sheet.ts';
import { type PayoutReading, readPayouts } from '#lib/payout/read-payouts.ts';
import type { ColumnMapping } from '#lib/payout/schema.ts';
import { NoAmountsError } from '#lib/values/read-error.ts';

/** Reads printed pages as a payout statement; undefined when they hold no amounts under headings. */
export function readPayoutsOfPages(
  pages: readonly Page[],
  answers: { readonly mapping?: ColumnMapping | undefined } = {},
): PayoutReading | undefined {
  try {
    return readPayouts(pagesToSheet(pages), answers);
  } catch (error) {
    if (error instanceof NoAmountsError) return undefined;
    throw error;
  }
}
