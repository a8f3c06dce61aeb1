import { judgeSession } from '#lib/findings/judge-session.ts';
import { createRateBook } from '#lib/findings/rate-book.ts';
import { withPlatform } from '#lib/findings/statement-platforms.ts';
import { keep } from '#lib/values/keep.ts';

/** The work of the audit that is about one session, or the terms alone, and reads nothing beyond what it is given. */
export interface AuditSteps {
  readonly withPlatform: typeof withPlatform;
  readonly ratesOf: typeof createRateBook;
  readonly judge: typeof judgeSession;
}

/** The steps, each done anew whenever it is asked for. */
export const AUDIT_STEPS: AuditSteps = {
  withPlatform,
  ratesOf: createRateBook,
  judge: judgeSession,
};

/** The steps, each done again only where something that it reads has changed since it was last done. */
export function keepAuditSteps(): AuditSteps {
  return {
    withPlatform: keep(withPlatform, (session, platform) => [session, platform]),
    ratesOf: keep(createRateBook, (terms) => [terms]),
    judge: keep(judgeSession, (session, rates) => [session, rates]),
  };
}
