import type { StoredDocument } from '#lib/vault/schema.ts';
import type { Vault } from '#lib/vault/vault.ts';
import type { ImportResult } from '#lib/workflow/import-result.ts';
import { withoutPrivateCells } from '#lib/workflow/without-private-cells.ts';

const REFUSED_NOTICE = 'Nothing that Spreadlight reads was found here, so nothing was saved.';

/** A document that was read, with the bytes that it was read from. */
export interface ReadDocument {
  readonly document: StoredDocument;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Keeps a document that was read, without private columns of a statement; one that was refused is not kept. */
export async function storeReading(
  vault: Vault,
  { document, bytes }: ReadDocument,
): Promise<ImportResult> {
  const { fileName, reading } = document;
  if (reading.outcome !== 'read' && !reading.needsMapping) {
    return { status: 'refused', fileName, notice: reading.notice ?? REFUSED_NOTICE };
  }
  await vault.documents.save(document, await withoutPrivateCells(reading.kind, bytes));
  return { status: reading.needsMapping ? 'needs-mapping' : 'imported', fileName, document };
}
