import type {
  PDFPageProxy,
  TextItem,
  TextMarkedContent,
} from 'pdfjs-dist/types/src/display/api.js';
import { annotationRuns } from '#lib/document/pdf/annotation-runs.ts';
import type { PdfEngine } from '#lib/document/pdf/engine.ts';
import type { TextPart } from '#lib/document/pdf/find-unseen.ts';
import { type IsLayerShown, lookAtPage, type PageLook } from '#lib/document/pdf/look-at-page.ts';
import { markReplaced } from '#lib/document/pdf/mark-replaced.ts';
import { markUnseen, type PlacedPart, type SeenAndUnseen } from '#lib/document/pdf/mark-unseen.ts';
import { toMatrix } from '#lib/document/pdf/matrix.ts';
import { withPdf } from '#lib/document/pdf/open-pdf.ts';
import { type FoundRun, placePoint, placeRuns, type Sheet } from '#lib/document/pdf/place-runs.ts';
import { readTags } from '#lib/document/pdf/read-tags.ts';
import { findTagTables } from '#lib/document/pdf/tag-tables.ts';
import { type PlacedRun, textItemsToWords } from '#lib/document/pdf/text-items-to-words.ts';
import { textOfGlyphs } from '#lib/document/pdf/text-state.ts';
import type { Page, Word, WordMark } from '#lib/document/schema.ts';
import { DynamicFormError } from '#lib/values/read-error.ts';

export interface ReadPdfOptions {
  readonly password?: string;
  readonly signal?: AbortSignal;
  readonly onPage?: (done: number, total: number) => void;
}

/**
 * The pages of a PDF as words with places, read one after another.
 * Throws `PasswordNeededError`, `DamagedFileError`, `DynamicFormError`, or the signal's reason when cancelled.
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
    if (isPlaceholder(pages)) throw new DynamicFormError();
    return pages;
  });
}

/** The page that Adobe's programs put in the place of a form's own, for all others to show. */
const PLACEHOLDER = /if this message is not eventually replaced by the proper contents/i;

/** It says little else, in whatever languages. */
const MOST_WORDS_OF_PLACEHOLDER = 200;

function isPlaceholder(pages: readonly Page[]): boolean {
  const [page, ...others] = pages;
  if (page === undefined || others.length > 0) return false;
  if (page.words.length > MOST_WORDS_OF_PLACEHOLDER) return false;
  return PLACEHOLDER.test(page.words.map(({ text }) => text).join(' '));
}

async function readPage(
  page: PDFPageProxy,
  number: number,
  isLayerShown: IsLayerShown,
): Promise<Page> {
  const viewport = page.getViewport({ scale: 1 });
  const inContent = await findRuns(page);
  const isTagged = inContent.some(({ spanId }) => spanId !== undefined);
  const tags = isTagged ? await page.getStructTree() : null;
  const found = markReplaced(inContent, tags);
  const { runs, turned, turn } = placeRuns(found, viewport.transform, viewport);
  const { width, height } = viewport;
  const sheet: Sheet = { transform: toMatrix(viewport.transform), turn, width, height };
  const look = await lookAtPage(page, isLayerShown);
  const typed = await annotationRuns(page, look.annotated, sheet);
  const placed = placeLook(look, sheet);
  const toWords = (some: readonly PlacedRun[]) => {
    const words = textItemsToWords(some);
    return look.isTextOfPicture ? words.map(markAsOcr) : markUnseen(words, placed);
  };
  const tagged = look.isTextOfPicture
    ? undefined
    : readTags(findTagTables(tags), { runs, typed, turned, toWords });
  const isOnItsSide = turn % 2 === 1;
  return {
    number,
    width: isOnItsSide ? height : width,
    height: isOnItsSide ? width : height,
    turned,
    words: toWords([...runs, ...typed]),
    isPicture: look.isPicture,
    ...(tagged !== undefined && { tagged }),
  };
}

/** The text runs of a page, each with what is known of its letters. */
async function findRuns(page: PDFPageProxy): Promise<readonly FoundRun[]> {
  const content = await page.getTextContent({ includeMarkedContent: true });
  const found: FoundRun[] = [];
  const spans: MarkedSpan[] = [];
  for (const item of content.items) {
    if (!isTextItem(item)) {
      followMarkedContent(spans, item);
      continue;
    }
    if (item.str.trim() === '') continue;
    const style = content.styles[item.fontName];
    const isFixedWidth = style?.fontFamily === 'monospace';
    found.push({ item, isFixedWidth, ...(spans.at(-1) ?? OUTSIDE) });
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

/** What the spans around a text say of it: by which name the file's structure knows it, and what it is. */
interface MarkedSpan {
  readonly mark: WordMark;
  readonly spanId: string | undefined;
}

const OUTSIDE: MarkedSpan = { mark: 'plain', spanId: undefined };

/**
 * Keeps the marked spans that are open. One that has properties and no name may say that its letters stand for
 * others (`/ActualText`), which pdf.js does not pass on.
 */
function followMarkedContent(spans: MarkedSpan[], item: TextMarkedContent): void {
  if (item.type === 'endMarkedContent') {
    spans.pop();
    return;
  }
  const around = spans.at(-1) ?? OUTSIDE;
  const isSpan = 'tag' in item && item.tag === 'Span';
  const isReplaced = isSpan && item.type === 'beginMarkedContentProps' && item.id === null;
  spans.push({
    mark: isReplaced ? 'replaced' : around.mark,
    spanId: item.id ?? around.spanId,
  });
}

function placeLook({ seen, unseen }: PageLook, sheet: Sheet): SeenAndUnseen {
  return {
    seen: seen.map((part) => placePart(part, sheet)),
    unseen: unseen.map((part) => ({
      ...placePart(part, sheet),
      isInLayer: part.reason === 'layer',
    })),
  };
}

/** A part of a text, by its middle line, on the upright page. Text that stands on end is nowhere on it. */
function placePart({ text, from, to }: TextPart, sheet: Sheet): PlacedPart {
  const [x1, y1] = placePoint(from, sheet);
  const [x2] = placePoint(to, sheet);
  return {
    left: Math.min(x1, x2),
    right: Math.max(x1, x2),
    middle: y1,
    text: textOfGlyphs(text.glyphs),
  };
}
