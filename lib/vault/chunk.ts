import { z } from 'zod';
import { DocumentIdSchema } from '#lib/values/document-id.ts';
import type { ChunkRow } from '#lib/vault/database.ts';
import { parseDocuments } from '#lib/vault/parse-documents.ts';
import type { StoredDocument } from '#lib/vault/schema.ts';
import type { Sealer } from '#lib/vault/sealer.ts';
import { VaultDamagedError } from '#lib/vault/vault-error.ts';

/** A chunk takes documents up to this many lines; a longer document has a chunk of its own. */
export const LINES_PER_CHUNK = 1000;

/** A document in a chunk that is only carried over: its content stays as it was sealed. */
export type CarriedDocument = z.infer<typeof CarriedDocumentSchema>;
const CarriedDocumentSchema = z.looseObject({ id: DocumentIdSchema });

/** How much of a chunk a document fills: its service lines and payout rows, and at least one. */
export function linesOf({ reading }: StoredDocument): number {
  const serviceLines = reading.claims.reduce(
    (sum, { lines }) => sum + Math.max(1, lines.length),
    0,
  );
  return Math.max(1, serviceLines + reading.payouts.length);
}

/** The documents of a chunk, each checked in full. */
export async function openChunk(row: ChunkRow, sealer: Sealer): Promise<readonly StoredDocument[]> {
  const values = await openSealed(z.unknown(), row.sealed, sealer);
  return parseDocuments(values).catch((error: unknown) => {
    if (error instanceof z.ZodError) throw new VaultDamagedError(undefined, { cause: error });
    throw error;
  });
}

/** The documents of a chunk that is about to be rewritten, checked for their identity only. */
export function openChunkToCarry(
  row: ChunkRow,
  sealer: Sealer,
): Promise<readonly CarriedDocument[]> {
  return openSealed(z.array(CarriedDocumentSchema), row.sealed, sealer);
}

/** Opens what was sealed and parses it; whatever goes wrong there means that the stored bytes are damaged. */
export async function openSealed<Schema extends z.ZodType>(
  schema: Schema,
  sealed: Uint8Array<ArrayBuffer>,
  sealer: Sealer,
): Promise<z.infer<Schema>> {
  const value = await sealer.open(sealed).catch((cause: unknown) => {
    throw new VaultDamagedError(undefined, { cause });
  });
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new VaultDamagedError();
  return parsed.data;
}
