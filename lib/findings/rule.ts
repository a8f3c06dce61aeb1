import type { Finding, FindingKind, LedgerEntry } from '#lib/findings/schema.ts';
import type { Terms } from '#lib/findings/terms-schema.ts';
import type { Reconciliation } from '#lib/match/schema.ts';

/** All that a rule may look at. */
export interface AuditedMatter {
  readonly ledger: readonly LedgerEntry[];
  readonly reconciliation: Reconciliation;
  readonly terms: Terms;
}

/** One kind of finding: states facts in neutral words, each with its amount. */
export interface FindingRule {
  readonly kind: FindingKind;
  find(matter: AuditedMatter): readonly Finding[];
}
