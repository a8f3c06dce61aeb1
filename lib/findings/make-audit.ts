import { type AuditSteps, createAuditSteps } from '#lib/findings/audit-steps.ts';
import { toCodeContexts } from '#lib/findings/code-contexts.ts';
import { cellsToGroupings, cellsToGroups, summarise } from '#lib/findings/groups.ts';
import { membershipCosts } from '#lib/findings/membership.ts';
import { toOutlook } from '#lib/findings/outlook.ts';
import { toPlatformRecords } from '#lib/findings/platform-records.ts';
import { toMatter } from '#lib/findings/rule.ts';
import { findAll } from '#lib/findings/rules.ts';
import type { Audit } from '#lib/findings/schema.ts';
import { createPlatformReader, withStatementPlatforms } from '#lib/findings/statement-platforms.ts';
import { stretchesToCells } from '#lib/findings/sum-cells.ts';
import type { Terms } from '#lib/findings/terms-schema.ts';
import type { Reconciliation } from '#lib/match/schema.ts';
import { sumCents } from '#lib/values/cents.ts';

/** Makes the audit of what was matched: the ledger, sums, findings, and what was told beside what happened. */
export function makeAudit(
  matched: Reconciliation,
  terms: Terms,
  steps: AuditSteps = createAuditSteps(),
): Audit {
  const named = withStatementPlatforms(steps.stretchesOf(matched.sessions));
  const reconciliation = { ...matched, sessions: named.flat() };
  const rates = steps.ratesOf(terms);
  const stretches = named.map((sessions) => steps.auditStretch(sessions, rates));
  const platformOf = createPlatformReader(named);
  const matter = toMatter(
    { stretches, reconciliation, terms, rates, platformOf },
    steps.namesIn(named),
  );
  const costs = membershipCosts(matter);
  const cells = stretchesToCells(stretches);
  const summary = summarise(cells, sumCents(costs.map(({ amount }) => amount)));
  return {
    summary,
    ledger: stretches.flatMap(({ ledger }) => ledger),
    groups: cellsToGroups(cells),
    groupings: cellsToGroupings(cells),
    platforms: toPlatformRecords(matter, cells, costs),
    outlook: toOutlook(matter, summary),
    codeContexts: toCodeContexts(matter),
    findings: findAll(matter),
    reconciliation,
  };
}
