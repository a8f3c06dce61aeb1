import { type AuditedSession, toAuditedSession } from '#lib/findings/audited-session.ts';
import { sessionToEntry } from '#lib/findings/ledger.ts';
import type { RateBook } from '#lib/findings/rate-book.ts';
import type { LedgerEntry } from '#lib/findings/schema.ts';
import type { Session } from '#lib/match/schema.ts';
import { keep } from '#lib/values/keep.ts';

/**
 * Sessions that follow one another in the ledger, audited. Whatever is told of all sessions is made stretch by stretch
 * and put together, so that after a change only the stretches that it touches are gone through again.
 */
export interface AuditedStretch {
  readonly ledger: readonly LedgerEntry[];
  /** The ledger's sessions in its order, each with what is sure of it. */
  readonly sessions: readonly AuditedSession[];
  readonly rates: RateBook;
}

/** Tells what counts of each session, and what of it is sure. */
export function auditStretch(sessions: readonly Session[], rates: RateBook): AuditedStretch {
  const ledger = sessions.map((session) => sessionToEntry(session));
  return { ledger, sessions: ledger.map((entry) => toAuditedSession(entry)), rates };
}

/** Makes work that reads one stretch and nothing else give again what it made of that stretch before. */
export function inStretch<Made>(
  work: (stretch: AuditedStretch) => Made,
): (stretch: AuditedStretch) => Made {
  return keep(work, (stretch) => [stretch]);
}
