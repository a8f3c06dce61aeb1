import { Dexie, type Table } from 'dexie';
import type { DocumentId } from '#lib/values/document-id.ts';

/** Many documents' readings, sealed as one. `revision` grows with every rewrite; `lines` is its fill. */
export interface ChunkRow {
  readonly id: number;
  readonly revision: number;
  readonly lines: number;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

/** Which chunk holds a document, and how many of the chunk's lines are its own. */
export interface PlaceRow {
  readonly id: DocumentId;
  readonly chunkId: number;
  readonly lines: number;
}

/** One sealed thing under its own key. */
interface SealedRow<Id extends string = string> {
  readonly id: Id;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

/** The tables of the vault. Only the repositories may touch them. */
export interface VaultDatabase {
  readonly dexie: Dexie;
  readonly chunks: Table<ChunkRow, number, Omit<ChunkRow, 'id'>>;
  readonly places: Table<PlaceRow, DocumentId>;
  readonly originals: Table<SealedRow<DocumentId>, DocumentId>;
  readonly decisions: Table<SealedRow, string>;
  readonly terms: Table<SealedRow, string>;
  readonly profiles: Table<SealedRow, string>;
}

/** Opens the tables under a name; nothing is read before the first call to one of them. */
export function openDatabase(name: string): VaultDatabase {
  // Dexie's own cache would hold the sealed chunks a second time.
  const dexie = new Dexie(name, { cache: 'disabled' });
  dexie.version(1).stores({
    chunks: '++id, lines, [id+revision]',
    places: 'id',
    originals: 'id',
    decisions: 'id',
    terms: 'id',
  });
  dexie.version(2).stores({ profiles: 'id' });
  return {
    dexie,
    chunks: dexie.table('chunks'),
    places: dexie.table('places'),
    originals: dexie.table('originals'),
    decisions: dexie.table('decisions'),
    terms: dexie.table('terms'),
    profiles: dexie.table('profiles'),
  };
}
