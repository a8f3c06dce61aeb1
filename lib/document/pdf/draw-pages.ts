import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js';
import type { PagePicture } from '#lib/document/image/read-picture.ts';
import type { PdfEngine } from '#lib/document/pdf/engine.ts';
import { withPdf } from '#lib/document/pdf/open-pdf.ts';
import type { PageRasteriser } from '#lib/document/pdf/page-rasteriser.ts';

/** Pages are drawn with so many pixels for each point: 300 dots per inch. */
const PIXELS_PER_POINT = 300 / 72;
/** No page is drawn with more pixels than this, whatever its size on paper. */
const MOST_PIXELS = 20_000_000;

export interface DrawPagesOptions {
  readonly password?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Draws some pages of a PDF, one after another, and hands each picture to `use` before the next is drawn. */
export async function drawPages(
  { engine, rasteriser }: { readonly engine: PdfEngine; readonly rasteriser: PageRasteriser },
  bytes: Uint8Array<ArrayBuffer>,
  numbers: readonly number[],
  use: (picture: PagePicture) => Promise<void>,
  { password, signal }: DrawPagesOptions = {},
): Promise<void> {
  await withPdf(engine, bytes, password, async (pdf) => {
    for (const number of numbers) {
      signal?.throwIfAborted();
      // oxlint-disable-next-line no-await-in-loop -- one page at a time bounds the memory
      const page = await pdf.getPage(number);
      const pixelsPerPoint = resolutionOf(page);
      // oxlint-disable-next-line no-await-in-loop -- as above
      const picture = await rasteriser.rasterise(page, pixelsPerPoint);
      page.cleanup();
      // oxlint-disable-next-line no-await-in-loop -- as above
      await use({ number, picture, pointsPerPixel: 1 / pixelsPerPoint });
    }
  });
}

function resolutionOf(page: PDFPageProxy): number {
  const { width, height } = page.getViewport({ scale: 1 });
  return Math.min(PIXELS_PER_POINT, Math.sqrt(MOST_PIXELS / (width * height)));
}
