import { findMarks, type Mark } from '#lib/document/image/find-marks.ts';
import { type GreyImage, WHITE } from '#lib/document/image/grey-image.ts';

/** Pixels darker than this belong to a dot or dash. */
const DARK = 200;
/** A dot or dash is at most so high and so wide, in heights of capitals. */
const DOT_HEIGHT = 0.3;
const DASH_WIDTH = 0.9;
/** Dots that lead the eye stand at most so far apart, and at most so far from one line, in heights of capitals. */
const APART = 0.9;
const OFF_LINE = 0.15;
/** So many dots in a row lead the eye; fewer may be a mark of omission. */
const FEWEST_DOTS = 6;

/** Erases rows of dots between a label and its value, and dashed lines, which engines read as letters. `capitals` in pixels. */
export function eraseLeaders(image: GreyImage, capitals: number): GreyImage {
  const dots = findMarks(image, DARK).filter((mark) => isDot(mark, capitals));
  const leaders = rowsOfDots(dots, capitals).filter((row) => row.length >= FEWEST_DOTS);
  if (leaders.length === 0) return image;
  const data = image.data.slice();
  for (const { left, top, right, bottom } of leaders.flat()) {
    const [from, to] = [Math.max(0, left - 1), Math.min(image.width, right + 1)];
    for (let y = Math.max(0, top - 1); y < Math.min(image.height, bottom + 1); y += 1) {
      data.fill(WHITE, y * image.width + from, y * image.width + to);
    }
  }
  return { ...image, data };
}

function isDot({ left, top, right, bottom }: Mark, capitals: number): boolean {
  return right - left <= DASH_WIDTH * capitals && bottom - top <= DOT_HEIGHT * capitals;
}

/** Dots that follow each other on one line. */
function rowsOfDots(dots: readonly Mark[], capitals: number): readonly (readonly Mark[])[] {
  const rows: Mark[][] = [];
  const open = new Set<Mark[]>();
  for (const dot of dots.toSorted((a, b) => a.left - b.left)) {
    for (const row of open) if (dot.left - endOf(row) > APART * capitals) open.delete(row);
    const own = [...open].find((row) => isOnLine(row, dot, capitals));
    if (own === undefined) {
      const row = [dot];
      rows.push(row);
      open.add(row);
    } else {
      own.push(dot);
    }
  }
  return rows;
}

function endOf(row: readonly Mark[]): number {
  return row.at(-1)?.right ?? 0;
}

function isOnLine(row: readonly Mark[], dot: Mark, capitals: number): boolean {
  const last = row.at(-1);
  return last !== undefined && Math.abs(last.bottom - dot.bottom) <= OFF_LINE * capitals;
}
