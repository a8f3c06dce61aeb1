import { type GreyImage, whiteImage } from '#lib/document/image/grey-image.ts';

/** A filled rectangle: left, top, right, bottom, shade. */
export type Rectangle = readonly [number, number, number, number, number];

/** A white picture with rectangles on it. */
export function aGreyImage(
  width: number,
  height: number,
  rectangles: readonly Rectangle[] = [],
): GreyImage {
  const image = whiteImage(width, height);
  for (const [left, top, right, bottom, shade] of rectangles) {
    for (let y = top; y < bottom; y += 1) {
      image.data.fill(shade, y * width + left, y * width + right);
    }
  }
  return image;
}

/** The shade of one pixel. */
export function shadeAt({ width, data }: GreyImage, x: number, y: number): number | undefined {
  return data[y * width + x];
}

/** Blocks the size of letters in lines across a page, each line lower by `slope` for each pixel across. */
export function linesOfLetters(
  width: number,
  height: number,
  { slope = 0, capitals = 16 }: { readonly slope?: number; readonly capitals?: number } = {},
): GreyImage {
  const letters: Rectangle[] = [];
  const advance = Math.round(capitals * 0.9);
  for (let top = 3 * capitals; top < height - 4 * capitals; top += 3 * capitals) {
    for (let left = advance; left < width - 2 * advance; left += advance) {
      const y = Math.round(top + (left - width / 2) * slope);
      letters.push([left, y, left + Math.round(capitals * 0.5), y + capitals, 0]);
    }
  }
  return aGreyImage(width, height, letters);
}
