import { auditStretch } from '#lib/findings/audited-stretch.ts';
import { createNameBook } from '#lib/findings/known-names.ts';
import { createRateBook } from '#lib/findings/rate-book.ts';
import { type AuditedMatter, toMatter } from '#lib/findings/rule.ts';
import type { LedgerEntry } from '#lib/findings/schema.ts';
import { createPlatformReader } from '#lib/findings/statement-platforms.ts';
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
} = {}): AuditedMatter & { readonly ledger: readonly LedgerEntry[] } {
  const reconciliation = reconcile(claims, payouts, []);
  const { sessions } = reconciliation;
  const rates = createRateBook(terms);
  const half = Math.ceil(sessions.length / 2);
  const stretches = [sessions.slice(0, half), sessions.slice(half)];
  const audited = stretches.map((stretch) => auditStretch(stretch, rates));
  const platformOf = createPlatformReader(stretches);
  return {
    ...toMatter(
      { stretches: audited, reconciliation, terms, rates, platformOf },
      createNameBook()(stretches),
    ),
    ledger: audited.flatMap(({ ledger }) => ledger),
  };
}
