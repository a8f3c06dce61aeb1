import type { MoneyToken } from '#lib/table/money-tokens.ts';
import type { Box } from '#lib/values/source-ref.ts';

/** A column of amounts: the band that its amounts take up, and its place in cells with several amounts. */
export interface Column {
  readonly left: number;
  readonly right: number;
  readonly part: number;
  readonly parts: number;
}

/** Amounts overlapping by more than this share of the narrower one stand in one column. */
const COLUMN_OVERLAP = 0.25;

/**
 * The columns that the amounts of many rows form, left to right. Amounts of one column overlap whichever way
 * they are aligned; a cell with several amounts gives a column for each.
 */
export function findColumns(rows: readonly (readonly MoneyToken[])[]): readonly Column[] {
  const bands: { left: number; right: number; parts: number }[] = [];
  const tokens = rows.flat().toSorted((a, b) => widthOf(a) - widthOf(b));
  for (const { box, parts } of tokens) {
    const [left, , right] = box;
    const band = bands[mostOverlapped(bands, box)];
    if (band === undefined) {
      bands.push({ left, right, parts });
      continue;
    }
    band.left = Math.min(band.left, left);
    band.right = Math.max(band.right, right);
    band.parts = Math.max(band.parts, parts);
  }
  return bands
    .toSorted((a, b) => a.left - b.left)
    .flatMap(({ left, right, parts }) =>
      Array.from({ length: parts }, (_, part) => ({ left, right, part, parts })),
    );
}

function widthOf({ box: [left, , right] }: MoneyToken): number {
  return right - left;
}

/** The index of the column that an amount stands in, or -1. */
export function columnOf(columns: readonly Column[], { box, part }: MoneyToken): number {
  return mostOverlapped(columns, box, part);
}

/** The index of the band that a box overlaps most, or -1. `part`: the only place in a cell that counts. */
function mostOverlapped(
  bands: readonly (Pick<Column, 'left' | 'right'> & Partial<Column>)[],
  box: Box,
  part?: number,
): number {
  const left = box[0];
  const right = box[2];
  let best = -1;
  let bestShare = COLUMN_OVERLAP;
  for (const [index, band] of bands.entries()) {
    const shared = Math.min(band.right, right) - Math.max(band.left, left);
    if (shared <= 0 || (part !== undefined && band.part !== part)) continue;
    const share = shared / Math.max(1, Math.min(band.right - band.left, right - left));
    if (share <= bestShare) continue;
    best = index;
    bestShare = share;
  }
  return best;
}
