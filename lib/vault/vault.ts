import type { Terms } from '#lib/findings/terms-schema.ts';
import type { Decision } from '#lib/match/decision-schema.ts';
import type { MappingProfile } from '#lib/payout/mapping-profile-schema.ts';
import type { DocumentId } from '#lib/values/document-id.ts';
import type { StoredDocument } from '#lib/vault/schema.ts';

/** The only door to the documents, what was read from them, and their original bytes. */
export interface DocumentRepository {
  /** Keeps a document and its bytes in one transaction; the same document again replaces its own reading. */
  save(document: StoredDocument, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** One document with its reading, without opening the others' chunks. */
  find(id: DocumentId): Promise<StoredDocument | undefined>;
  /** All documents with their readings, oldest first. Reads chunks, not a row a line. */
  list(): Promise<readonly StoredDocument[]>;
  /** The original bytes, opened only when a person looks at the document. */
  original(id: DocumentId): Promise<Uint8Array<ArrayBuffer> | undefined>;
  remove(id: DocumentId): Promise<void>;
}

/** The only door to what the person decided. */
export interface DecisionRepository {
  save(decision: Decision): Promise<void>;
  list(): Promise<readonly Decision[]>;
  remove(id: string): Promise<void>;
}

/** The only door to what the person was told by the platforms. */
export interface TermsRepository {
  save(terms: Terms): Promise<void>;
  load(): Promise<Terms>;
}

/** The only door to what the person said about layouts of statements. */
export interface ProfileRepository {
  /** Keeps an answer, in place of the one for the same headings. */
  save(profile: MappingProfile): Promise<void>;
  /** The newest first. */
  list(): Promise<readonly MappingProfile[]>;
  remove(signature: string): Promise<void>;
}

/** Everything that is kept on this computer. */
export interface Vault {
  readonly documents: DocumentRepository;
  readonly decisions: DecisionRepository;
  readonly terms: TermsRepository;
  readonly profiles: ProfileRepository;
  /** Deletes all documents, readings, decisions, terms and remembered answers. */
  deleteEverything(): Promise<void>;
}
