import { type GreyImage, rgbaToGrey } from '#lib/document/image/grey-image.ts';
import { fittingScale, type ImageDecoder } from '#lib/document/image/image-decoder.ts';
import type { PageRasteriser } from '#lib/document/pdf/page-rasteriser.ts';
import { DamagedFileError } from '#lib/values/read-error.ts';

/** Draws pages of PDFs in Node, on the canvas that pdf.js itself uses there. */
export const nodeRasteriser: PageRasteriser = {
  async rasterise(page, pixelsPerPoint) {
    const { createCanvas } = await import('@napi-rs/canvas');
    const viewport = page.getViewport({ scale: pixelsPerPoint });
    const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
    const context: unknown = canvas.getContext('2d');
    if (!isContext(context)) throw new Error('The canvas has no 2d context.');
    await page.render({ canvas: null, canvasContext: context, viewport }).promise;
    return pixelsOf(context, canvas);
  },
};

/** Decodes PNG and JPEG files in Node, turned as the camera says. */
export const nodeDecoder: ImageDecoder = {
  async decode(bytes) {
    const { createCanvas, loadImage } = await import('@napi-rs/canvas');
    const image = await loadImage(bytes).catch(() => {
      throw new DamagedFileError();
    });
    const scale = fittingScale(image);
    const canvas = createCanvas(image.width * scale, image.height * scale);
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return pixelsOf(context, canvas);
  },
};

/** What both kinds of context have. */
interface PixelSource {
  getImageData(
    left: number,
    top: number,
    width: number,
    height: number,
  ): { readonly data: Uint8ClampedArray };
}

function pixelsOf(
  context: PixelSource,
  { width, height }: { readonly width: number; readonly height: number },
): GreyImage {
  return rgbaToGrey(context.getImageData(0, 0, width, height).data, width, height);
}

/** The canvas for Node draws like a browser's, though its type is its own. */
function isContext(value: unknown): value is CanvasRenderingContext2D {
  return typeof value === 'object' && value !== null && 'getImageData' in value;
}
