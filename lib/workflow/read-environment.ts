import type { ImageDecoder } from '#lib/document/image/image-decoder.ts';
import type { OcrEngine } from '#lib/document/image/ocr-engine.ts';
import type { PdfEngine } from '#lib/document/pdf/engine.ts';
import type { PageRasteriser } from '#lib/document/pdf/page-rasteriser.ts';
import type { MappingProfile } from '#lib/payout/mapping-profile-schema.ts';
import type { ColumnMapping } from '#lib/payout/schema.ts';

/** How far a file has been read. `total` is null while it is not known; `unit`: what is counted, without it pages. */
export interface ReadProgress {
  readonly done: number;
  readonly total: number | null;
  readonly unit?: 'row' | undefined;
}

/** What reading pictures needs from outside. The engine starts with the first picture, not before. */
export interface OcrEnvironment {
  readonly engine: OcrEngine;
  readonly rasteriser: PageRasteriser;
  readonly decoder: ImageDecoder;
  /** How long a picture of a page may take, in milliseconds; without it, as long as it takes. */
  readonly msPerPage?: number;
}

/** What a person said about a file, the way to stop, and the way to tell how far it has been read. */
export interface DataEnvironment {
  readonly password?: string;
  readonly mapping?: ColumnMapping;
  /** What the person said about statements of other headings and of these. */
  readonly profiles?: readonly MappingProfile[];
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ReadProgress) => void;
}

/** What reading needs from outside: engines, and what a person said about this file. */
export interface ReadEnvironment extends DataEnvironment {
  readonly pdfEngine: PdfEngine;
  /** Without it pictures, scans and garbled text are refused in plain words. */
  readonly ocr?: OcrEnvironment;
}
