import type { Word } from '#lib/document/schema.ts';
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

/** Texts that share more than this of their widths, in points, stand over each other. */
const LEAST_SHARED = 1;

interface OpenCell {
  readonly segments: Segment[];
  box: Box;
  group: string;
  /** A title between rules stands over it: what is above that belongs to other headings. */
  isClosed: boolean;
}

/**
 * The headings of a zone of lines. Parts that stand over each other are one heading; a part that spans several
 * headings of the line below is a group's title and names none of them.
 */
export function linesToHeaderCells(lines: readonly Line[]): readonly HeaderCell[] {
  const cells: OpenCell[] = [];
  for (const line of lines.toReversed()) {
    const taken = new Set<OpenCell>();
    const titles: Segment[] = [];
    for (const segment of line.segments.flatMap(ruledTitles)) {
      const over = openUnder(cells, taken, segment.box);
      const below = over.length > 0 ? over : halfBelow(segment, cells, taken, line.size);
      if (below.some(({ isClosed }) => isClosed)) continue;
      const [only] = below;
      if (below.length > 1) {
        titles.push(segment);
        continue;
      }
      if (only === undefined) {
        const cell = { segments: [segment], box: segment.box, group: '', isClosed: false };
        cells.push(cell);
        taken.add(cell);
        continue;
      }
      only.segments.unshift(segment);
      only.box = boxAround([only, segment]);
      only.isClosed = isRuled(segment);
      taken.add(only);
    }
    if (titles.length === 0) continue;
    const ruled = titles.filter(isRuled);
    for (const cell of cells) {
      cell.group = nearestTitle(cell.box, titles) ?? cell.group;
      cell.isClosed ||= ruled.some(({ box }) => overlaps(cell.box, box));
    }
  }
  return tellTwinsApart(
    cells
      .toSorted((a, b) => a.box[0] - b.box[0])
      .map(({ segments, box, group }) => ({
        box,
        group,
        text: segments.map(({ text }) => text).join(' '),
      })),
  );
}

function openUnder(
  cells: readonly OpenCell[],
  taken: ReadonlySet<OpenCell>,
  box: Box,
): readonly OpenCell[] {
  const left = box[0];
  const right = box[2];
  const under: OpenCell[] = [];
  for (const cell of cells) {
    const shared = Math.min(cell.box[2], right) - Math.max(cell.box[0], left);
    if (shared > LEAST_SHARED && !taken.has(cell)) under.push(cell);
  }
  return under;
}

/** The only heading beside which a word breaks off over nothing: "CO-" over the end of "INSUR". */
function halfBelow(
  { text, box }: Segment,
  cells: readonly OpenCell[],
  taken: ReadonlySet<OpenCell>,
  size: number,
): OpenCell[] {
  if (!text.endsWith('-') || !/\p{L}-$/u.test(text)) return [];
  const near = cells.filter(
    (cell) => Math.max(cell.box[0] - box[2], box[0] - cell.box[2]) < size && !taken.has(cell),
  );
  return near.length === 1 ? near : [];
}

/** Titles between rules of strokes stand side by side: `---BILLED--- ---ALLOWED---`. */
function ruledTitles(segment: Segment): readonly Segment[] {
  if (!segment.text.includes('--') || !segment.words.some(isRuledWord)) return [segment];
  const titles: Word[][] = [];
  for (const word of segment.words) {
    const title = titles.at(-1);
    if (title === undefined || isRuledWord(word)) titles.push([word]);
    else title.push(word);
  }
  return titles.map((words) => ({
    words,
    text: words.map(({ text }) => text.replace(/^-+|-+$/g, '')).join(' '),
    box: boxAround(words),
  }));
}

function isRuledWord({ text }: Word): boolean {
  return text.startsWith('--') && /^-{2,}\p{L}/u.test(text);
}

function isRuled({ words }: Segment): boolean {
  return words[0] !== undefined && isRuledWord(words[0]);
}

/** Equal headings under titles of two groups are named by them: "Charge" under "Billed" and under "Allowed". */
function tellTwinsApart(headings: readonly HeaderCell[]): readonly HeaderCell[] {
  if (headings.every(({ group }) => group === '')) return headings;
  return headings.map((heading) => {
    const { text, group } = heading;
    const hasTwin = headings.some((other) => other.text === text && other.group !== group);
    return hasTwin && group !== '' ? { ...heading, text: `${group} ${text}` } : heading;
  });
}

/** A group's title stands centred over its headings: the nearest one is a heading's own. */
function nearestTitle([left, , right]: Box, titles: readonly Segment[]): string | undefined {
  const middle = (left + right) / 2;
  const [nearest] = titles.toSorted(
    (a, b) => Math.abs(middleOf(a.box) - middle) - Math.abs(middleOf(b.box) - middle),
  );
  return nearest?.text;
}

function middleOf([left, , right]: Box): number {
  return (left + right) / 2;
}

function overlaps(a: Box, b: Box): boolean {
  return Math.min(a[2], b[2]) - Math.max(a[0], b[0]) > LEAST_SHARED;
}
