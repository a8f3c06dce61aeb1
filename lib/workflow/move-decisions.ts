import type { Decision, PayoutKey } from '#lib/match/decision-schema.ts';
import type { DocumentId } from '#lib/values/document-id.ts';
import type { Vault } from '#lib/vault/vault.ts';

/** What was decided about the rows of a document follows them to the document that takes its place. */
export async function movePayoutDecisions(
  vault: Vault,
  from: DocumentId,
  to: DocumentId,
): Promise<void> {
  const decisions = await vault.decisions.list();
  await Promise.all(
    decisions.flatMap((decision) => {
      const moved = movedDecision(decision, from, to);
      return moved === decision ? [] : [vault.decisions.save(moved)];
    }),
  );
}

function movedDecision(decision: Decision, from: DocumentId, to: DocumentId): Decision {
  const move = <Key extends PayoutKey>(key: Key): Key =>
    key.documentId === from ? { ...key, documentId: to } : key;
  if ('payout' in decision) {
    const payout = move(decision.payout);
    return payout === decision.payout ? decision : { ...decision, payout };
  }
  if (!('payouts' in decision) || !decision.payouts.some(({ documentId }) => documentId === from)) {
    return decision;
  }
  return { ...decision, payouts: decision.payouts.map(move) };
}
