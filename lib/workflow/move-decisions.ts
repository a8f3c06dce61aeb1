import type { Decision, PayoutKey, SessionKey } from '#lib/match/decision-schema.ts';
import type { DocumentId } from '#lib/values/document-id.ts';
import type { Vault } from '#lib/vault/vault.ts';

/**
 * What was decided about a document follows it to the one that takes its place: a row is known by its document, and
 * so is a claim without a number.
 */
export async function moveDecisions(vault: Vault, from: DocumentId, to: DocumentId): Promise<void> {
  const decisions = await vault.decisions.list();
  await Promise.all(
    decisions.flatMap((decision) => {
      const moved = withSession(withPayouts(decision, from, to), from, to);
      return moved === decision ? [] : [vault.decisions.save(moved)];
    }),
  );
}

function withSession(decision: Decision, from: DocumentId, to: DocumentId): Decision {
  const isFrom = ({ claim }: SessionKey) => claim.startsWith(from);
  const move = <Key extends SessionKey>(key: Key): Key =>
    isFrom(key) ? { ...key, claim: key.claim.replace(from, to) } : key;
  if ('session' in decision && isFrom(decision.session)) {
    return { ...decision, session: move(decision.session) };
  }
  if ('parts' in decision && decision.parts.some(({ session }) => isFrom(session))) {
    const parts = decision.parts.map((part) => ({ ...part, session: move(part.session) }));
    return { ...decision, parts };
  }
  return decision;
}

function withPayouts(decision: Decision, from: DocumentId, to: DocumentId): Decision {
  const isFrom = ({ documentId }: PayoutKey) => documentId === from;
  const move = <Key extends PayoutKey>(key: Key): Key =>
    isFrom(key) ? { ...key, documentId: to } : key;
  if ('payout' in decision && isFrom(decision.payout)) {
    return { ...decision, payout: move(decision.payout) };
  }
  if ('payouts' in decision && decision.payouts.some(isFrom)) {
    return { ...decision, payouts: decision.payouts.map(move) };
  }
  return decision;
}
