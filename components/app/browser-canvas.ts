import { type GreyImage, rgbaToGrey } from '#lib/document/image/grey-image.ts';
import { fittingScale, type ImageDecoder } from '#lib/document/image/image-decoder.ts';
import type { PageRasteriser } from '#lib/document/pdf/page-rasteriser.ts';
import { DamagedFileError } from '#lib/values/read-error.ts';

/** Draws pages of PDFs on a canvas that is in no page. */
export const browserRasteriser: PageRasteriser = {
  async rasterise(page, pixelsPerPoint) {
    const viewport = page.getViewport({ scale: pixelsPerPoint });
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    await page.render({ canvas, viewport }).promise;
    const grey = pixelsOf(canvas.getContext('2d'), canvas);
    // Without its size the canvas gives its memory back at once.
    canvas.width = 0;
    return grey;
  },
};

/** Decodes PNG and JPEG files, turned as the camera says. */
export const browserDecoder: ImageDecoder = {
  async decode(bytes, type) {
    const bitmap = await createImageBitmap(new Blob([bytes], { type })).catch(() => {
      throw new DamagedFileError();
    });
    const scale = fittingScale(bitmap);
    const canvas = new OffscreenCanvas(bitmap.width * scale, bitmap.height * scale);
    const context = canvas.getContext('2d');
    context?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    return pixelsOf(context, canvas);
  },
};

function pixelsOf(
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D | null,
  { width, height }: { readonly width: number; readonly height: number },
): GreyImage {
  if (context === null) throw new Error('The canvas has no 2d context.');
  return rgbaToGrey(context.getImageData(0, 0, width, height).data, width, height);
}
