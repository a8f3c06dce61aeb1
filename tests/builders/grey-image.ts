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

interface LetterLines {
  readonly slope?: number;
  readonly capitals?: number;
  /** How much lower than its line a letter stands, in pixels, by how far it is from the left. */
  readonly sink?: (x: number) => number;
}

/** Blocks the size of letters in lines across a page, each line lower by `slope` for each pixel across. */
export function linesOfLetters(
  width: number,
  height: number,
  { slope = 0, capitals = 16, sink = () => 0 }: LetterLines = {},
): GreyImage {
  const letters: Rectangle[] = [];
  const advance = Math.round(capitals * 0.9);
  for (let top = 3 * capitals; top < height - 4 * capitals; top += 3 * capitals) {
    for (let left = advance; left < width - 2 * advance; left += advance) {
      const y = Math.round(top + (left - width / 2) * slope + sink(left));
      letters.push([left, y, left + Math.round(capitals * 0.5), y + capitals, 0]);
    }
  }
  return aGreyImage(width, height, letters);
}

/** The picture turned by a quarter: what ran to the right runs down. */
export function quarterTurned({ width, height, data }: GreyImage): GreyImage {
  const turned = whiteImage(height, width);
  for (const [at, shade] of data.entries()) {
    const [x, y] = [at % width, Math.floor(at / width)];
    turned.data[x * height + (height - 1 - y)] = shade;
  }
  return turned;
}
