import { isSurePayout } from '#lib/findings/ledger.ts';
import type { AuditedMatter } from '#lib/findings/rule.ts';
import { groupBy } from '#lib/match/disjoint-sets.ts';
import type { SourcedPayout } from '#lib/match/schema.ts';
import { foldText } from '#lib/values/person-name.ts';
import type { ServiceDate } from '#lib/values/service-date.ts';

/** The rows of one visit of which no EOB is here: one platform, client and day. All of them are sure. */
export interface VisitWithoutEob {
  readonly platform: string | null;
  readonly dateOfService: ServiceDate;
  readonly rows: readonly [SourcedPayout, ...SourcedPayout[]];
}

/**
 * The visits that only the statements show. A visit with a row in doubt, or whose EOB may be here under
 * another name, is left out.
 */
export function visitsWithoutEob({
  reconciliation,
  platformOf,
  possiblePairs,
}: AuditedMatter): readonly VisitWithoutEob[] {
  const lone = reconciliation.unmatchedPayouts.flatMap(({ payout, cause }) =>
    cause === 'no-session' ? payout : [],
  );
  return [...groupBy(lone, visitOf).values()].flatMap(([first, ...others]) => {
    const dateOfService = first?.payout.dateOfService ?? null;
    if (first === undefined || dateOfService === null) return [];
    if (![first, ...others].every(isSurePayout)) return [];
    if ([first, ...others].some((row) => possiblePairs.rows.has(row))) return [];
    return { platform: platformOf(first), dateOfService, rows: [first, ...others] };
  });
}

function visitOf({ payout: { platform, client, dateOfService } }: SourcedPayout): string {
  return JSON.stringify([platform, client && foldText(client), dateOfService]);
}
