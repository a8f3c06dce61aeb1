import { type GreyImage, WHITE, whiteImage } from '#lib/document/image/grey-image.ts';
import { type PageGeometry, slopeAt } from '#lib/document/image/page-geometry.ts';

/** Draws the page of a source picture upright, flat and in the size that the geometry says; what lies outside is white. */
export function straighten(source: GreyImage, geometry: PageGeometry): GreyImage {
  const image = whiteImage(geometry.width, geometry.height);
  for (let y = 0; y < image.height; y += 1) drawRow(source, image, geometry, y);
  return image;
}

/** In one row the way through the source is straight, so its perspective is stepped and not worked out anew. */
function drawRow(source: GreyImage, image: GreyImage, geometry: PageGeometry, y: number): void {
  const { width, height, scale, slopes, bend, perspective } = geometry;
  const [a, b, c, d, e, f, g, h, i] = perspective;
  const slope = slopeAt(slopes, y / height);
  const start = (y - (width / 2) * slope) / scale;
  const [stepX, stepY] = [1 / scale, slope / scale];
  let [u, v, w] = [b * start + c, e * start + f, h * start + i];
  const [du, dv, dw] = [a * stepX + b * stepY, d * stepX + e * stepY, g * stepX + h * stepY];
  const v1 = (2 * y) / height - 1;
  const [first, second, third] = [0, 1, 2].map((term) => {
    const [even = 0, sloping = 0, curved = 0] = [bend[term], bend[term + 3], bend[term + 6]];
    return even + v1 * (sloping + v1 * curved);
  });
  for (let x = 0; x < width; x += 1) {
    const u1 = (2 * x) / width - 1;
    const sunk = u1 * ((first ?? 0) + u1 * ((second ?? 0) + u1 * (third ?? 0)));
    const nearness = w + h * sunk;
    const [fromLeft, fromTop] = [(u + b * sunk) / nearness, (v + e * sunk) / nearness];
    image.data[y * width + x] = shadeBetween(source, fromLeft, fromTop);
    u += du;
    v += dv;
    w += dw;
  }
}

/** The shade between four pixels, by their nearness. */
function shadeBetween({ width, height, data }: GreyImage, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) return WHITE;
  const [right, low] = [x - left, y - top];
  const at = top * width + left;
  const upper = (data[at] ?? WHITE) * (1 - right) + (data[at + 1] ?? WHITE) * right;
  const below = at + width;
  const lower = (data[below] ?? WHITE) * (1 - right) + (data[below + 1] ?? WHITE) * right;
  return upper * (1 - low) + lower * low;
}
