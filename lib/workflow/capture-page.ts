import { type CapturedPage, CapturedPageSchema } from '#lib/document/page/schema.ts';
import { documentIdOf } from '#lib/values/document-id.ts';
import { ReadError } from '#lib/values/read-error.ts';
import type { Reading } from '#lib/vault/schema.ts';
import type { Vault } from '#lib/vault/vault.ts';
import { failureOf } from '#lib/workflow/import-failure.ts';
import type { ImportResult } from '#lib/workflow/import-result.ts';
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

/** Nothing that a frame gave could be used. */
class PageNotReadError extends ReadError {
  readonly code = 'page-not-read';
  override readonly message =
    'This page could not be read. Wait until it has loaded and try again, or save your EOB as a PDF and drop it here.';
}

const TAB_NAME = 'This page';
const TOO_LONG_NOTICE = 'This page is so long that only its first part was read.';
const FRAME_NOTICE = 'A part of this page could not be read.';

/** One frame that was captured, and what was read from it. */
interface ReadFrame {
  readonly page: CapturedPage;
  readonly reading: Reading;
}

/** Reads the page in a tab and keeps what was read. The same page with the same content is one document. */
export async function capturePage(context: CaptureContext): Promise<ImportResult> {
  try {
    return await captureAndStore(context);
  } catch (error) {
    return failureOf(error, TAB_NAME, context.reportBug);
  }
}

async function captureAndStore(context: CaptureContext): Promise<ImportResult> {
  const answers = (await context.capture()).map((answer) => CapturedPageSchema.safeParse(answer));
  const pages = answers.flatMap(({ data }) => (data === undefined ? [] : [data]));
  const [top] = pages;
  if (top === undefined) throw new PageNotReadError();
  const frames = pages.map((page) => ({ page, reading: context.read(page) }));
  const readFrames = frames.filter(({ reading }) => isWorthKeeping(reading));
  if (readFrames.length > 0) {
    return store(context, titleOf(top), readFrames, pages.length < answers.length);
  }
  if (pages.some(({ contentType }) => contentType === 'application/pdf')) {
    return context.importPdf();
  }
  const notice = frames[0]?.reading.notice ?? new PageNotReadError().message;
  return { status: 'refused', fileName: titleOf(top), notice };
}

function isWorthKeeping({ outcome, needsMapping }: Reading): boolean {
  return outcome === 'read' || needsMapping;
}

function titleOf({ title, host }: CapturedPage): string {
  return title || host || TAB_NAME;
}

async function store(
  { vault, now }: CaptureContext,
  fileName: string,
  frames: readonly ReadFrame[],
  hasLostFrames: boolean,
): Promise<ImportResult> {
  // What was captured takes the place of a file's bytes: it is the document, and gives its identity.
  const bytes = new TextEncoder().encode(JSON.stringify(frames.map(({ page }) => page)));
  const id = await documentIdOf(bytes);
  const stored = await vault.documents.find(id);
  if (stored !== undefined && !stored.reading.needsMapping) {
    return { status: 'already-there', fileName, storedAs: stored.fileName, documentId: id };
  }
  const addedAt = stored?.addedAt ?? now().toISOString();
  const reading = joinReadings(frames, hasLostFrames);
  const { byteLength } = bytes;
  const document = { id, fileName, byteLength, addedAt, mapping: null, reading };
  return storeReading(vault, { document, bytes });
}

/** One reading of all frames; its kind is that of the first. */
function joinReadings(frames: readonly ReadFrame[], hasLostFrames: boolean): Reading {
  const readings = frames.map(({ reading }) => reading);
  const isCut = frames.some(({ page }) => !page.complete);
  const notices = [
    ...readings.map(({ notice }) => notice),
    isCut ? TOO_LONG_NOTICE : null,
    hasLostFrames ? FRAME_NOTICE : null,
  ].filter((notice) => notice !== null);
  return {
    kind: readings[0]?.kind ?? 'eob-page',
    outcome: 'read',
    notice: notices.length === 0 ? null : [...new Set(notices)].join(' '),
    warnings: readings.flatMap(({ warnings }) => warnings),
    complete: readings.every(({ complete }) => complete) && !isCut && !hasLostFrames,
    preliminary: readings.some(({ preliminary }) => preliminary),
    needsMapping: readings.some(({ needsMapping }) => needsMapping),
    columns: readings.flatMap(({ columns }) => columns),
    claims: readings.flatMap(({ claims }) => claims),
    payouts: readings.flatMap(({ payouts }) => payouts),
  };
}
