import type { Page } from '#lib/document/schema.ts';
import { pagesToSheet } from '#lib/payout/pages-to-sheet.ts';
import { type Answers, readAsRemembered } from '#lib/payout/read-as-remembered.ts';
import type { PayoutReading } from '#lib/payout/read-payouts.ts';
import { NoAmountsError } from '#lib/values/read-error.ts';

/** Reads printed pages as a payout statement; undefined when they hold no amounts under headings. */
export function readPayoutsOfPages(
  pages: readonly Page[],
  answers: Answers = {},
): PayoutReading | undefined {
  try {
    return readAsRemembered(pagesToSheet(pages), answers);
  } catch (error) {
    if (error instanceof NoAmountsError) return undefined;
    throw error;
  }
}
