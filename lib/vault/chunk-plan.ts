import {
  type CarriedDocument,
  LINES_PER_CHUNK,
  linesOf,
  openChunkToCarry,
} from '#lib/vault/chunk.ts';
import type { ChunkRow, PlaceRow } from '#lib/vault/database.ts';
import type { StoredDocument } from '#lib/vault/schema.ts';
import type { Sealer } from '#lib/vault/sealer.ts';

/** Where a document lies; both undefined where it is not kept. */
export interface Home {
  readonly place: PlaceRow | undefined;
  readonly chunk: ChunkRow | undefined;
}

/** One chunk as it shall become. `replaces`: the row before, or undefined for a new chunk. */
export interface ChunkRewrite {
  readonly replaces: ChunkRow | undefined;
  readonly lines: number;
  readonly documents: readonly CarriedDocument[];
}

/** The document's chunk without it; nothing where it is not kept. */
export async function planRemoval(
  { place, chunk }: Home,
  sealer: Sealer,
): Promise<readonly ChunkRewrite[]> {
  if (place === undefined || chunk === undefined) return [];
  const { lines, documents, replaces } = await carry(chunk, sealer);
  const others = documents.filter(({ id }) => id !== place.id);
  return [{ replaces, lines: lines - place.lines, documents: others }];
}

/**
 * The chunks with the document in its home, or else in the chunk that has room. One that fits into
 * neither gets a new chunk. The last rewrite is of the chunk that holds it then.
 */
export async function planSave(
  document: StoredDocument,
  home: Home,
  room: ChunkRow | undefined,
  sealer: Sealer,
): Promise<readonly ChunkRewrite[]> {
  const lines = linesOf(document);
  const alone: ChunkRewrite = { replaces: undefined, lines, documents: [document] };
  const [rest] = room === undefined ? await planRemoval(home, sealer) : [await carry(room, sealer)];
  if (rest === undefined) return [alone];
  const isRoomy = rest.documents.length === 0 || rest.lines + lines <= LINES_PER_CHUNK;
  if (!isRoomy) return [rest, alone];
  return [{ ...rest, lines: rest.lines + lines, documents: [...rest.documents, document] }];
}

async function carry(chunk: ChunkRow, sealer: Sealer): Promise<ChunkRewrite> {
  const documents = await openChunkToCarry(chunk, sealer);
  return { replaces: chunk, lines: chunk.lines, documents };
}
