import { type DocumentId, documentIdOf } from '#lib/values/document-id.ts';
import type { Reading } from '#lib/vault/schema.ts';
import type { Vault } from '#lib/vault/vault.ts';
import type { ImportResult } from '#lib/workflow/import-result.ts';
import { moveDecisions } from '#lib/workflow/move-decisions.ts';
import { storeReading } from '#lib/workflow/store-reading.ts';

/** What entering needs from outside. */
export interface EnterContext {
  readonly vault: Vault;
  readonly now: () => Date;
  /** The document that was entered before and is now entered differently. */
  readonly replaces?: DocumentId;
}

/** What a person typed, its name, and what it says once its identity is known. */
export interface Entry {
  readonly typed: object;
  readonly fileName: string;
  readonly toReading: (id: DocumentId) => Reading;
}

/** Keeps what a person typed as a document like any other; what it replaces is removed. */
export async function storeEntry(
  { typed, fileName, toReading }: Entry,
  { vault, now, replaces }: EnterContext,
): Promise<ImportResult> {
  const bytes = new TextEncoder().encode(JSON.stringify(typed));
  const id = await documentIdOf(bytes);
  const before = replaces === undefined ? undefined : await vault.documents.find(replaces);
  const result = await storeReading(vault, {
    bytes,
    document: {
      id,
      fileName,
      byteLength: bytes.byteLength,
      addedAt: before?.addedAt ?? now().toISOString(),
      mapping: null,
      reading: toReading(id),
    },
  });
  if (replaces !== undefined && replaces !== id) {
    await moveDecisions(vault, replaces, id);
    await vault.documents.remove(replaces);
  }
  return result;
}
