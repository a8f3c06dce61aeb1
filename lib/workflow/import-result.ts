import type { DocumentId } from '#lib/values/document-id.ts';
import type { StoredDocument } from '#lib/vault/schema.ts';
import type { ReadProgress } from '#lib/workflow/read-environment.ts';

/** A file as a person hands it over; its bytes are read only when its turn comes. */
export interface ImportFile {
  readonly name: string;
  bytes(): Promise<Uint8Array<ArrayBuffer>>;
}

/** How the import of one file ended. `message` and `notice` are plain words for a person. */
export type ImportResult =
  | { readonly status: 'imported'; readonly fileName: string; readonly document: StoredDocument }
  | {
      readonly status: 'already-there';
      readonly fileName: string;
      readonly storedAs: string;
      readonly documentId: DocumentId;
    }
  | {
      readonly status: 'needs-mapping';
      readonly fileName: string;
      readonly document: StoredDocument;
    }
  | { readonly status: 'needs-password'; readonly fileName: string; readonly message: string }
  | { readonly status: 'refused'; readonly fileName: string; readonly notice: string }
  | {
      readonly status: 'failed';
      readonly fileName: string;
      readonly code: string;
      readonly message: string;
    }
  | { readonly status: 'cancelled'; readonly fileName: string };

/** Progress of a batch, told per file. */
export interface ImportProgress {
  readonly index: number;
  readonly fileName: string;
  readonly progress: ReadProgress;
}
