import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js';
import type { Original, OriginalPage } from '#components/original/original.ts';
import type { PdfEngine } from '#lib/document/pdf/engine.ts';
import { withPdf } from '#lib/document/pdf/open-pdf.ts';
import { uprightRotation } from '#lib/document/pdf/upright-rotation.ts';
import { DamagedFileError } from '#lib/values/read-error.ts';
import { sniffFile } from '#lib/workflow/sniff-file.ts';

/** The boxes of a picture's figures are for a page of this width, in points. */
const PICTURE_WIDTH = 612;
/** No page is drawn with more pixels than this, whatever its size on paper. */
const MOST_PIXELS = 16_000_000;

/**
 * Opens the bytes of a document to be looked at; undefined where they are no pages (a captured page, an entry).
 * Throws a `ReadError` when they cannot be opened, `PasswordNeededError` among them.
 */
export async function openOriginal(
  engine: PdfEngine,
  bytes: Uint8Array<ArrayBuffer>,
  password: string | undefined,
): Promise<Original | undefined> {
  switch (sniffFile(bytes)) {
    case 'pdf':
      return openPdf(engine, bytes, password);
    case 'png':
    case 'jpeg':
      return openPicture(bytes);
    case 'zip':
    case 'ole':
    case 'html':
    case 'x12':
    case 'json':
    case 'text':
    case 'empty':
    case 'unknown':
      return undefined;
  }
}

/** The PDF stays open until it is closed. */
function openPdf(
  engine: PdfEngine,
  bytes: Uint8Array<ArrayBuffer>,
  password: string | undefined,
): Promise<Original> {
  const opened = Promise.withResolvers<Original>();
  const closed = Promise.withResolvers<void>();
  withPdf(engine, bytes, password, async (pdf) => {
    opened.resolve(toOriginal(pdf, () => closed.resolve()));
    await closed.promise;
  }).catch(opened.reject);
  return opened.promise;
}

function toOriginal(pdf: PDFDocumentProxy, close: () => void): Original {
  return {
    pageCount: pdf.numPages,
    page: async (number) => toPage(await pdf.getPage(number)),
    close,
  };
}

async function toPage(page: PDFPageProxy): Promise<OriginalPage> {
  const rotation = await uprightRotation(page);
  const { width, height } = page.getViewport({ scale: 1, rotation });
  return {
    width,
    height,
    async draw(canvas, pixelsPerPoint, signal) {
      const scale = Math.min(pixelsPerPoint, Math.sqrt(MOST_PIXELS / (width * height)));
      const viewport = page.getViewport({ scale, rotation });
      const sheet = document.createElement('canvas');
      sheet.width = Math.round(viewport.width);
      sheet.height = Math.round(viewport.height);
      const task = page.render({ canvas: sheet, viewport });
      const cancel = () => task.cancel();
      signal.addEventListener('abort', cancel, { once: true });
      try {
        await task.promise;
      } catch (error) {
        if (signal.aborted) return;
        throw error;
      } finally {
        signal.removeEventListener('abort', cancel);
      }
      show(canvas, sheet);
    },
  };
}

async function openPicture(bytes: Uint8Array<ArrayBuffer>): Promise<Original> {
  const picture = await createImageBitmap(new Blob([bytes])).catch(() => {
    throw new DamagedFileError();
  });
  const page: OriginalPage = {
    width: PICTURE_WIDTH,
    height: (picture.height / picture.width) * PICTURE_WIDTH,
    draw(canvas, _pixelsPerPoint, signal) {
      if (!signal.aborted) show(canvas, picture);
      return Promise.resolve();
    },
  };
  return { pageCount: 1, page: () => Promise.resolve(page), close: () => picture.close() };
}

/** A page is drawn out of sight and shown when it is done, so that no half page is ever seen. */
function show(canvas: HTMLCanvasElement, picture: HTMLCanvasElement | ImageBitmap): void {
  canvas.width = picture.width;
  canvas.height = picture.height;
  canvas.getContext('2d')?.drawImage(picture, 0, 0);
}
