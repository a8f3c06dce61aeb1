/** A picture in shades of grey, row by row from the top left: 0 is black, 255 is white. */
export interface GreyImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array<ArrayBuffer>;
}

/** The shade of blank paper. */
export const WHITE = 255;

/** A picture of one shade, to be drawn on. */
export function whiteImage(width: number, height: number): GreyImage {
  return { width, height, data: new Uint8Array(width * height).fill(WHITE) };
}

/** Shares of red, green and blue in the brightness that an eye sees (ITU-R BT.601). */
const RED = 0.299;
const GREEN = 0.587;
const BLUE = 0.114;

/** Greys of a picture in red, green, blue and opacity, as canvases give it; what is see-through shows white paper. */
export function rgbaToGrey(
  rgba: Uint8Array | Uint8ClampedArray,
  width: number,
  height: number,
): GreyImage {
  const data = new Uint8Array(width * height);
  for (let pixel = 0, at = 0; pixel < data.length; pixel += 1, at += 4) {
    const shade = RED * (rgba[at] ?? 0) + GREEN * (rgba[at + 1] ?? 0) + BLUE * (rgba[at + 2] ?? 0);
    const opacity = (rgba[at + 3] ?? 0) / WHITE;
    data[pixel] = Math.round(shade * opacity + WHITE * (1 - opacity));
  }
  return { width, height, data };
}

/** The part of a picture within a box of pixels (left, top, right, bottom), cut at its edges. */
export function cropImage(
  image: GreyImage,
  [left, top, right, bottom]: readonly [number, number, number, number],
): GreyImage {
  const from = { x: Math.max(0, Math.floor(left)), y: Math.max(0, Math.floor(top)) };
  const width = Math.max(0, Math.min(image.width, Math.ceil(right)) - from.x);
  const height = Math.max(0, Math.min(image.height, Math.ceil(bottom)) - from.y);
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const start = (from.y + y) * image.width + from.x;
    data.set(image.data.subarray(start, start + width), y * width);
  }
  return { width, height, data };
}
