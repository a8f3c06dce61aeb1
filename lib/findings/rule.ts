import type { AuditedSession } from '#lib/findings/audited-session.ts';
import { type AuditedStretch, inStretch } from '#lib/findings/audited-stretch.ts';
import type { ReadNames } from '#lib/findings/known-names.ts';
import { type PaymentsByPlatform, paymentsByPlatform } from '#lib/findings/payments.ts';
import { findPossiblePairs, type PossiblePairs } from '#lib/findings/possible-pairs.ts';
import type { RateBook } from '#lib/findings/rate-book.ts';
import type { Finding, FindingKind } from '#lib/findings/schema.ts';
import type { PlatformReader } from '#lib/findings/statement-platforms.ts';
import type { Terms } from '#lib/findings/terms-schema.ts';
import type { Reconciliation } from '#lib/match/schema.ts';
import { orNone } from '#lib/values/none.ts';

/** All that a rule may look at. */
export interface AuditedMatter {
  /** The sessions in the order of the ledger. */
  readonly stretches: readonly AuditedStretch[];
  readonly reconciliation: Reconciliation;
  readonly terms: Terms;
  readonly rates: RateBook;
  readonly platformOf: PlatformReader;
  readonly payments: PaymentsByPlatform;
  readonly possiblePairs: PossiblePairs;
}

/** One kind of finding: states facts in neutral words, each with its amount. */
export interface FindingRule {
  readonly kind: FindingKind;
  find(matter: AuditedMatter): readonly Finding[];
}

/** Makes the rule that looks at each session for itself. */
export function sessionRule(
  kind: FindingKind,
  findIn: (audited: AuditedSession, rates: RateBook) => Finding | readonly Finding[],
): FindingRule {
  const findInStretch = inStretch(({ sessions, rates }) =>
    orNone(sessions.flatMap((audited) => findIn(audited, rates))),
  );
  return { kind, find: ({ stretches }) => stretches.flatMap(findInStretch) };
}

/** Lays out for the rules what the ledger, the reconciliation and the terms say. */
export function toMatter(
  said: Omit<AuditedMatter, 'payments' | 'possiblePairs'>,
  readNames: ReadNames,
): AuditedMatter {
  const { stretches, reconciliation, platformOf } = said;
  return {
    ...said,
    payments: paymentsByPlatform(stretches, reconciliation.unmatchedPayouts, platformOf),
    possiblePairs: findPossiblePairs(
      stretches,
      reconciliation.unmatchedPayouts,
      platformOf,
      readNames,
    ),
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
