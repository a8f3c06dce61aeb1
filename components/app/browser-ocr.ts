import { browserDecoder, browserRasteriser } from '#components/app/browser-canvas.ts';
import { createBrowserOcrEngine } from '#components/app/browser-ocr-engine.ts';
import type { OcrEnvironment } from '#lib/workflow/read-environment.ts';

/** A person waits for a page so long, in milliseconds; what was read by then stands. */
const MS_PER_PAGE = 20_000;

/** What an extension page needs to read pictures. Nothing is loaded before the first one. */
export function createBrowserOcr(): OcrEnvironment {
  return {
    engine: createBrowserOcrEngine(),
    rasteriser: browserRasteriser,
    decoder: browserDecoder,
    msPerPage: MS_PER_PAGE,
  };
}
