import type { ColumnMapping } from '#lib/payout/schema.ts';
import type { DocumentId } from '#lib/values/document-id.ts';
import type { Reading } from '#lib/vault/schema.ts';
import type { Vault } from '#lib/vault/vault.ts';
import type { ImportContext } from '#lib/workflow/import-files.ts';

/** What previewing needs from outside. */
export interface PreviewContext {
  readonly vault: Vault;
  readonly read: ImportContext['read'];
  readonly signal?: AbortSignal;
}

/**
 * Reads a kept statement as an answer would have it read, and keeps nothing; undefined where it is not there any
 * more. Throws a `ReadError` when it cannot be read that way.
 */
export async function previewMapping(
  id: DocumentId,
  mapping: ColumnMapping,
  { vault, read, signal }: PreviewContext,
): Promise<Reading | undefined> {
  const [document, bytes] = await Promise.all([
    vault.documents.find(id),
    vault.documents.original(id),
  ]);
  if (document === undefined || bytes === undefined) return undefined;
  return read(bytes.slice(), document.fileName, {
    mapping,
    ...(signal !== undefined && { signal }),
  });
}
