import type {
  PDFPageProxy,
  TextItem,
  TextMarkedContent,
} from 'pdfjs-dist/types/src/display/api.js';
import type { PdfEngine } from '#lib/document/pdf/engine.ts';
import { findPicture } from '#lib/document/pdf/find-picture.ts';
import { type PlacedRun, textItemsToWords } from '#lib/document/pdf/text-items-to-words.ts';
import type { Page, Word, WordMark } from '#lib/document/schema.ts';
import { DamagedFileError, PasswordNeededError } from '#lib/values/read-error.ts';

export interface ReadPdfOptions {
  readonly password?: string;
  readonly signal?: AbortSignal;
  readonly onPage?: (done: number, total: number) => void;
}

/**
 * The pages of a PDF as words with places, read one after another.
 * Throws `PasswordNeededError`, `DamagedFileError`, or the signal's reason when cancelled.
 */
export async function readPdf(
  engine: PdfEngine,
  bytes: Uint8Array<ArrayBuffer>,
  { password, signal, onPage }: ReadPdfOptions = {},
): Promise<readonly Page[]> {
  signal?.throwIfAborted();
  // pdf.js takes the buffer over; the caller still needs its own.
  const task = engine.open({ data: bytes.slice(), ...(password !== undefined && { password }) });
  try {
    const pdf = await task.promise;
    const pages: Page[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      signal?.throwIfAborted();
      const page = await pdf.getPage(number);
      pages.push(await readPage(page, number));
      page.cleanup();
      onPage?.(number, pdf.numPages);
    }
    return pages;
  } catch (error) {
    throw toReadError(error);
  } finally {
    await task.destroy();
  }
}

function toReadError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  switch (error.name) {
    case 'PasswordException':
      return new PasswordNeededError();
    case 'InvalidPDFException':
    case 'FormatError':
    case 'MissingPDFException':
    case 'UnknownErrorException':
    case 'XRefParseException':
      return new DamagedFileError();
    default:
      return error;
  }
}

async function readPage(page: PDFPageProxy, number: number): Promise<Page> {
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent({ includeMarkedContent: true });
  const runs: PlacedRun[] = [];
  const marks: WordMark[] = [];
  for (const item of content.items) {
    if (!isTextItem(item)) {
      followMarkedContent(marks, item);
      continue;
    }
    if (item.str.trim() === '') continue;
    const style = content.styles[item.fontName];
    const run = placeRun(item, viewport.transform, style?.fontFamily === 'monospace', marks.at(-1));
    if (run !== undefined) runs.push(run);
  }
  const words = textItemsToWords(runs);
  const picture = await findPicture(page, viewport);
  return {
    number,
    width: viewport.width,
    height: viewport.height,
    words: picture.hasHiddenText ? words.map(markAsOcr) : words,
    isPicture: picture.coversPage,
  };
}

/** Text that may not be seen over a picture of the page is what someone's OCR made of it. */
function markAsOcr(word: Word): Word {
  return { ...word, mark: 'ocr-layer' };
}

function isTextItem(item: TextItem | TextMarkedContent): item is TextItem {
  return 'str' in item;
}

function followMarkedContent(marks: WordMark[], item: TextMarkedContent): void {
  if (item.type === 'endMarkedContent') {
    marks.pop();
    return;
  }
  const isOptional = 'tag' in item && item.tag === 'OC';
  marks.push(isOptional ? 'optional-layer' : (marks.at(-1) ?? 'plain'));
}

/** The run in upright page space; undefined when it stands at an angle (side text, printers' marks). */
function placeRun(
  item: TextItem,
  [a, b, c, d, e, f]: readonly number[],
  isFixedWidth: boolean,
  mark: WordMark = 'plain',
): PlacedRun | undefined {
  const [ta = 1, tb = 0, tc = 0, td = 1, te = 0, tf = 0] = item.transform;
  if (a === undefined || b === undefined || c === undefined) return undefined;
  if (d === undefined || e === undefined || f === undefined) return undefined;
  const along = { x: a * ta + c * tb, y: b * ta + d * tb };
  if (along.x <= 0 || Math.abs(along.y) > Math.abs(along.x) * MAX_SLOPE) return undefined;
  const size = Math.hypot(a * tc + c * td, b * tc + d * td);
  return {
    text: item.str,
    left: a * te + c * tf + e,
    baseline: b * te + d * tf + f,
    width: item.width,
    size,
    isFixedWidth,
    mark,
  };
}

/** Text that rises more than this for each point forward is at an angle. */
const MAX_SLOPE = 0.05;
