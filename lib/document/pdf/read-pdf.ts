import type {
  PDFPageProxy,
  TextItem,
  TextMarkedContent,
} from 'pdfjs-dist/types/src/display/api.js';
import { annotationRuns } from '#lib/document/pdf/annotation-runs.ts';
import type { PdfEngine } from '#lib/document/pdf/engine.ts';
import { findPicture } from '#lib/document/pdf/find-picture.ts';
import { withPdf } from '#lib/document/pdf/open-pdf.ts';
import { type FoundRun, placeRuns } from '#lib/document/pdf/place-runs.ts';
import { textItemsToWords } from '#lib/document/pdf/text-items-to-words.ts';
import type { Page, Word, WordMark } from '#lib/document/schema.ts';

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
  return withPdf(engine, bytes, password, async (pdf) => {
    const pages: Page[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      signal?.throwIfAborted();
      const page = await pdf.getPage(number);
      pages.push(await readPage(page, number));
      page.cleanup();
      onPage?.(number, pdf.numPages);
    }
    return pages;
  });
}

async function readPage(page: PDFPageProxy, number: number): Promise<Page> {
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent({ includeMarkedContent: true });
  const found: FoundRun[] = [];
  const marks: WordMark[] = [];
  for (const item of content.items) {
    if (!isTextItem(item)) {
      followMarkedContent(marks, item);
      continue;
    }
    if (item.str.trim() === '') continue;
    const style = content.styles[item.fontName];
    const isFixedWidth = style?.fontFamily === 'monospace';
    found.push({ item, isFixedWidth, mark: marks.at(-1) ?? 'plain' });
  }
  const { runs, turned, turn } = placeRuns(found, viewport.transform, viewport);
  const [width, height] =
    turn % 2 === 0 ? [viewport.width, viewport.height] : [viewport.height, viewport.width];
  const words = textItemsToWords([...runs, ...(await annotationRuns(page, viewport))]);
  const picture = await findPicture(page, viewport);
  return {
    number,
    width,
    height,
    turned,
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
