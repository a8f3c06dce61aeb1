import type { PdfEngine } from '#lib/document/pdf/engine.ts';
import type { ColumnMapping } from '#lib/payout/schema.ts';

/** How far a file has been read. `total` is null while it is not known. */
export interface ReadProgress {
  readonly done: number;
  readonly total: number | null;
}

/** What reading needs from outside: engines, and what a person said about this file. */
export interface ReadEnvironment {
  readonly pdfEngine: PdfEngine;
  readonly password?: string;
  readonly mapping?: ColumnMapping;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ReadProgress) => void;
}
