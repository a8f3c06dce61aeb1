import type { Audit } from '#lib/findings/schema.ts';
import type { Terms } from '#lib/findings/terms-schema.ts';
import type { Decision } from '#lib/match/decision-schema.ts';
import { comparePart } from '#lib/match/order.ts';
import { standingDecisions } from '#lib/match/standing-decisions.ts';
import type { AuditableDocument } from '#lib/workflow/document-records.ts';
import { createStages, type Stages } from '#lib/workflow/stages.ts';

/** All that an audit is made from. Decisions in the order in which they were made. */
export interface AuditInput {
  readonly documents: readonly AuditableDocument[];
  readonly decisions: readonly Decision[];
  readonly terms: Terms;
}

/** Makes the audit: sessions, ledger, sums and findings. The same input gives the same audit in any `stages`. */
export function auditDocuments(
  { documents, decisions, terms }: AuditInput,
  stages: Stages = createStages(),
): Audit {
  const each = [...new Map(documents.map((document) => [document.id, document])).values()].toSorted(
    ({ id: one }, { id: other }) => comparePart(one, other),
  );
  const standing = standingDecisions(decisions);
  const linesSaid = Map.groupBy(
    standing.filter(
      (decision) => decision.kind === 'confirm-line' || decision.kind === 'not-an-eob',
    ),
    (decision) =>
      decision.kind === 'confirm-line' ? decision.line.documentId : decision.documentId,
  );
  const payoutsSaid = Map.groupBy(
    standing.filter(
      (decision) => decision.kind === 'confirm-payout' || decision.kind === 'not-a-payout',
    ),
    ({ payout }) => payout.documentId,
  );
  const { counted, explain } = stages.superseded(
    each.map((document) => stages.payoutsIn(document, payoutsSaid.get(document.id) ?? [])),
  );
  const reconciliation = stages.reconcile(
    each.flatMap((document) => stages.claimsIn(document, linesSaid.get(document.id) ?? [])),
    counted,
    decisions,
    stages.platformsIn(terms),
  );
  return stages.makeAudit(explain(reconciliation), terms);
}
