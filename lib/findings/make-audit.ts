import { AUDIT_STEPS, type AuditSteps } from '#lib/findings/audit-steps.ts';
import type { AuditedSession } from '#lib/findings/audited-session.ts';
import { toCodeContexts } from '#lib/findings/code-contexts.ts';
import { cellsToGroupings, cellsToGroups, summarise } from '#lib/findings/groups.ts';
import { membershipCosts } from '#lib/findings/membership.ts';
import { toOutlook } from '#lib/findings/outlook.ts';
import { toPlatformRecords } from '#lib/findings/platform-records.ts';
import { toMatter } from '#lib/findings/rule.ts';
import { findAll } from '#lib/findings/rules.ts';
import type { Audit, Finding, LedgerEntry } from '#lib/findings/schema.ts';
import { withStatementPlatforms } from '#lib/findings/statement-platforms.ts';
import { ledgerToCells } from '#lib/findings/sum-cells.ts';
import type { Terms } from '#lib/findings/terms-schema.ts';
import type { Reconciliation } from '#lib/match/schema.ts';
import { sumCents } from '#lib/values/cents.ts';

/** Makes the audit of what was matched: the ledger, sums, findings, and what was told beside what happened. */
export function makeAudit(
  matched: Reconciliation,
  terms: Terms,
  steps: AuditSteps = AUDIT_STEPS,
): Audit {
  const reconciliation = withStatementPlatforms(matched, steps.withPlatform);
  const rates = steps.ratesOf(terms);
  const ledger: LedgerEntry[] = [];
  const sessions: AuditedSession[] = [];
  const inSessions: Finding[] = [];
  for (const session of reconciliation.sessions) {
    const { entry, audited, findings } = steps.judge(session, rates);
    ledger.push(entry);
    sessions.push(audited);
    inSessions.push(...findings);
  }
  const matter = toMatter({ ledger, sessions, reconciliation, terms, rates });
  const costs = membershipCosts(matter);
  const cells = ledgerToCells(ledger);
  const summary = summarise(cells, sumCents(costs.map(({ amount }) => amount)));
  return {
    summary,
    ledger,
    groups: cellsToGroups(cells),
    groupings: cellsToGroupings(cells),
    platforms: toPlatformRecords(matter, cells, costs),
    outlook: toOutlook(matter, summary),
    codeContexts: toCodeContexts(matter),
    findings: findAll(matter, inSessions),
    reconciliation,
  };
}
