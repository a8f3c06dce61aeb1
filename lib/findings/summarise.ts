import { totalOf } from '#lib/findings/groups.ts';
import { percentOf } from '#lib/findings/percent.ts';
import type { AuditSummary, LedgerEntry } from '#lib/findings/schema.ts';
import { type Cents, sumCents } from '#lib/values/cents.ts';

/** The headline: sums over what counts, and beside them how much does not count yet. */
export function summarise(ledger: readonly LedgerEntry[], membershipFees: Cents): AuditSummary {
  const counted = ledger.filter(({ status }) => status === 'counted');
  const waiting = ledger.filter(({ status }) => status === 'review' || status === 'unmatched');
  const total = totalOf(counted);
  const shareAndFees = sumCents([total.spread, membershipFees]);
  return {
    sessionsCompared: counted.length,
    ...total,
    notCounted: {
      sessions: waiting.length,
      lines: waiting.reduce((lines, { session }) => lines + session.lines.length, 0),
      allowed: sumCents(waiting.flatMap(({ allowed }) => allowed ?? [])),
    },
    membershipFees,
    effectiveSharePct: percentOf(shareAndFees, total.allowed),
  };
}
