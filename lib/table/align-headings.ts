import type { Column } from '#lib/table/columns.ts';
import type { HeaderCell } from '#lib/table/header-cells.ts';

/**
 * Which side of a heading stands over which side of its column. In wide cells a heading may stand on one side and its
 * amounts on the other, nearer to another heading: all that is sure is that they stand in the cell that the heading
 * begins or ends.
 */
type Alignment = (typeof IN_LINE | typeof IN_CELLS)[number];
const IN_LINE = ['right', 'left', 'center'] as const;
const IN_CELLS = ['cell-begin', 'cell-end'] as const;

/** A column without a heading costs at least this much, in points: a heading farther away is not its own. */
const LEAST_UNNAMED_COST = 60;
/** In wide tables, a heading may be farther away: this share of the usual distance between columns. */
const UNNAMED_SHARE = 0.9;
/** A heading that names no amount column (date, service, notes) costs little. */
const SKIPPED_HEADING_COST = 4;

/**
 * The heading of each column, or undefined: the order-preserving pairing with the least distance, under the
 * alignment that fits the whole table best. Columns that share one printed cell share its heading.
 */
export function alignHeadings(
  columns: readonly Column[],
  headings: readonly HeaderCell[],
): readonly (HeaderCell | undefined)[] {
  const bands = bandsOf(columns);
  const best = bestPairing(bands, headings);
  return columns.map((column) => {
    const band = bands.findIndex(({ left }) => left === column.left);
    const heading = best.headingOf[band];
    return heading === undefined ? undefined : headings[heading];
  });
}

/** How far in all columns stand from headings, in points, under the alignment that fits best: to compare headings. */
export function misfitOfHeadings(
  columns: readonly Column[],
  headings: readonly HeaderCell[],
): number {
  return bestPairing(bandsOf(columns), headings).cost;
}

function bandsOf(columns: readonly Column[]): readonly Column[] {
  return columns.filter(({ part }) => part === 0);
}

function bestPairing(bands: readonly Column[], headings: readonly HeaderCell[]): Pairing {
  const pitch = usualPitch(bands);
  const unnamed = Math.max(LEAST_UNNAMED_COST, UNNAMED_SHARE * pitch);
  const inLine = cheapest(
    IN_LINE.map((alignment) => pairInOrder(bands, headings, alignment, unnamed)),
  );
  // In cells, every column costs at least this much.
  if (inLine.cost <= IN_CELL_COST * bands.length) return inLine;
  const inCells = IN_CELLS.map((alignment) =>
    pairInOrder(bands, widened(headings, alignment, pitch), alignment, unnamed),
  );
  return cheapest([inLine, ...inCells]);
}

function cheapest(pairings: readonly Pairing[]): Pairing {
  return pairings.reduce((a, b) => (b.cost < a.cost ? b : a));
}

/** The headings as wide as their cells, each up to the next one. */
function widened(
  headings: readonly HeaderCell[],
  alignment: (typeof IN_CELLS)[number],
  pitch: number,
): readonly HeaderCell[] {
  return headings.map((heading) => {
    const [left, top, right, bottom] = heading.box;
    if (alignment === 'cell-begin') {
      const next = headings.flatMap(({ box }) => (box[0] > right ? [box[0]] : []));
      const end = Math.min(left + CELL_SHARE * pitch, ...next);
      return { ...heading, box: [left, top, Math.max(right, end), bottom] };
    }
    const before = headings.flatMap(({ box }) => (box[2] < left ? [box[2]] : []));
    const begin = Math.max(right - CELL_SHARE * pitch, ...before);
    return { ...heading, box: [Math.min(left, begin), top, right, bottom] };
  });
}

/** A cell is not much wider than columns usually stand apart. */
const CELL_SHARE = 1.2;

/** The usual distance from one column to the next. */
function usualPitch(bands: readonly Column[]): number {
  const pitches = bands.flatMap(({ right }, index) => {
    const next = bands[index + 1];
    return next === undefined ? [] : [next.right - right];
  });
  const ordered = pitches.toSorted((a, b) => a - b);
  return ordered[Math.floor(ordered.length / 2)] ?? LEAST_UNNAMED_COST;
}

interface Pairing {
  readonly cost: number;
  readonly headingOf: readonly (number | undefined)[];
}

/** How the cheapest pairing of the bands up to one with the first headings comes about. */
const PAIRED = 1;
const SKIPPED = 2;
const UNNAMED = 0;

function pairInOrder(
  bands: readonly Column[],
  headings: readonly HeaderCell[],
  alignment: Alignment,
  unnamed: number,
): Pairing {
  // best[j]: the cheapest pairing of the bands so far with the first j headings; ways: how it came about, band by band.
  let best = Array.from({ length: headings.length + 1 }, (_, j) => j * SKIPPED_HEADING_COST);
  const ways: (readonly number[])[] = [];
  for (const band of bands) {
    const next: number[] = [];
    const own: number[] = [];
    for (let j = 0; j < best.length; j++) {
      let cost = (best[j] ?? 0) + unnamed;
      let way = UNNAMED;
      const heading = headings[j - 1];
      if (heading !== undefined) {
        const paired = (best[j - 1] ?? 0) + distance(band, heading, alignment);
        if (paired < cost) [cost, way] = [paired, PAIRED];
        const skipped = (next[j - 1] ?? 0) + SKIPPED_HEADING_COST;
        if (skipped < cost) [cost, way] = [skipped, SKIPPED];
      }
      next.push(cost);
      own.push(way);
    }
    best = next;
    ways.push(own);
  }
  return {
    cost: best.at(-1) ?? Number.POSITIVE_INFINITY,
    headingOf: traced(ways, headings.length),
  };
}

/** The heading of each band, from the last one back along the cheapest way. */
function traced(
  ways: readonly (readonly number[])[],
  headings: number,
): readonly (number | undefined)[] {
  const headingOf: (number | undefined)[] = [];
  let j = headings;
  for (const own of ways.toReversed()) {
    while (own[j] === SKIPPED) j -= 1;
    const isPaired = own[j] === PAIRED;
    if (isPaired) j -= 1;
    headingOf.unshift(isPaired ? j : undefined);
  }
  return headingOf;
}

/** That a column lies somewhere in a cell says less than that it stands in line with its heading. */
const IN_CELL_COST = 20;

function distance(column: Column, { box }: HeaderCell, alignment: Alignment): number {
  const left = box[0];
  const right = box[2];
  const apart = Math.max(0, left - column.right, column.left - right);
  switch (alignment) {
    case 'left':
      return Math.abs(left - column.left) + apart;
    case 'right':
      return Math.abs(right - column.right) + apart;
    case 'cell-begin':
    case 'cell-end':
      return IN_CELL_COST + Math.max(0, left - column.left) + Math.max(0, column.right - right);
    case 'center':
      return Math.abs(left + right - column.left - column.right) / 2 + apart;
  }
}
