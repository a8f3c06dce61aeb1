import type { Column } from '#lib/table/columns.ts';
import type { HeaderCell } from '#lib/table/header-cells.ts';

/**
 * Which side of a heading stands over which side of its column. In wide cells a heading may stand on one side and its
 * amounts on the other, nearer to another heading: all that is sure is that they stand in the cell that the heading
 * begins or ends.
 */
const ALIGNMENTS = ['right', 'left', 'center', 'cell-begin', 'cell-end'] as const;
type Alignment = (typeof ALIGNMENTS)[number];

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
  const pairings = ALIGNMENTS.map((alignment) =>
    pairInOrder(bands, widened(headings, alignment, pitch), alignment, unnamed),
  );
  return pairings.reduce((a, b) => (b.cost < a.cost ? b : a));
}

/** The headings as wide as their cells, each up to the next one. */
function widened(
  headings: readonly HeaderCell[],
  alignment: Alignment,
  pitch: number,
): readonly HeaderCell[] {
  if (alignment !== 'cell-begin' && alignment !== 'cell-end') return headings;
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

/** The way to a pairing: what the last band was paired with, and the way to the bands before it. */
interface Step {
  readonly cost: number;
  readonly heading: number | undefined;
  readonly before: Step | undefined;
}

function pairInOrder(
  bands: readonly Column[],
  headings: readonly HeaderCell[],
  alignment: Alignment,
  unnamed: number,
): Pairing {
  // best[j]: the cheapest pairing of the bands so far with the first j headings.
  let best: Step[] = Array.from({ length: headings.length + 1 }, (_, index) => ({
    cost: index * SKIPPED_HEADING_COST,
    heading: undefined,
    before: undefined,
  }));
  for (const band of bands) {
    const next: Step[] = [];
    for (const [j, before] of best.entries()) {
      let step: Step = { cost: before.cost + unnamed, heading: undefined, before };
      const heading = headings[j - 1];
      const paired = best[j - 1];
      const skipped = next[j - 1];
      if (heading !== undefined && paired !== undefined) {
        const cost = paired.cost + distance(band, heading, alignment);
        if (cost < step.cost) step = { cost, heading: j - 1, before: paired };
      }
      if (skipped !== undefined && skipped.cost + SKIPPED_HEADING_COST < step.cost) {
        step = { ...skipped, cost: skipped.cost + SKIPPED_HEADING_COST };
      }
      next.push(step);
    }
    best = next;
  }
  const last = best.at(-1);
  const headingOf: (number | undefined)[] = [];
  let step = last;
  for (const _ of bands) {
    headingOf.unshift(step?.heading);
    step = step?.before;
  }
  return { cost: last?.cost ?? Number.POSITIVE_INFINITY, headingOf };
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
