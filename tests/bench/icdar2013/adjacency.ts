/** A cell with the rows and columns that it covers, both ends included. */
export interface PlacedCell {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly text: string;
}

/** How many pairs of neighbouring cells are right, of those that were found and of those that there are. */
export interface PairCounts {
  readonly expected: number;
  readonly found: number;
  readonly right: number;
}

export const NO_PAIRS: PairCounts = { expected: 0, found: 0, right: 0 };

/** Pairs of neighbours: of any cells, and of cells that both hold a figure. */
export interface AdjacencyCounts {
  readonly all: PairCounts;
  readonly figures: PairCounts;
}

const PART = '\u0001';

/** Compares cells by their pairs of neighbours, to the right and below: the competition's measure. */
export function compareAdjacency(
  expected: readonly PlacedCell[],
  found: readonly PlacedCell[],
): AdjacencyCounts {
  const expectedPairs = countPairs(expected);
  const foundPairs = countPairs(found);
  return {
    all: comparePairs(expectedPairs, foundPairs, () => true),
    figures: comparePairs(expectedPairs, foundPairs, isPairOfFigures),
  };
}

/** The sum of counts, as of the regions of one document. */
export function addCounts(a: PairCounts, b: PairCounts): PairCounts {
  return {
    expected: a.expected + b.expected,
    found: a.found + b.found,
    right: a.right + b.right,
  };
}

/** The harmonic mean of precision and recall, from 0 to 1; 0 when nothing is right. */
export function f1({ expected, found, right }: PairCounts): number {
  return right === 0 ? 0 : (2 * right) / (expected + found);
}

function comparePairs(
  expected: ReadonlyMap<string, number>,
  found: ReadonlyMap<string, number>,
  isCounted: (pair: string) => boolean,
): PairCounts {
  const counts = { expected: 0, found: 0, right: 0 };
  for (const [pair, count] of expected) if (isCounted(pair)) counts.expected += count;
  for (const [pair, count] of found) {
    if (!isCounted(pair)) continue;
    counts.found += count;
    counts.right += Math.min(count, expected.get(pair) ?? 0);
  }
  return counts;
}

function isPairOfFigures(pair: string): boolean {
  const [a = '', b = ''] = pair.split(PART);
  return /\d/.test(a) && /\d/.test(b);
}

function countPairs(cells: readonly PlacedCell[]): ReadonlyMap<string, number> {
  const at = new Map<string, PlacedCell>();
  for (const cell of cells) {
    for (const row of range(cell.firstRow, cell.lastRow)) {
      for (const column of range(cell.firstColumn, cell.lastColumn)) {
        at.set(`${row}/${column}`, cell);
      }
    }
  }
  const pairs = new Map<string, number>();
  const addAll = (
    cell: PlacedCell,
    neighbours: readonly (PlacedCell | undefined)[],
    way: string,
  ) => {
    for (const neighbour of new Set(neighbours)) {
      if (neighbour === undefined) continue;
      const pair = [normalText(cell.text), normalText(neighbour.text), way].join(PART);
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }
  };
  for (const cell of cells) {
    const rows = range(cell.firstRow, cell.lastRow);
    const columns = range(cell.firstColumn, cell.lastColumn);
    addAll(
      cell,
      rows.map((row) => at.get(`${row}/${cell.lastColumn + 1}`)),
      'right',
    );
    addAll(
      cell,
      columns.map((column) => at.get(`${cell.lastRow + 1}/${column}`)),
      'below',
    );
  }
  return pairs;
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Blanks and kinds of dashes do not count. */
function normalText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[‐-―−]/g, '-')
    .toLowerCase();
}
