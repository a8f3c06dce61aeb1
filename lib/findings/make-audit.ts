import { AUDIT_STEPS, type AuditSteps } from '#lib/findings/audit-steps.ts';
import { toCodeContexts } from '#lib/findings/code-contexts.ts';
import { ledgerToGroupings, ledgerToGroups, summarise } from '#lib/findings/groups.ts';
import { membershipCosts } from '#lib/findings/membership.ts';
import { toOutlook } from '#lib/findings/outlook.ts';
import { toPlatformRecords } from '#lib/findings/platform-records.ts';
import { toMatter } from '#lib/findings/rule.ts';
import { findAll } from '#lib/findings/rules.ts';
import type { Audit } from '#lib/findings/schema.ts';
import { withStatementPlatforms } from '#lib/findings/statement-platforms.ts';
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
  const judged = reconciliation.sessions.map((session) => steps.judge(session, rates));
  const ledger = judged.map(({ entry }) => entry);
  const sessions = judged.map(({ audited }) => audited);
  const matter = toMatter({ ledger, sessions, reconciliation, terms, rates });
  const costs = membershipCosts(matter);
  const summary = summarise(ledger, sumCents(costs.map(({ amount }) => amount)));
  return {
    summary,
    ledger,
    groups: ledgerToGroups(ledger),
    groupings: ledgerToGroupings(ledger),
    platforms: toPlatformRecords(matter, costs),
    outlook: toOutlook(matter, summary),
    codeContexts: toCodeContexts(matter),
    findings: findAll(
      matter,
      judged.flatMap(({ findings }) => findings),
    ),
    reconciliation,
  };
}
