import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';
import {
  type Matrix,
  multiply,
  type Point,
  scaleOf,
  transformPoint,
} from '#lib/document/pdf/matrix.ts';
import type { PlacedRun } from '#lib/document/pdf/text-items-to-words.ts';
import type { TurnedText, WordMark } from '#lib/document/schema.ts';

/** A run of pdf.js with what was found out about it. */
export interface FoundRun {
  readonly item: TextItem;
  readonly isFixedWidth: boolean;
  readonly mark: WordMark;
  readonly spanId?: string | undefined;
}

/** A text at a right angle, and the marked span that it stands in. */
export interface PlacedTurnedText extends TurnedText {
  readonly mark: WordMark;
  readonly spanId?: string | undefined;
}

/** The size of the page that runs are placed on. `turn`: quarter turns that set most of its text upright. */
export interface PlacedRuns {
  readonly runs: readonly PlacedRun[];
  /** Text at a right angle to the page's lines, as turned headings are printed. */
  readonly turned: readonly PlacedTurnedText[];
  readonly turn: QuarterTurn;
}

/** Quarter turns clockwise. */
type QuarterTurn = 0 | 1 | 2 | 3;

/** Text that strays more than this from a right angle, in points for each point forward, is no line's. */
const MAX_SLOPE = 0.05;
const ASCENT = 0.78;
const DESCENT = 0.22;

/** A run in the viewport's space: where it begins, and which way it goes. */
interface Heading {
  readonly found: FoundRun;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly length: number;
  readonly turn: QuarterTurn;
}

/**
 * Places runs on the page as a person holds it: by the page's own rotation, and turned where most of its text runs
 * sideways. Text at other angles (printers' marks) is left out.
 */
export function placeRuns(
  found: readonly FoundRun[],
  transform: readonly number[],
  page: { readonly width: number; readonly height: number },
): PlacedRuns {
  const onPage = matrixOf(transform);
  const headings = found.flatMap((run) => headingOf(run, onPage) ?? []);
  const turn = commonTurn(headings);
  const upright = headings.filter((heading) => heading.turn === turn);
  const turned = headings.filter((heading) => (heading.turn + turn) % 2 === 1);
  return {
    turn,
    runs: upright.map((heading) => toRun(heading, turn, page)),
    turned: turned.map((heading) => toTurned(heading, turn, page)),
  };
}

function matrixOf(transform: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
  return [a, b, c, d, e, f];
}

function headingOf(found: FoundRun, onPage: Matrix): Heading | undefined {
  const set = multiply(onPage, matrixOf(found.item.transform));
  const turn = quarterTurnOf({ x: set[0], y: set[1] });
  if (turn === undefined) return undefined;
  return {
    found,
    turn,
    x: set[4],
    y: set[5],
    size: Math.hypot(set[2], set[3]),
    // pdf.js gives lengths in the PDF's own units, which a page may set to more than a point.
    length: found.item.width * scaleOf(onPage),
  };
}

function quarterTurnOf({
  x,
  y,
}: {
  readonly x: number;
  readonly y: number;
}): QuarterTurn | undefined {
  if (Math.abs(y) <= Math.abs(x) * MAX_SLOPE) return x > 0 ? 0 : 2;
  if (Math.abs(x) <= Math.abs(y) * MAX_SLOPE) return y > 0 ? 1 : 3;
  return undefined;
}

/** The direction of most characters. */
function commonTurn(headings: readonly Heading[]): QuarterTurn {
  const counts = [0, 0, 0, 0];
  for (const { turn, found } of headings)
    counts[turn] = (counts[turn] ?? 0) + found.item.str.length;
  const most = Math.max(...counts);
  const turns: readonly QuarterTurn[] = [0, 1, 2, 3];
  return turns.find((turn) => counts[turn] === most) ?? 0;
}

/** The page that points are placed on: its transformation from the PDF's space, its size, and how it is turned back. */
export interface Sheet {
  readonly transform: Matrix;
  readonly width: number;
  readonly height: number;
  readonly turn: QuarterTurn;
}

/** A point of the PDF's space on the upright page. */
export function placePoint(point: Point, { transform, turn, ...page }: Sheet): Point {
  const [x, y] = transformPoint(transform, point);
  const at = turnBack({ x, y }, turn, page);
  return [at.x, at.y];
}

/** A point of the viewport on the page after it was turned back by `turn`. */
function turnBack(
  { x, y }: { readonly x: number; readonly y: number },
  turn: QuarterTurn,
  { width, height }: { readonly width: number; readonly height: number },
): { readonly x: number; readonly y: number } {
  switch (turn) {
    case 0:
      return { x, y };
    case 1:
      return { x: y, y: width - x };
    case 2:
      return { x: width - x, y: height - y };
    case 3:
      return { x: height - y, y: x };
  }
}

function toRun(
  { found, x, y, size, length }: Heading,
  turn: QuarterTurn,
  page: { readonly width: number; readonly height: number },
): PlacedRun {
  const at = turnBack({ x, y }, turn, page);
  return {
    text: found.item.str,
    left: at.x,
    baseline: at.y,
    width: length,
    size,
    isFixedWidth: found.isFixedWidth,
    mark: found.mark,
    spanId: found.spanId,
  };
}

function toTurned(
  heading: Heading,
  turn: QuarterTurn,
  page: { readonly width: number; readonly height: number },
): PlacedTurnedText {
  const { length } = heading;
  const { item, mark, spanId } = heading.found;
  const at = turnBack(heading, turn, page);
  // Read upwards, the baseline is the right edge of the letters; read downwards, the left one.
  const isUpward = (heading.turn - turn + 4) % 4 === 3;
  const [above, below] = [ASCENT * heading.size, DESCENT * heading.size];
  const box = isUpward
    ? ([at.x - above, at.y - length, at.x + below, at.y] as const)
    : ([at.x - below, at.y, at.x + above, at.y + length] as const);
  return { text: item.str.trim(), size: heading.size, isUpward, box, mark, spanId };
}
