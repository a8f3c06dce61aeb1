import { toAuditedSession } from '#lib/findings/audited-session.ts';
import { sessionToEntry } from '#lib/findings/ledger.ts';
import { createRateBook } from '#lib/findings/rate-book.ts';
import { type AuditedMatter, toMatter } from '#lib/findings/rule.ts';
import type { Terms } from '#lib/findings/terms-schema.ts';
import { reconcile } from '#lib/match/reconcile.ts';
import type { SourcedClaim, SourcedPayout } from '#lib/match/schema.ts';
import { aSourcedClaim } from '#tests/builders/claim.ts';
import { aSourcedPayout } from '#tests/builders/payout.ts';
import { aTerms } from '#tests/builders/terms.ts';

/** What a finding rule sees of these claims and payouts: by default one matched session of 142.80 and 121.80. */
export function anAuditedMatter({
  claims = [aSourcedClaim()],
  payouts = [aSourcedPayout()],
  terms = aTerms(),
}: {
  readonly claims?: readonly SourcedClaim[];
  readonly payouts?: readonly SourcedPayout[];
  readonly terms?: Terms;
} = {}): AuditedMatter {
  const reconciliation = reconcile(claims, payouts, []);
  const ledger = reconciliation.sessions.map((session) => sessionToEntry(session));
  const sessions = ledger.map((entry) => toAuditedSession(entry));
  return toMatter({ ledger, sessions, reconciliation, terms, rates: createRateBook(terms) });
}
