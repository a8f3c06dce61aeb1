import { ReadError } from '#lib/values/read-error.ts';
import type { Vault } from '#lib/vault/vault.ts';
import { type CaptureContext, capturePage } from '#lib/workflow/capture-page.ts';
import { findSavedClaims, type SavedClaim } from '#lib/workflow/find-saved-claims.ts';
import { holdDocument } from '#lib/workflow/hold-document.ts';
import { failureOf } from '#lib/workflow/import-failure.ts';
import type { ImportFile, ImportResult } from '#lib/workflow/import-result.ts';
import { type ReadDocument, storeReading } from '#lib/workflow/store-reading.ts';

/** What a preview needs from outside. */
export interface PreviewContext extends Omit<CaptureContext, 'importPdf'> {
  /** The PDF that the tab shows. Throws a `ReadError` where it shows none or cannot give it. */
  readonly fetchPdf: () => Promise<{
    readonly name: string;
    readonly bytes: Uint8Array<ArrayBuffer>;
  }>;
  /** Reads one file and keeps it in the given vault. */
  readonly importFile: (file: ImportFile, vault: Vault) => Promise<ImportResult>;
}

/** What was read from a tab: something to be kept or not by the person's word, or how it ended without. */
export type CapturePreview =
  | {
      readonly status: 'preview';
      readonly held: ReadDocument;
      /** The claims of it that are kept already. */
      readonly saved: readonly SavedClaim[];
    }
  | { readonly status: 'ended'; readonly result: ImportResult };

/** Reads the page in a tab, or the PDF that it shows, and keeps nothing yet. Never rejects. */
export async function previewCapture(context: PreviewContext): Promise<CapturePreview> {
  const { vault, reportBug } = context;
  const holding = holdDocument(vault);
  const importPdf = async () => {
    const { name, bytes } = await context.fetchPdf();
    return context.importFile({ name, bytes: () => Promise.resolve(bytes) }, holding.vault);
  };
  const page = await capturePage({ ...context, vault: holding.vault, importPdf });
  try {
    const result = mayShowPdf(page) ? await orElse(importPdf, page) : page;
    const held = holding.held();
    if (held === undefined) return { status: 'ended', result };
    const documents = await vault.documents.list();
    const saved = findSavedClaims(held.document.reading.claims, documents);
    return { status: 'preview', held, saved };
  } catch (error) {
    return { status: 'ended', result: failureOf(error, page.fileName, reportBug) };
  }
}

/** Keeps what was previewed. */
export async function saveCapture(
  { held, vault }: { readonly held: ReadDocument; readonly vault: Vault },
  reportBug: (error: unknown) => void,
): Promise<ImportResult> {
  try {
    return await storeReading(vault, held);
  } catch (error) {
    return failureOf(error, held.document.fileName, reportBug);
  }
}

/** A page without claims may show a PDF in a frame of its own; a tab that cannot be entered may be a PDF's. */
function mayShowPdf(page: ImportResult): boolean {
  return (
    page.status === 'refused' || (page.status === 'failed' && page.code === 'tab-not-readable')
  );
}

async function orElse(
  importPdf: () => Promise<ImportResult>,
  page: ImportResult,
): Promise<ImportResult> {
  try {
    return await importPdf();
  } catch (error) {
    if (error instanceof ReadError) return page;
    throw error;
  }
}
