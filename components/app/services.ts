import { createContext, useContext } from 'react';
import type { AuditFeed } from '#components/audit/audit-feed.ts';
import type { CaptureServices } from '#components/capture/capture-services.ts';
import type { Original } from '#components/original/original.ts';
import type { Audit } from '#lib/findings/schema.ts';
import type { MappingProfile } from '#lib/payout/mapping-profile-schema.ts';
import type { ColumnMapping } from '#lib/payout/schema.ts';
import type { Redaction } from '#lib/report/schema.ts';
import type { DocumentId } from '#lib/values/document-id.ts';
import type { ServiceDate } from '#lib/values/service-date.ts';
import type { Reading, StoredDocument } from '#lib/vault/schema.ts';
import type { Vault } from '#lib/vault/vault.ts';
import type { ClaimEntry } from '#lib/workflow/claim-entry.ts';
import type { ImportFile, ImportProgress, ImportResult } from '#lib/workflow/import-result.ts';
import type { PayoutEntry } from '#lib/workflow/payout-entry.ts';

/** What a person said about files, and what listens while they are read. Keys are file names. */
export interface ImportOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly passwords?: ReadonlyMap<string, string>;
  readonly mappings?: ReadonlyMap<string, ColumnMapping>;
}

/** The files that an audit can be saved as. */
interface AuditExports {
  readonly csv: (audit: Audit, redact: Redaction) => string;
  readonly xlsx: (audit: Audit, redact: Redaction) => Promise<Uint8Array<ArrayBuffer>>;
  readonly pdf: (
    audit: Audit,
    redact: Redaction,
    generatedOn: ServiceDate,
  ) => Promise<Uint8Array<ArrayBuffer>>;
}

/** All that the screens can do. The entrypoints hand in the real ones, tests hand in fakes. */
export interface Services {
  readonly vault: Vault;
  /** Reads and keeps files, one result a file, in their order. */
  readonly importFiles: (
    files: readonly ImportFile[],
    options: ImportOptions,
  ) => Promise<readonly ImportResult[]>;
  /** What the vault's documents, decisions and terms say together. */
  readonly audits: AuditFeed;
  /**
   * Opens a document's original to be looked at; undefined where it has no pages. Throws a `ReadError` when it
   * cannot be opened.
   */
  readonly openOriginal: (id: DocumentId, password?: string) => Promise<Original | undefined>;
  /**
   * The layout of a PDF as text that may be handed to a stranger; undefined where its pages hold no text. Throws a
   * `ReadError` when it cannot be opened.
   */
  readonly exportLayout: (id: DocumentId, password?: string) => Promise<string | undefined>;
  /** Keeps an EOB that the person typed, in place of the one that it replaces. */
  readonly enterClaim: (entry: ClaimEntry, replaces?: DocumentId) => Promise<ImportResult>;
  /** Keeps payouts that the person typed, in place of those that they replace. */
  readonly enterPayouts: (entry: PayoutEntry, replaces?: DocumentId) => Promise<ImportResult>;
  /** Reads a kept statement as an answer would have it read; undefined where it is gone. Throws a `ReadError`. */
  readonly previewMapping: (
    id: DocumentId,
    mapping: ColumnMapping,
    signal: AbortSignal,
  ) => Promise<Reading | undefined>;
  /** Keeps other answers for a layout, and reads the statements anew that were read with those before. */
  readonly changeProfile: (
    before: MappingProfile,
    mapping: ColumnMapping,
  ) => Promise<readonly ImportResult[]>;
  /** Keeps that the person found the columns of a statement read rightly. */
  readonly confirmColumns: (document: StoredDocument) => Promise<void>;
  readonly withdrawConfirmation: (document: StoredDocument) => Promise<void>;
  readonly exports: AuditExports;
  /** Hands a file to the person's downloads. */
  readonly saveFile: (name: string, type: string, content: BlobPart) => void;
  /** Today by the computer's calendar. */
  readonly today: () => ServiceDate;
  /** Reads a tab. */
  readonly capture: CaptureServices;
}

const ServicesContext = createContext<Services | null>(null);

/** Makes the services known to all screens below it. */
export const ServicesProvider = ServicesContext.Provider;

/** The services of the surface that this component stands in. */
export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error('No ServicesProvider stands above this component.');
  return services;
}
