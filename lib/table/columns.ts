import type { MoneyToken } from '#lib/table/money-tokens.ts';

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
    const [band] = bands
      .filter((each) => overlapShare(each, { left, right }) > COLUMN_OVERLAP)
      .toSorted((a, b) => overlapShare(b, { left, right }) - overlapShare(a, { left, right }));
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

function overlapShare(
  a: { readonly left: number; readonly right: number },
  b: { readonly left: number; readonly right: number },
): number {
  const narrower = Math.max(1, Math.min(a.right - a.left, b.right - b.left));
  return (Math.min(a.right, b.right) - Math.max(a.left, b.left)) / narrower;
}

/** The index of the column that an amount stands in, or -1. */
export function columnOf(columns: readonly Column[], token: MoneyToken): number {
  const [left, , right] = token.box;
  const own = { left, right };
  let best = -1;
  let bestShare = COLUMN_OVERLAP;
  columns.forEach((column, index) => {
    if (column.part !== token.part) return;
    const share = overlapShare(column, own);
    if (share <= bestShare) return;
    best = index;
    bestShare = share;
  });
  return best;
}
