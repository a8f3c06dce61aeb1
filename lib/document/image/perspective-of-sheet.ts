import type { Corners } from '#lib/document/image/find-paper.ts';
import type { Perspective, Point } from '#lib/document/image/page-geometry.ts';

/** A sheet lying flat: its size in pixels of its photo, and how the photo sees it. */
export interface FlatSheet {
  readonly width: number;
  readonly height: number;
  readonly perspective: Perspective;
}

/** The sheet whose corners a photo shows, as seen from straight above (Heckbert 1989, square to quadrilateral). */
export function perspectiveOfSheet([a, b, c, d]: Corners): FlatSheet {
  const width = Math.round((distance(a, b) + distance(d, c)) / 2);
  const height = Math.round((distance(a, d) + distance(b, c)) / 2);
  const [dx1, dx2, sx] = [b.x - c.x, d.x - c.x, a.x - b.x + c.x - d.x];
  const [dy1, dy2, sy] = [b.y - c.y, d.y - c.y, a.y - b.y + c.y - d.y];
  const whole = dx1 * dy2 - dx2 * dy1;
  const g = (sx * dy2 - dx2 * sy) / whole;
  const h = (dx1 * sy - sx * dy1) / whole;
  const across = { x: b.x - a.x + g * b.x, y: b.y - a.y + g * b.y };
  const down = { x: d.x - a.x + h * d.x, y: d.y - a.y + h * d.y };
  return {
    width,
    height,
    perspective: [
      across.x / width,
      down.x / height,
      a.x,
      across.y / width,
      down.y / height,
      a.y,
      g / width,
      h / height,
      1,
    ],
  };
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
