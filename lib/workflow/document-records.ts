import { applyLineDecisions, type LineDecision } from '#lib/claim/apply-line-decisions.ts';
import type { SourcedClaim, SourcedPayout } from '#lib/match/schema.ts';
import { applyPayoutDecisions, type PayoutDecision } from '#lib/payout/apply-payout-decisions.ts';
import type { StoredDocument } from '#lib/vault/schema.ts';

/** What an audit needs of a document; every stored document is one. */
export type AuditableDocument = Pick<StoredDocument, 'id' | 'fileName'> & {
  readonly reading: Pick<StoredDocument['reading'], 'kind' | 'claims' | 'payouts' | 'preliminary'>;
};

/** The claims of one document, as the person who looked at them left them. */
export function claimsIn(
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
export function payoutsIn(
  { id, fileName, reading }: AuditableDocument,
  decisions: readonly PayoutDecision[],
): readonly SourcedPayout[] {
  return applyPayoutDecisions(id, reading.payouts, decisions).map((payout) => ({
    key: { documentId: id, sheet: payout.sheet, row: payout.row },
    fileName,
    payout: payout.preliminary || !reading.preliminary ? payout : { ...payout, preliminary: true },
  }));
}
