import { applyLineDecisions } from '#lib/claim/apply-line-decisions.ts';
import type { Decision } from '#lib/match/decision-schema.ts';
import { applyPayoutDecisions, type PayoutDecision } from '#lib/payout/apply-payout-decisions.ts';
import type { StoredDocument } from '#lib/vault/schema.ts';
import type { Vault } from '#lib/vault/vault.ts';

/** What is told of a document that a person called no EOB. */
export const REFUSED_BY_PERSON = 'You said that this is not an EOB, so nothing of it counts.';

/** The documents as the person left them: with her corrections, and without what she said is no EOB. */
export async function documentsAsLeft(vault: Vault): Promise<readonly StoredDocument[]> {
  const [documents, all] = await Promise.all([vault.documents.list(), vault.decisions.list()]);
  const decisions = all.filter(
    (decision) => decision.kind === 'confirm-line' || decision.kind === 'not-an-eob',
  );
  const payoutDecisions = all.filter(isAboutPayout);
  if (decisions.length + payoutDecisions.length === 0) return documents;
  return documents.map((document) => {
    const { id } = document;
    const payouts = applyPayoutDecisions(id, document.reading.payouts, payoutDecisions);
    const reading = { ...document.reading, payouts };
    const claims = applyLineDecisions(id, reading.claims, decisions);
    const isRefused = decisions.some(
      (decision) => decision.kind === 'not-an-eob' && decision.documentId === id,
    );
    return isRefused
      ? { ...document, reading: { ...reading, claims, notice: REFUSED_BY_PERSON } }
      : { ...document, reading: { ...reading, claims } };
  });
}

/** Whether a decision is about a row of a statement. */
export function isAboutPayout(decision: Decision): decision is PayoutDecision {
  return decision.kind === 'confirm-payout' || decision.kind === 'not-a-payout';
}
