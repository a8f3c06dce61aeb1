import { labelledAmounts, lettersIn } from '#lib/table/labelled-amounts.ts';
import type { Line, Segment } from '#lib/table/lines.ts';

/** Texts of one column begin within this many points of each other. */
export const SAME_LEFT = 6;
/** What stands beside a table is at least this many points from it. */
const NARROWEST_GUTTER = 8;
/** Fewer labels with an amount on either side are chance, and so are fewer different ones. */
const FEWEST_LABELS = 4;
const FEWEST_DIFFERENT = 3;
/** The blocks begin and end within this many lines of each other. */
const LINES_APART = 4;
/** Fewer texts that stand once more at the same distance are chance. */
const FEWEST_TWINS = 4;
/** Blocks are at least this many points wide: their headings have several columns. */
const NARROWEST_BLOCK = 120;

/** The border between blocks that stand side by side: the left edge of the right one, and the lines that show it. */
export interface Gutter {
  readonly x: number;
  /** Where lines of the right block begin: its titles and its labels. None: anywhere. */
  readonly starts: readonly number[];
  readonly from: number;
  readonly to: number;
  /** Set where the right block says of which claim the amounts in the left one are. */
  readonly isRightFirst?: boolean;
}

/** Whether a text ends left of what begins at a place, with white between. */
export function isLeftOf({ box }: Segment, x: number): boolean {
  return box[2] < x - NARROWEST_GUTTER;
}

/** Finds the border between two blocks that both list labels with an amount, or both have the same headings. */
export function findGutter(lines: readonly Line[]): Gutter | undefined {
  return gutterOfLabels(lines) ?? gutterOfTwins(lines);
}

interface Label {
  readonly at: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

function gutterOfLabels(lines: readonly Line[]): Gutter | undefined {
  const labels = lines.flatMap((line, at) =>
    labelledAmounts(line).map(
      ({ label, left, right }): Label => ({ at, text: label, left, right }),
    ),
  );
  const [first, ...others] = toBlocks(labels);
  const [second] = others;
  if (first === undefined || second === undefined) return undefined;
  const reach = reachOf([...first, ...second]);
  const edges = others.map((block) => edgeOf(lines, block, labels));
  return {
    x: Math.min(...edges),
    starts: [...edges, ...others.map(leftOf)],
    ...reach,
  };
}

/** The labels that begin at one place of the page's width, and those right of their amounts on the lines beside them. */
function toBlocks(labels: readonly Label[]): readonly (readonly Label[])[] {
  const lefts = [...new Set(labels.map(({ left }) => Math.round(left)))].toSorted((a, b) => a - b);
  const blocks: (readonly Label[])[] = [];
  for (const x of lefts) {
    const block = labels.filter(({ left }) => Math.abs(left - x) < SAME_LEFT);
    if (!isBlock(block)) continue;
    const [previous, ...others] = blocks;
    if (previous === undefined) {
      blocks.push(block);
      continue;
    }
    const beside = besideOf(blocks.at(-1) ?? previous, block, labels);
    if (isBlock(beside)) {
      if (others.length === 0) blocks[0] = beside;
      blocks.push(block);
      continue;
    }
    // A block farther right without one beside it may be the first of blocks further down.
    if (others.length === 0) blocks[0] = block;
  }
  return blocks;
}

/**
 * The labels of a block that end left of another one, and stand on its lines or a few lines off, where no label of a
 * third block stands to the right between: cards under each other may each have its own width.
 */
function besideOf(
  block: readonly Label[],
  right: readonly Label[],
  labels: readonly Label[],
): readonly Label[] {
  const { from, to } = reachOf(right);
  const edge = leftOf(right);
  const ofOthers = labels
    .filter((label) => label.left >= edge - WIDEST_INDENT && !right.includes(label))
    .map(({ at }) => at);
  const first = Math.max(
    from - LINES_APART,
    ...ofOthers.filter((at) => at < from).map((at) => at + 1),
  );
  const last = Math.min(to + LINES_APART, ...ofOthers.filter((at) => at > to).map((at) => at - 1));
  return block.filter((label) => label.right < edge && label.at >= first && label.at <= last);
}

function leftOf(block: readonly Label[]): number {
  return Math.min(...block.map(({ left }) => left));
}

function isBlock(labels: readonly Label[]): boolean {
  const different = new Set(labels.map(({ text }) => text));
  return labels.length >= FEWEST_LABELS && different.size >= FEWEST_DIFFERENT;
}

/** The titles of a block may stand out to the left of its labels by this many points. */
const WIDEST_INDENT = 30;

/** Where a block begins: at its labels, or at its titles before them. */
function edgeOf(lines: readonly Line[], block: readonly Label[], labels: readonly Label[]): number {
  const left = leftOf(block);
  const { from, to } = reachOf(block);
  const ends = labels.filter((label) => label.right < left && label.at >= from && label.at <= to);
  const end = Math.max(0, ...ends.map(({ right }) => right));
  const titles = lines
    .slice(Math.max(0, from - LINES_APART), to + 1)
    .flatMap(({ segments }) => segments.map(({ box }) => box[0]))
    .filter((each) => each > Math.max(end, left - WIDEST_INDENT));
  return Math.min(left, ...titles);
}

function reachOf(labels: readonly Label[]): Pick<Gutter, 'from' | 'to'> {
  const places = labels.map(({ at }) => at);
  return { from: Math.min(...places), to: Math.max(...places) };
}

/** Headings that stand once more, all as far to the right: two tables side by side. */
function gutterOfTwins(lines: readonly Line[]): Gutter | undefined {
  const byDistance = new Map<number, Twin[]>();
  for (const twin of findTwins(lines)) {
    const distance = Math.round((twin.second.left - twin.first.left) / SAME_LEFT);
    const others = byDistance.get(distance);
    if (others === undefined) byDistance.set(distance, [twin]);
    else others.push(twin);
  }
  const [most = []] = [...byDistance.values()].toSorted((a, b) => countTexts(b) - countTexts(a));
  if (countTexts(most) < FEWEST_TWINS) return undefined;
  const edge = Math.min(...most.map(({ first }) => first.left));
  const reach = reachOf(most.flatMap(({ first, second }) => [first, second]));
  // What stands left of the first heading names the rows of one wide table.
  const isOneTable = lines
    .slice(reach.from, reach.to + 1 + LINES_APART)
    .some((line) => line.segments.some(({ box }) => box[0] < edge - 2 * SAME_LEFT));
  return isOneTable
    ? undefined
    : { x: Math.min(...most.map(({ second }) => second.left)), starts: [], ...reach };
}

interface Twin {
  readonly first: Label;
  readonly second: Label;
}

function findTwins(lines: readonly Line[]): readonly Twin[] {
  const byText = new Map<string, Label[]>();
  for (const [at, { segments }] of lines.entries()) {
    for (const { text, box } of segments) {
      if (/\d/.test(text) || !/\p{L}{3}/u.test(text)) continue;
      const label = { at, text: lettersIn(text), left: box[0], right: box[2] };
      const same = byText.get(label.text);
      if (same === undefined) byText.set(label.text, [label]);
      else if (same.every(({ left }) => Math.abs(left - label.left) >= SAME_LEFT)) same.push(label);
    }
  }
  return [...byText.values()].flatMap((same) =>
    same.flatMap((first) =>
      same.flatMap((second) =>
        second.left - first.left >= NARROWEST_BLOCK && Math.abs(second.at - first.at) <= LINES_APART
          ? [{ first, second }]
          : [],
      ),
    ),
  );
}

function countTexts(twins: readonly Twin[]): number {
  return new Set(twins.map(({ first }) => first.text)).size;
}
