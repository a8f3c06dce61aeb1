import { createHash } from 'node:crypto';
import { type DocumentId, DocumentIdSchema } from '#lib/values/document-id.ts';

/** A document's identity, the same for the same word: `aDocumentId('eob')`. */
export function aDocumentId(word: string): DocumentId {
  return DocumentIdSchema.parse(createHash('sha256').update(word).digest('hex'));
}
