import type { Decision } from '#lib/match/decision-schema.ts';
import { type DocumentId, documentIdOf } from '#lib/values/document-id.ts';
import { formatServiceDate } from '#lib/values/service-date.ts';
import type { StoredDocument } from '#lib/vault/schema.ts';
import type { Vault } from '#lib/vault/vault.ts';
import { type ClaimEntry, ClaimEntrySchema } from '#lib/workflow/claim-entry.ts';
import { entryToReading } from '#lib/workflow/entry-to-reading.ts';
import type { ImportResult } from '#lib/workflow/import-result.ts';
import { storeReading } from '#lib/workflow/store-reading.ts';

/** What entering needs from outside. */
export interface EnterContext {
  readonly vault: Vault;
  readonly now: () => Date;
  /** The document that was entered before and is now entered differently. */
  readonly replaces?: DocumentId;
}

/** Keeps an EOB that a person typed, as a document like any other; what it replaces is removed. */
export async function enterClaim(
  entry: ClaimEntry,
  { vault, now, replaces }: EnterContext,
): Promise<ImportResult> {
  const bytes = new TextEncoder().encode(JSON.stringify(ClaimEntrySchema.parse(entry)));
  const id = await documentIdOf(bytes);
  const before = replaces === undefined ? undefined : await vault.documents.find(replaces);
  const document: StoredDocument = {
    id,
    fileName: nameOf(entry),
    byteLength: bytes.byteLength,
    addedAt: before?.addedAt ?? now().toISOString(),
    mapping: null,
    reading: entryToReading(entry, id),
  };
  const result = await storeReading(vault, { document, bytes });
  if (replaces !== undefined && replaces !== id) {
    await moveDecisions(vault, replaces, id);
    await vault.documents.remove(replaces);
  }
  return result;
}

/** `Entered by you, Cigna, Jan 7, 2025`: the plan and the first date of service. */
function nameOf({ payer, lines }: ClaimEntry): string {
  const [first] = lines.map(({ dateOfService }) => dateOfService).toSorted();
  return ['Entered by you', payer, ...(first === undefined ? [] : [formatServiceDate(first)])].join(
    ', ',
  );
}

/** A claim without a number is known by its document, so what was decided about it follows the new document. */
async function moveDecisions(vault: Vault, from: DocumentId, to: DocumentId): Promise<void> {
  const decisions = await vault.decisions.list();
  await Promise.all(
    decisions.flatMap((decision) => {
      const moved = movedDecision(decision, from, to);
      return moved === undefined ? [] : [vault.decisions.save(moved)];
    }),
  );
}

function movedDecision(decision: Decision, from: DocumentId, to: DocumentId): Decision | undefined {
  const isMatch = decision.kind === 'confirm-match' || decision.kind === 'reject-match';
  if (!isMatch || !decision.session.claim.startsWith(from)) return undefined;
  const claim = decision.session.claim.replace(from, to);
  return { ...decision, session: { ...decision.session, claim } };
}
