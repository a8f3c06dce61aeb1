import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js';
import type { GreyImage } from '#lib/document/image/grey-image.ts';

/** Draws pages of PDFs on a canvas, as its host has them. */
export interface PageRasteriser {
  /** The page as it is shown, on white paper, with so many pixels for each point. */
  rasterise(page: PDFPageProxy, pixelsPerPoint: number): Promise<GreyImage>;
}
