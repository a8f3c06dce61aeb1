import type {
  PDFPageProxy,
  TextItem,
  TextMarkedContent,
} from 'pdfjs-dist/types/src/display/api.js';
import { annotationRuns } from '#lib/document/pdf/annotation-runs.ts';
import type { PdfEngine } from '#lib/document/pdf/engine.ts';
import type { TextPart } from '#lib/document/pdf/find-unseen.ts';
import { type IsLayerShown, lookAtPage } from '#lib/document/pdf/look-at-page.ts';
import { markUnseen, type PlacedPart } from '#lib/document/pdf/mark-unseen.ts';
import { toMatrix } from '#lib/document/pdf/matrix.ts';
import { withPdf } from '#lib/document/pdf/open-pdf.ts';
import { type FoundRun, placePoint, placeRuns, type Sheet } from '#lib/document/pdf/place-runs.ts';
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
    const layers = await pdf.getOptionalContentConfig();
    const isLayerShown: IsLayerShown = (layer) => layers.isVisible(layer) === true;
    const pages: Page[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      signal?.throwIfAborted();
      const page = await pdf.getPage(number);
      pages.push(await readPage(page, number, isLayerShown));
      page.cleanup();
      onPage?.(number, pdf.numPages);
    }
    return pages;
  });
}

async function readPage(
  page: PDFPageProxy,
  number: number,
  isLayerShown: IsLayerShown,
): Promise<Page> {
  const viewport = page.getViewport({ scale: 1 });
  const found = await findRuns(page);
  const { runs, turned, turn } = placeRuns(found, viewport.transform, viewport);
  const { width: shownWidth, height: shownHeight } = viewport;
  const transform = toMatrix(viewport.transform);
  const sheet: Sheet = { transform, turn, width: shownWidth, height: shownHeight };
  const words = textItemsToWords([...runs, ...(await annotationRuns(page, viewport))]);
  const look = await lookAtPage(page, isLayerShown);
  const [width, height] =
    turn % 2 === 0 ? [shownWidth, shownHeight] : [shownHeight, shownWidth];
  return {
    number,
    width,
    height,
    turned,
    words: look.isTextOfPicture
      ? words.map(markAsOcr)
      : markUnseen(words, {
          seen: look.seen.map((part) => placePart(part, sheet)),
          unseen: look.unseen.map((part) => ({
            ...placePart(part, sheet),
            isInLayer: part.reason === 'layer',
          })),
        }),
    isPicture: look.isPicture,
  };
}

/** The text runs of a page, each with what is known of its letters. */
async function findRuns(page: PDFPageProxy): Promise<readonly FoundRun[]> {
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
  return found;
}

/** Text over or under a picture of the page that may not be seen is what someone's OCR made of it. */
function markAsOcr(word: Word): Word {
  return { ...word, mark: 'ocr-layer' };
}

function isTextItem(item: TextItem | TextMarkedContent): item is TextItem {
  return 'str' in item;
}

/**
 * A span that has properties and is no part of the page's structure may say that its letters stand for others
 * (`/ActualText`), which pdf.js does not pass on.
 */
function followMarkedContent(marks: WordMark[], item: TextMarkedContent): void {
  if (item.type === 'endMarkedContent') {
    marks.pop();
    return;
  }
  const isSpan = 'tag' in item && item.tag === 'Span';
  const isReplaced = isSpan && item.type === 'beginMarkedContentProps' && item.id === null;
  marks.push(isReplaced ? 'replaced' : (marks.at(-1) ?? 'plain'));
}

/** A part of a text, by its middle line, on the upright page. Text that stands on end is nowhere on it. */
function placePart({ text, from, to }: TextPart, sheet: Sheet): PlacedPart {
  const [x1, y1] = placePoint(from, sheet);
  const [x2] = placePoint(to, sheet);
  return { left: Math.min(x1, x2), right: Math.max(x1, x2), middle: y1, text: text.text };
}
