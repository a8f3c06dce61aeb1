import type { DocumentId } from '#lib/values/document-id.ts';
import { LINES_PER_CHUNK } from '#lib/vault/chunk.ts';
import type { ChunkRewrite, Home } from '#lib/vault/chunk-plan.ts';
import type { ChunkRow, VaultDatabase } from '#lib/vault/database.ts';
import type { Sealer } from '#lib/vault/sealer.ts';

/** Where a document lies, at one instant. */
export function readHome({ dexie, chunks, places }: VaultDatabase, id: DocumentId): Promise<Home> {
  return dexie.transaction('r', chunks, places, async () => {
    const place = await places.get(id);
    return { place, chunk: place && (await chunks.get(place.chunkId)) };
  });
}

/** A chunk that has room for so many lines. */
export function readRoom({ chunks }: VaultDatabase, lines: number): Promise<ChunkRow | undefined> {
  return chunks
    .where('lines')
    .belowOrEqual(LINES_PER_CHUNK - lines)
    .first();
}

/** A rewrite with its content sealed; null where the chunk becomes empty. */
export interface SealedRewrite extends Pick<ChunkRewrite, 'replaces' | 'lines'> {
  readonly sealed: Uint8Array<ArrayBuffer> | null;
}

/** Seals what the chunks shall hold; before the transaction, which would not stay open for a cipher. */
export function sealRewrites(
  rewrites: readonly ChunkRewrite[],
  sealer: Sealer,
): Promise<readonly SealedRewrite[]> {
  return Promise.all(
    rewrites.map(async ({ replaces, lines, documents }) => ({
      replaces,
      lines,
      sealed: documents.length === 0 ? null : await sealer.seal(documents),
    })),
  );
}

/** Within a transaction: whether the document and the chunks still lie as they did for the plan. */
export async function isUnchanged(
  { chunks, places }: VaultDatabase,
  id: DocumentId,
  { place }: Home,
  rewrites: readonly SealedRewrite[],
): Promise<boolean> {
  const placeNow = await places.get(id);
  if (placeNow?.chunkId !== place?.chunkId) return false;
  const versions = rewrites.flatMap(({ replaces }) =>
    replaces === undefined ? [] : [[replaces.id, replaces.revision]],
  );
  return (await chunks.where('[id+revision]').anyOf(versions).count()) === versions.length;
}

/** Within a transaction: writes one chunk, or deletes it when it became empty; gives the id of what it wrote. */
export async function writeChunk(
  { chunks }: VaultDatabase,
  { replaces, lines, sealed }: SealedRewrite,
): Promise<number | undefined> {
  if (sealed === null) {
    if (replaces !== undefined) await chunks.delete(replaces.id);
    return undefined;
  }
  if (replaces === undefined) return chunks.add({ revision: 1, lines, sealed });
  const revision = replaces.revision + 1;
  await chunks.update(replaces.id, { revision, lines, sealed });
  return replaces.id;
}
