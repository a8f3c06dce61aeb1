import { createRepeatFinder, type FindRepeated } from '#lib/match/repeated-rows.ts';
import type { Reconciliation, SourcedPayout, UnmatchedPayout } from '#lib/match/schema.ts';
import { withReason } from '#lib/payout/read-table-below.ts';
import { findSupersessions, type StatementRow } from '#lib/payout/supersede.ts';
import type { DocumentId } from '#lib/values/document-id.ts';
import { keep } from '#lib/values/keep.ts';

interface SourcedRow extends StatementRow {
  readonly sourced: SourcedPayout;
}

/** The rows that count, and a way to put what does not count back among the rows without a session, with the reason. */
export interface Counted {
  readonly counted: readonly SourcedPayout[];
  readonly explain: (reconciliation: Reconciliation) => Reconciliation;
}

/** Compares the rows of each document with those of the others. Of two that differ the fuller one stands. */
export function superseded(
  documents: readonly (readonly SourcedPayout[])[],
  findRepeated: FindRepeated = createRepeatFinder(),
): Counted {
  const all = documents.flat();
  const { replaced, doubted, estimates } = findSupersessions(
    rowsToCompare(all, rankByFullness(documents), findRepeated),
  );
  const reasons = new Map([...estimates].map(([{ sourced }, reason]) => [sourced, reason]));
  const isReplaced = new Set([...replaced.keys()].map(({ sourced }) => sourced));
  const doubts = new Map([...doubted].map(([{ sourced }, doubt]) => [sourced, doubt]));
  return {
    counted: all.flatMap((sourced) => {
      if (isReplaced.has(sourced)) return [];
      const doubt = doubts.get(sourced);
      return doubt === undefined ? sourced : withDoubt(sourced, doubt);
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

const withDoubt = keep(
  (sourced: SourcedPayout, doubt: string): SourcedPayout => ({
    ...sourced,
    payout: withReason(sourced.payout, doubt),
  }),
  (sourced, doubt) => [sourced, doubt],
);

/** The rows that another statement may show too, and the estimates with the rows of their days; the fullest statement last. */
function rowsToCompare(
  all: readonly SourcedPayout[],
  rankOf: ReadonlyMap<DocumentId, number>,
  findRepeated: FindRepeated,
): readonly SourcedRow[] {
  const estimates = all.filter(({ payout }) => payout.preliminary);
  const days = new Set(estimates.map(({ payout }) => payout.dateOfService));
  const repeated = new Set(findRepeated(all));
  return all
    .flatMap((sourced): SourcedRow | [] => {
      const { payout, fileName, key } = sourced;
      const isOfDay = days.size > 0 && days.has(payout.dateOfService);
      if (!repeated.has(sourced) && !isOfDay) return [];
      return { statement: rankOf.get(key.documentId) ?? 0, sourced, fileName, payout };
    })
    .toSorted((one, other) => one.statement - other.statement);
}

function rankByFullness(
  documents: readonly (readonly SourcedPayout[])[],
): ReadonlyMap<DocumentId, number> {
  const ordered = documents.toSorted(byFullness);
  return new Map(
    ordered.flatMap(([first], rank) => (first === undefined ? [] : [[first.key.documentId, rank]])),
  );
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
