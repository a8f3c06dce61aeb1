import { toAuditedSession } from '#lib/findings/audited-session.ts';
import { sessionToEntry } from '#lib/findings/ledger.ts';
import { createRateBook } from '#lib/findings/rate-book.ts';
import { findInSession } from '#lib/findings/rules.ts';
import { withPlatform } from '#lib/findings/statement-platforms.ts';
import { keep } from '#lib/values/keep.ts';

/** The work of the audit that is about one session, or the terms alone, and reads nothing beyond what it is given. */
export interface AuditSteps {
  readonly withPlatform: typeof withPlatform;
  readonly entryOf: typeof sessionToEntry;
  readonly auditedOf: typeof toAuditedSession;
  readonly ratesOf: typeof createRateBook;
  readonly findIn: typeof findInSession;
}

/** The steps, each done anew whenever it is asked for. */
export const AUDIT_STEPS: AuditSteps = {
  withPlatform,
  entryOf: sessionToEntry,
  auditedOf: toAuditedSession,
  ratesOf: createRateBook,
  findIn: findInSession,
};

/** The steps, each done again only where something that it reads has changed since it was last done. */
export function keepAuditSteps(): AuditSteps {
  return {
    withPlatform: keep(withPlatform, (session, platform) => [session, platform]),
    entryOf: keep(sessionToEntry, (session) => [session]),
    auditedOf: keep(toAuditedSession, (entry) => [entry]),
    ratesOf: keep(createRateBook, (terms) => [terms]),
    findIn: keep(findInSession, (audited, rates) => [audited, rates]),
  };
}
