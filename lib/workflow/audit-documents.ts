import { applyLineDecisions, type LineDecision } from '#lib/claim/apply-line-decisions.ts';
import { makeAudit } from '#lib/findings/make-audit.ts';
import type { Audit } from '#lib/findings/schema.ts';
import type { Terms } from '#lib/findings/terms-schema.ts';
import type { Decision } from '#lib/match/decision-schema.ts';
import { reconcile } from '#lib/match/reconcile.ts';
import type { SourcedClaim, SourcedPayout } from '#lib/match/schema.ts';
import { standingDecisions } from '#lib/match/standing-decisions.ts';
import { applyPayoutDecisions, type PayoutDecision } from '#lib/payout/apply-payout-decisions.ts';
import type { StoredDocument } from '#lib/vault/schema.ts';
import { superseded } from '#lib/workflow/superseded.ts';

/** What an audit needs of a document; every stored document is one. */
type AuditableDocument = Pick<StoredDocument, 'id' | 'fileName'> & {
  readonly reading: Pick<StoredDocument['reading'], 'kind' | 'claims' | 'payouts' | 'preliminary'>;
};

/** All that an audit is made from. Decisions in the order in which they were made. */
export interface AuditInput {
  readonly documents: readonly AuditableDocument[];
  readonly decisions: readonly Decision[];
  readonly terms: Terms;
}

/** Makes the audit anew: sessions, ledger, sums and findings. The same input gives the same audit. */
export function auditDocuments({ documents, decisions, terms }: AuditInput): Audit {
  const each = [...new Map(documents.map((document) => [document.id, document])).values()];
  const standing = standingDecisions(decisions);
  const lineDecisions = standing.filter(
    (decision) => decision.kind === 'confirm-line' || decision.kind === 'not-an-eob',
  );
  const payoutDecisions = standing.filter(
    (decision) => decision.kind === 'confirm-payout' || decision.kind === 'not-a-payout',
  );
  const { counted, explain } = superseded(
    each.map((document) => payoutsOf(document, payoutDecisions)),
  );
  const reconciliation = explain(
    reconcile(
      each.flatMap((document) => claimsOf(document, lineDecisions)),
      counted,
      decisions,
      platformsByBillingName(terms),
    ),
  );
  return makeAudit(reconciliation, terms);
}

/** The claims of one document, as the person who looked at them left them. */
function claimsOf(
  { id, fileName, reading }: AuditableDocument,
  decisions: readonly LineDecision[],
): readonly SourcedClaim[] {
  const claims = applyLineDecisions(id, reading.claims, decisions);
  return claims.map((claim, ordinal) => ({
    documentId: id,
    documentKind: reading.kind,
    fileName,
    ordinal,
    claim,
  }));
}

/** The rows of one document as the person left them; a preliminary statement makes all its rows preliminary. */
function payoutsOf(
  { id, fileName, reading }: AuditableDocument,
  decisions: readonly PayoutDecision[],
): readonly SourcedPayout[] {
  return applyPayoutDecisions(id, reading.payouts, decisions).map((payout) => ({
    key: { documentId: id, sheet: payout.sheet, row: payout.row },
    fileName,
    payout: { ...payout, preliminary: payout.preliminary || reading.preliminary },
  }));
}

function platformsByBillingName({ platforms }: Terms): ReadonlyMap<string, string> {
  return new Map(
    platforms.flatMap(({ name, billingNames }) =>
      [name, ...billingNames].map((billingName) => [billingName, name] as const),
    ),
  );
}
