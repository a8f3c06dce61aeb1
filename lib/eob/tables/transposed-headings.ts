import { isKey } from '#lib/eob/facts/keyed-pieces.ts';
import { ownDates } from '#lib/eob/facts/service-dates.ts';
import type { Column } from '#lib/table/columns.ts';
import { datesOn } from '#lib/table/dates.ts';
import type { Line, Segment } from '#lib/table/lines.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';

/** The headings of services stand on at most this many lines above the first label. */
const MOST_LINES = 10;
/** They stand no farther apart than this many heights of their font. */
const PITCH = 3;

/** Where the headings of the services begin that stand side by side over the amounts from a line on. */
export function headingsFrom(
  lines: readonly Line[],
  first: number,
  columns: readonly Column[],
): number {
  let from = first;
  while (from > 0 && first - from < MOST_LINES) {
    const [upper, lower] = [lines[from - 1], lines[from]];
    if (upper === undefined || lower === undefined || !isNear(upper, lower)) break;
    // The title of the first labels, or a half of a label in two lines, stands between.
    const above = lines[from - 2];
    const isHalf = isBeside(upper, lower) || (above !== undefined && isBeside(above, upper));
    const isLabel = (from === first || isHalf) && isTitle(upper, columns);
    if (!isOfServices(upper, columns) && !isLabel) break;
    from -= 1;
  }
  return from;
}

function isTitle(line: Line, columns: readonly Column[]): boolean {
  return line.segments.length === 1 && overColumns(line, columns).length === 0;
}

/** Whether the second line begins before the first one ends: a label stands so beside the lines of its cells. */
function isBeside(upper: Line, lower: Line): boolean {
  return lower.box[1] < upper.box[3] - 1;
}

function isNear(upper: Line, lower: Line): boolean {
  const isOnPage = upper.page === lower.page;
  return isOnPage && lower.box[1] - upper.box[3] < PITCH * Math.max(upper.size, lower.size);
}

/**
 * Words of services stand over or between amounts, no more of them than there are columns, and name no fact of the
 * claim, as the day when it was received.
 */
export function isOfServices(line: Line, columns: readonly Column[]): boolean {
  const over = overColumns(line, columns);
  return (
    over.length > 0 &&
    over.length <= columns.length &&
    line.segments.length - over.length <= 1 &&
    lineTokens(line).money.length === 0 &&
    (datesOn(line).length === 0 || ownDates(line).length > 0) &&
    !line.segments.some(({ text }, at) => (at > 0 && isKey(text)) || KEY_WITH_VALUE.test(text))
  );
}

const KEY_WITH_VALUE = /\p{L}:(?:\s|$)/u;

/** The texts of a line that stand over the amounts and not over their labels. */
function overColumns({ segments }: Line, columns: readonly Column[]): readonly Segment[] {
  const [first, second] = columns;
  if (first === undefined) return [];
  // A heading may stand left of its amounts, by less than the columns stand apart.
  const reach = second === undefined ? 0 : (second.right - first.right) / 2;
  const isOver = ({ box }: Segment) => box[2] > first.left - reach && box[2] > first.left - MARGIN;
  const over = segments.filter(isOver);
  const wide = segments.filter(({ box }) => (box[0] + box[2]) / 2 > first.right - 2 * reach);
  return over.length === columns.length ? over : wide;
}

/** A text that ends so many points left of the first amounts is a label. */
const MARGIN = 40;

/**
 * The texts over each column. Where a line has one for each they go in order, whichever way they are aligned; other
 * texts go to the column that they stand over, or, over none, to the nearest.
 */
export function findColumnHeadings(
  lines: readonly Line[],
  columns: readonly Column[],
): readonly (readonly Segment[])[] {
  const found: Segment[][] = columns.map(() => []);
  const bands = columns.map(({ left, right }) => ({ left, right }));
  const rows = lines.map((line) => overColumns(line, columns));
  for (const row of rows.filter(({ length }) => length === columns.length)) {
    for (const [index, { box }] of row.entries()) {
      const band = bands[index];
      if (band === undefined) continue;
      band.left = Math.min(band.left, box[0]);
      band.right = Math.max(band.right, box[2]);
    }
  }
  for (const row of rows) {
    for (const [index, segment] of row.entries()) {
      const column = row.length === columns.length ? index : nearest(bands, segment);
      found[column]?.push(segment);
    }
  }
  return found;
}

/** The index of the band that a text stands over, or that is nearest to it. */
function nearest(
  bands: readonly { readonly left: number; readonly right: number }[],
  { box: [left, , right] }: Segment,
): number {
  const apart = bands.map((band) => Math.max(band.left, left) - Math.min(band.right, right));
  return apart.indexOf(Math.min(...apart));
}
