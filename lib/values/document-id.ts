import { z } from 'zod';

/** The identity of a document: the SHA-256 of its bytes in lower-case hex. The same file twice is one document. */
export const DocumentIdSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'DocumentId'>();
export type DocumentId = z.infer<typeof DocumentIdSchema>;

/** Computes the identity of a document from its bytes. */
export async function documentIdOf(bytes: Uint8Array<ArrayBuffer>): Promise<DocumentId> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return DocumentIdSchema.parse(
    Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''),
  );
}
