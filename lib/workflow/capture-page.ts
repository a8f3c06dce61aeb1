import type { CapturedPage } from '#lib/document/page/schema.ts';
import { documentIdOf } from '#lib/values/document-id.ts';
import type { Reading } from '#lib/vault/schema.ts';
import type { Vault } from '#lib/vault/vault.ts';
import { failureOf } from '#lib/workflow/import-failure.ts';
import type { ImportResult } from '#lib/workflow/import-result.ts';
import {
  isWorthKeeping,
  joinReadings,
  PageNotReadError,
  type ReadTab,
  readFrames,
} from '#lib/workflow/read-frames.ts';
import { storeReading } from '#lib/workflow/store-reading.ts';

/** What reading a page needs from outside. */
export interface CaptureContext {
  readonly vault: Vault;
  /** What each frame of the tab gave, the top frame first; it comes from the page's side. */
  readonly capture: () => Promise<readonly unknown[]>;
  readonly read: (page: CapturedPage) => Reading;
  /** Reads and keeps the PDF that the tab shows, where it shows one. */
  readonly importPdf: () => Promise<ImportResult>;
  readonly now: () => Date;
  readonly reportBug: (error: unknown) => void;
}

const TAB_NAME = 'This page';

/** Reads the page in a tab and keeps what was read. The same page with the same content is one document. */
export async function capturePage(context: CaptureContext): Promise<ImportResult> {
  try {
    return await captureAndStore(context);
  } catch (error) {
    return failureOf(error, TAB_NAME, context.reportBug);
  }
}

async function captureAndStore(context: CaptureContext): Promise<ImportResult> {
  const tab = readFrames(await context.capture(), context.read);
  if (tab.frames.some(isWorthKeeping)) return store(context, tab);
  if (tab.frames.some(({ page }) => page.contentType === 'application/pdf')) {
    return context.importPdf();
  }
  const notice = tab.frames[0]?.reading.notice ?? new PageNotReadError().message;
  return { status: 'refused', fileName: titleOf(tab.top), notice };
}

function titleOf({ title, host }: CapturedPage): string {
  return title || host || TAB_NAME;
}

async function store({ vault, now }: CaptureContext, tab: ReadTab): Promise<ImportResult> {
  const fileName = titleOf(tab.top);
  // What was captured takes the place of a file's bytes: it is the document, and gives its identity.
  const pages = tab.frames.filter(isWorthKeeping).map(({ page }) => page);
  const bytes = new TextEncoder().encode(JSON.stringify(pages));
  const id = await documentIdOf(bytes);
  const stored = await vault.documents.find(id);
  if (stored !== undefined && !stored.reading.needsMapping) {
    return { status: 'already-there', fileName, storedAs: stored.fileName, documentId: id };
  }
  const addedAt = stored?.addedAt ?? now().toISOString();
  const reading = joinReadings(tab);
  const { byteLength } = bytes;
  const document = { id, fileName, byteLength, addedAt, mapping: null, reading };
  return storeReading(vault, { document, bytes });
}
