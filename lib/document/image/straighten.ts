import { type GreyImage, WHITE, whiteImage } from '#lib/document/image/grey-image.ts';
import { bendOfRow, type PageGeometry, slopeAt } from '#lib/document/image/page-geometry.ts';

/** Draws the page of a source picture upright, flat and in the size that the geometry says; what lies outside is white. */
export function straighten(
  source: GreyImage,
  geometry: PageGeometry,
  between: Between = 'on lines',
): GreyImage {
  const image = whiteImage(geometry.width, geometry.height);
  const shadeAt = between === 'on lines' ? shadeBetween : shadeAround;
  for (let y = 0; y < image.height; y += 1) drawRow(source, image, geometry, { y, shadeAt });
  return image;
}

/** How the shade of a place between pixels is drawn from theirs. */
export type Between = 'on lines' | 'on curves';

/** But for its bend, the way of a row through the source is straight, so it is stepped and not worked out anew. */
function drawRow(
  source: GreyImage,
  image: GreyImage,
  geometry: PageGeometry,
  { y, shadeAt }: { readonly y: number; readonly shadeAt: typeof shadeBetween },
): void {
  const { width, height, scale, slopes, bend, perspective } = geometry;
  const [a, b, c, d, e, f, g, h, i] = perspective;
  const slope = slopeAt(slopes, y / height);
  const start = (y - (width / 2) * slope) / scale;
  const [stepX, stepY] = [1 / scale, slope / scale];
  let [u, v, w] = [b * start + c, e * start + f, h * start + i];
  const [du, dv, dw] = [a * stepX + b * stepY, d * stepX + e * stepY, g * stepX + h * stepY];
  const [first, second, third] = bendOfRow(bend, (2 * y) / height - 1);
  for (let x = 0; x < width; x += 1) {
    const across = (2 * x) / width - 1;
    const sunk = across * (first + across * (second + across * third));
    const nearness = w + h * sunk;
    const [fromLeft, fromTop] = [(u + b * sunk) / nearness, (v + e * sunk) / nearness];
    image.data[y * width + x] = shadeAt(source, fromLeft, fromTop);
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

/**
 * The shade at a place between the sixteen pixels around it, on a curve through them (Catmull-Rom): letters that are
 * enlarged keep their edges, where the four nearest alone would blur a point between two figures away.
 */
function shadeAround({ width, height, data }: GreyImage, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  if (left < 1 || top < 1 || left >= width - 2 || top >= height - 2) {
    return shadeBetween({ width, height, data }, x, y);
  }
  const [right, low, at] = [x - left, y - top, top * width + left];
  if (isBlank(data, at, width)) return WHITE;
  const shade = alongCurve(
    rowShade(data, at - width, right),
    rowShade(data, at, right),
    rowShade(data, at + width, right),
    rowShade(data, at + 2 * width, right),
    low,
  );
  return Math.max(0, Math.min(WHITE, shade));
}

/** Between four white pixels all is white: the curve only rises there. */
function isBlank(data: Uint8Array, at: number, width: number): boolean {
  const below = at + width;
  return (
    data[at] === WHITE &&
    data[at + 1] === WHITE &&
    data[below] === WHITE &&
    data[below + 1] === WHITE
  );
}

function rowShade(data: Uint8Array, at: number, share: number): number {
  return alongCurve(
    data[at - 1] ?? WHITE,
    data[at] ?? WHITE,
    data[at + 1] ?? WHITE,
    data[at + 2] ?? WHITE,
    share,
  );
}

/** The curve through four values, between the second and the third. */
function alongCurve(a: number, b: number, c: number, d: number, share: number): number {
  const third = 3 * (b - c) + d - a;
  const second = 2 * a - 5 * b + 4 * c - d;
  return b + (share / 2) * (c - a + share * (second + share * third));
}
