import { auditStretch } from '#lib/findings/audited-stretch.ts';
import { createNameBook } from '#lib/findings/known-names.ts';
import { createRateBook } from '#lib/findings/rate-book.ts';
import type { Session } from '#lib/match/schema.ts';
import { keep } from '#lib/values/keep.ts';
import { createCut, endsStretch, type ToStretches } from '#lib/values/stretches.ts';

/** The steps of the audit whose results last: where they give again what they gave, all that reads it need not be done. */
export interface AuditSteps {
  readonly stretchesOf: ToStretches<Session>;
  readonly namesIn: ReturnType<typeof createNameBook>;
  readonly ratesOf: typeof createRateBook;
  readonly auditStretch: typeof auditStretch;
}

/** The steps, each done anew whenever it is asked for. */
export function createAuditSteps(): AuditSteps {
  return {
    stretchesOf: cutSessions(),
    namesIn: createNameBook(),
    ratesOf: createRateBook,
    auditStretch,
  };
}

/** The steps, each done again only where something that it reads has changed since it was last done. */
export function keepAuditSteps(): AuditSteps {
  return {
    stretchesOf: cutSessions(),
    namesIn: createNameBook(),
    ratesOf: keep(createRateBook, (terms) => [terms]),
    auditStretch: keep(auditStretch, (sessions, rates) => [sessions, rates]),
  };
}

function cutSessions(): ToStretches<Session> {
  return createCut(({ key }) => endsStretch(key.claim));
}
