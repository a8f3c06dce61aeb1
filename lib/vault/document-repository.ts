import type { DocumentId } from '#lib/values/document-id.ts';
import { linesOf, openChunk } from '#lib/vault/chunk.ts';
import { type ChunkRewrite, type Home, planRemoval, planSave } from '#lib/vault/chunk-plan.ts';
import { createChunkReader } from '#lib/vault/chunk-reader.ts';
import {
  isUnchanged,
  readHome,
  readRoom,
  sealRewrites,
  writeChunk,
} from '#lib/vault/chunk-rewrite.ts';
import type { VaultDatabase } from '#lib/vault/database.ts';
import { parseDocuments } from '#lib/vault/parse-documents.ts';
import type { StoredDocument } from '#lib/vault/schema.ts';
import type { Sealer } from '#lib/vault/sealer.ts';
import type { DocumentRepository } from '#lib/vault/vault.ts';
import { inVaultWords, VaultBusyError } from '#lib/vault/vault-error.ts';
import { createWriteQueue } from '#lib/vault/write-queue.ts';

/** How often a change is planned again because another tab wrote in between. */
const MAX_TRIES = 20;

/** A change to one document. `write` runs in the transaction that rewrites the chunks. */
interface DocumentChange {
  readonly id: DocumentId;
  readonly plan: (home: Home) => Promise<readonly ChunkRewrite[]>;
  readonly write: (chunkId: number | undefined) => Promise<unknown>;
}

/** The door to the documents: sealed in chunks on the way in, parsed on the way out. */
export function createDocumentRepository(
  database: VaultDatabase,
  sealer: Sealer,
): DocumentRepository {
  const { dexie, chunks, places, originals } = database;
  const inTurn = createWriteQueue();
  const readAll = createChunkReader(database, sealer);

  async function change(wanted: DocumentChange): Promise<void> {
    for (let attempt = 0; attempt < MAX_TRIES; attempt += 1) {
      // oxlint-disable-next-line no-await-in-loop -- each try starts from what the one before found changed
      if (await tryChange(wanted)) return;
    }
    throw new VaultBusyError();
  }

  async function tryChange({ id, plan, write }: DocumentChange): Promise<boolean> {
    const home = await readHome(database, id);
    const rewrites = await sealRewrites(await plan(home), sealer);
    return dexie.transaction('rw', chunks, places, originals, async () => {
      if (!(await isUnchanged(database, id, home, rewrites))) return false;
      const chunkIds = await Promise.all(rewrites.map((rewrite) => writeChunk(database, rewrite)));
      await write(chunkIds.at(-1));
      return true;
    });
  }

  async function save(given: StoredDocument, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const [document] = await parseDocuments([given]);
    if (document === undefined) throw new Error('One document gives one document.');
    const { id } = document;
    const lines = linesOf(document);
    // A view would be stored with the whole buffer behind it, so only its own bytes are handed on.
    const sealed = await sealer.sealBytes(bytes.slice());
    await change({
      id,
      async plan(home) {
        const room = home.chunk === undefined ? await readRoom(database, lines) : undefined;
        return planSave(document, home, room, sealer);
      },
      async write(chunkId) {
        if (chunkId === undefined) throw new Error('A saved document has no chunk.');
        await places.put({ id, chunkId, lines });
        await originals.put({ id, sealed });
      },
    });
  }

  function remove(id: DocumentId): Promise<void> {
    return change({
      id,
      plan: (home) => planRemoval(home, sealer),
      write: () => Promise.all([places.delete(id), originals.delete(id)]),
    });
  }

  async function find(id: DocumentId): Promise<StoredDocument | undefined> {
    const { chunk } = await readHome(database, id);
    const documents = chunk === undefined ? [] : await openChunk(chunk, sealer);
    return documents.find((document) => document.id === id);
  }

  async function list(): Promise<readonly StoredDocument[]> {
    const documents = await readAll();
    return documents.toSorted((one, other) => Date.parse(one.addedAt) - Date.parse(other.addedAt));
  }

  async function readOriginal(id: DocumentId): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const row = await originals.get(id);
    return row === undefined ? undefined : sealer.openBytes(row.sealed);
  }

  return {
    save: (document, bytes) => inVaultWords(() => inTurn(() => save(document, bytes))),
    find: (id) => inVaultWords(() => find(id)),
    list: () => inVaultWords(list),
    original: (id) => inVaultWords(() => readOriginal(id)),
    remove: (id) => inVaultWords(() => inTurn(() => remove(id))),
  };
}
