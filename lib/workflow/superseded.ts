import type { Reconciliation, SourcedPayout, UnmatchedPayout } from '#lib/match/schema.ts';
import { withReason } from '#lib/payout/read-table-below.ts';
import { findSupersessions, type StatementRow } from '#lib/payout/supersede.ts';

interface SourcedRow extends StatementRow {
  readonly sourced: SourcedPayout;
}

/** The rows that count, and a way to put what does not count back among the rows without a session, with the reason. */
interface Counted {
  readonly counted: readonly SourcedPayout[];
  readonly explain: (reconciliation: Reconciliation) => Reconciliation;
}

/** Compares the rows of each document with those of the others. Of two that differ the fuller one stands. */
export function superseded(documents: readonly (readonly SourcedPayout[])[]): Counted {
  const rows = documents.toSorted(byFullness).flatMap((payouts, statement) =>
    payouts.map(
      (sourced): SourcedRow => ({
        statement,
        sourced,
        fileName: sourced.fileName,
        payout: sourced.payout,
      }),
    ),
  );
  const { replaced, doubted, estimates } = findSupersessions(rows);
  const reasons = new Map([...estimates].map(([{ sourced }, reason]) => [sourced, reason]));
  return {
    counted: rows.flatMap((row) => {
      if (replaced.has(row)) return [];
      const doubt = doubted.get(row);
      if (doubt === undefined) return [row.sourced];
      return [{ ...row.sourced, payout: withReason(row.payout, doubt) }];
    }),
    explain: (reconciliation) => ({
      ...reconciliation,
      unmatchedPayouts: [
        ...reconciliation.unmatchedPayouts.map((unmatched) => explained(unmatched, reasons)),
        ...[...replaced].map(([{ sourced: payout }, reason]) => ({
          payout,
          cause: 'copy' as const,
          reason,
        })),
      ],
    }),
  };
}

function byFullness(one: readonly SourcedPayout[], other: readonly SourcedPayout[]): number {
  const ids = [one, other].map(([first]) => first?.key.documentId ?? '');
  return one.length - other.length || ((ids[0] ?? '') < (ids[1] ?? '') ? -1 : 1);
}

function explained(
  unmatched: UnmatchedPayout,
  reasons: ReadonlyMap<SourcedPayout, string>,
): UnmatchedPayout {
  const reason = reasons.get(unmatched.payout);
  return reason === undefined ? unmatched : { ...unmatched, reason };
}
