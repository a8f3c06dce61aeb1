import { type AuditedSession, toAuditedSession } from '#lib/findings/audited-session.ts';
import { findPossiblePairs, type PossiblePairs } from '#lib/findings/possible-pairs.ts';
import { createRateBook, type RateBook } from '#lib/findings/rate-book.ts';
import type { Finding, FindingKind, LedgerEntry } from '#lib/findings/schema.ts';
import { createPlatformReader, type PlatformReader } from '#lib/findings/statement-platforms.ts';
import type { Terms } from '#lib/findings/terms-schema.ts';
import type { Reconciliation } from '#lib/match/schema.ts';

/** All that a rule may look at. */
export interface AuditedMatter {
  readonly ledger: readonly LedgerEntry[];
  /** The ledger's sessions in its order, each with what is sure of it. */
  readonly sessions: readonly AuditedSession[];
  readonly reconciliation: Reconciliation;
  readonly terms: Terms;
  readonly rates: RateBook;
  readonly platformOf: PlatformReader;
  readonly possiblePairs: PossiblePairs;
}

/** One kind of finding: states facts in neutral words, each with its amount. */
export interface FindingRule {
  readonly kind: FindingKind;
  find(matter: AuditedMatter): readonly Finding[];
}

/** Lays out for the rules what the ledger, the reconciliation and the terms say. */
export function toMatter(
  ledger: readonly LedgerEntry[],
  reconciliation: Reconciliation,
  terms: Terms,
): AuditedMatter {
  const platformOf = createPlatformReader(reconciliation);
  return {
    ledger,
    sessions: ledger.map((entry) => toAuditedSession(entry)),
    reconciliation,
    terms,
    rates: createRateBook(terms),
    platformOf,
    possiblePairs: findPossiblePairs(reconciliation, platformOf),
  };
}

/** Where a finding about a session belongs: the session, its platform, and its rows where they are sure. */
export function placeOf({
  session,
  receipts,
}: AuditedSession): Pick<Finding, 'session' | 'platform' | 'payouts'> {
  return {
    session: session.key,
    platform: session.platform,
    payouts: receipts === null ? [] : session.payouts,
  };
}
