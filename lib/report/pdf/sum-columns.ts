import type { Sums } from '#lib/findings/sums-schema.ts';
import {
  fine,
  type LedgerCell,
  type LedgerColumn,
  right,
  strong,
} from '#lib/report/pdf/ledger-table.ts';
import { formatShare, notCountedCell } from '#lib/report/report-words.ts';
import { type Cents, formatCents } from '#lib/values/cents.ts';

/** The columns of a table of sums, after those that name what is summed. */
export const SUM_COLUMNS: readonly LedgerColumn[] = [
  right('Sessions', 38),
  right('Allowed', 52),
  right('Received', 52),
  right('Difference', 50),
  right('%', 34),
  right('Not counted yet', 62),
];

/** The cells of one row under these columns; where nothing counts yet there is no sum, and no zero. */
export function sumCells(sums: Sums): readonly LedgerCell[] {
  const amount = (cents: Cents) => (sums.sessions === 0 ? '–' : formatCents(cents));
  return [
    String(sums.sessions),
    amount(sums.allowed),
    amount(sums.received),
    strong(amount(sums.spread)),
    formatShare(sums.spreadPct),
    fine(notCountedCell(sums.notCounted)),
  ];
}
