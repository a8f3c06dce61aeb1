import type { Sheet } from '#lib/document/sheet.ts';
import { filledTexts } from '#lib/payout/cell-text.ts';
import {
  ADJUDICATION_SIGNS,
  BILL_SIGNS,
  NET_OF_BILLING,
  PLATFORM_PAYOUT,
} from '#lib/reference/payout-row-words.ts';

/** Signs of a decided claim that a document needs to be taken for an insurer's. */
const SIGNS_NEEDED = 3;
/** Rows in which they are looked for. */
const ROWS_TO_SEARCH = 120;

/** Signs of a bill that a document needs to be taken for one. */
const BILL_SIGNS_NEEDED = 2;

/** Whether a sheet is a bill or an account statement to a client, who pays and is not paid. */
export function isBill({ rows }: Sheet): boolean {
  const lines = rows.slice(0, ROWS_TO_SEARCH).flatMap(filledTexts);
  if (lines.some((line) => PLATFORM_PAYOUT.test(line) || NET_OF_BILLING.test(line))) return false;
  const found = BILL_SIGNS.filter((sign) => lines.some((line) => sign.test(line)));
  return found.length >= BILL_SIGNS_NEEDED;
}

/** Whether a sheet is what an insurer says about claims (an EOB, a portal's page, a remittance) and no payout statement. */
export function isAdjudication({ rows }: Sheet): boolean {
  const lines = rows.slice(0, ROWS_TO_SEARCH).map(({ cells }) => cells.join(' · '));
  if (lines.some((line) => PLATFORM_PAYOUT.test(line) || NET_OF_BILLING.test(line))) return false;
  const found = ADJUDICATION_SIGNS.filter((sign) => lines.some((line) => sign.test(line)));
  return found.length >= SIGNS_NEEDED;
}
