import type { Line, Segment } from '#lib/table/lines.ts';
import { boxAround } from '#lib/table/lines.ts';
import type { Box } from '#lib/values/source-ref.ts';

/** One heading, its stacked parts joined from top to bottom. */
export interface HeaderCell {
  readonly text: string;
  readonly box: Box;
  /** The title over several headings of which this is one; empty where there is none. */
  readonly group: string;
}

interface OpenCell {
  readonly segments: Segment[];
  box: Box;
  group: string;
}

/**
 * The headings of a zone of lines. Parts that stand over each other are one heading; a part that spans several
 * headings of the line below is a group's title and names none of them.
 */
export function linesToHeaderCells(lines: readonly Line[]): readonly HeaderCell[] {
  const cells: OpenCell[] = [];
  for (const line of lines.toReversed()) {
    const taken = new Set<OpenCell>();
    for (const segment of line.segments) {
      const below = cells.filter((cell) => !taken.has(cell) && overlaps(cell.box, segment.box));
      const [only] = below;
      if (below.length > 1) {
        for (const cell of below) cell.group = segment.text;
        continue;
      }
      if (only === undefined) {
        const cell = { segments: [segment], box: segment.box, group: '' };
        cells.push(cell);
        taken.add(cell);
        continue;
      }
      only.segments.unshift(segment);
      only.box = boxAround([only.box, segment.box]);
      taken.add(only);
    }
  }
  return cells
    .toSorted((a, b) => a.box[0] - b.box[0])
    .map(({ segments, box, group }) => ({
      box,
      group,
      text: segments.map(({ text }) => text).join(' '),
    }));
}

function overlaps([aLeft, , aRight]: Box, [bLeft, , bRight]: Box): boolean {
  return Math.min(aRight, bRight) - Math.max(aLeft, bLeft) > 1;
}
