import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js';
import { type FoundRun, placeRuns } from '#lib/document/pdf/place-runs.ts';

/**
 * The rotation, in degrees clockwise, with which a page has to be drawn so that the boxes that were read from it
 * stand where they belong: its own, and turned back where most of its text runs sideways.
 */
export async function uprightRotation(page: PDFPageProxy): Promise<number> {
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const found = items.flatMap((item): readonly FoundRun[] =>
    'str' in item && item.str.trim() !== '' ? [{ item, isFixedWidth: false, mark: 'plain' }] : [],
  );
  const { turn } = placeRuns(found, viewport.transform, viewport);
  return (page.rotate - turn * 90 + 360) % 360;
}
