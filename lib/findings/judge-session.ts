import { type AuditedSession, toAuditedSession } from '#lib/findings/audited-session.ts';
import { sessionToEntry } from '#lib/findings/ledger.ts';
import type { RateBook } from '#lib/findings/rate-book.ts';
import { findInSession } from '#lib/findings/rules.ts';
import type { Finding, LedgerEntry } from '#lib/findings/schema.ts';
import type { Session } from '#lib/match/schema.ts';
import { orNone } from '#lib/values/none.ts';

/** All that one session and the terms tell, whatever else there is. */
export interface JudgedSession {
  readonly entry: LedgerEntry;
  readonly audited: AuditedSession;
  readonly findings: readonly Finding[];
}

/** Tells what counts of a session, what of it is sure, and what the rules that look at each session find. */
export function judgeSession(session: Session, rates: RateBook): JudgedSession {
  const entry = sessionToEntry(session);
  const audited = toAuditedSession(entry);
  return { entry, audited, findings: orNone(findInSession(audited, rates)) };
}
