import type { AuditedSession } from '#lib/findings/audited-session.ts';
import { findPossiblePairs, type PossiblePairs } from '#lib/findings/possible-pairs.ts';
import type { RateBook } from '#lib/findings/rate-book.ts';
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

/** Finds what one session and the terms tell, whatever else there is. */
type FindInSession = (audited: AuditedSession, rates: RateBook) => Finding | readonly Finding[];

/** One kind of finding: states facts in neutral words, each with its amount. */
export interface FindingRule {
  readonly kind: FindingKind;
  find(matter: AuditedMatter): readonly Finding[];
  /** Where each session is looked at for itself: what is found in one. */
  readonly findIn?: FindInSession;
}

/** Makes the rule that looks at each session for itself. */
export function sessionRule(kind: FindingKind, findIn: FindInSession): FindingRule {
  return {
    kind,
    findIn,
    find: ({ sessions, rates }) => sessions.flatMap((audited) => findIn(audited, rates)),
  };
}

/** Lays out for the rules what the ledger, the reconciliation and the terms say. */
export function toMatter(said: Omit<AuditedMatter, 'platformOf' | 'possiblePairs'>): AuditedMatter {
  const platformOf = createPlatformReader(said.reconciliation);
  return { ...said, platformOf, possiblePairs: findPossiblePairs(said.reconciliation, platformOf) };
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
