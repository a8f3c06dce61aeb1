import type { DocumentId } from '#lib/values/document-id.ts';
import type { Vault } from '#lib/vault/vault.ts';

/** Deletes one document, what was read from it and its bytes. What the person decided is kept. */
export function deleteDocument(vault: Vault, id: DocumentId): Promise<void> {
  return vault.documents.remove(id);
}

/** Deletes all that is kept on this computer: documents, readings, decisions and terms. */
export function deleteEverything(vault: Vault): Promise<void> {
  return vault.deleteEverything();
}
