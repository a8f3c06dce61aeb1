import type { Page, Word } from '#lib/document/schema.ts';
import { rememberByThing } from '#lib/values/remember.ts';
import type { Box } from '#lib/values/source-ref.ts';

/** Words that stand side by side with no more than a blank between them. */
export interface Segment {
  readonly text: string;
  readonly box: Box;
  readonly words: readonly Word[];
}

/** One printed line of a page, left to right. */
export interface Line {
  readonly page: number;
  readonly box: Box;
  readonly size: number;
  readonly words: readonly Word[];
  readonly segments: readonly Segment[];
}

/** Words whose heights overlap by more than this share of the smaller one stand on one line. */
const LINE_OVERLAP = 0.55;
/** A gap wider than this many usual blanks of the page parts two segments. */
const BLANKS_BETWEEN_SEGMENTS = 1.65;
/** Blank assumed where a page has too few words to measure one, in shares of the font size. */
const USUAL_BLANK = 0.28;
const NARROWEST_BLANK = 0.15;
const WIDEST_BLANK = 0.75;
/** Blanks are measured in so many steps of the font size. */
const STEPS_OF_BLANK = 20;

/** The lines of a page from top to bottom, each cut into segments where more than a blank parts its words. */
export function pageToLines(page: Page): readonly Line[] {
  const rows = wordsToRows(page.words);
  const blank = usualBlank(rows);
  return rows.map((words) => toLine(page.number, words, blank));
}

/** Words by the line that they stand on: lines from top to bottom, words from left to right. */
export function wordsToRows(words: readonly Word[]): readonly (readonly Word[])[] {
  const ordered = words.toSorted((a, b) => middleOf(a) - middleOf(b));
  const rows: { top: number; bottom: number; words: Word[] }[] = [];
  for (const word of ordered) {
    const [, top, , bottom] = word.box;
    const row = rows.at(-1);
    const overlap = row === undefined ? 0 : Math.min(row.bottom, bottom) - Math.max(row.top, top);
    const smaller = row === undefined ? 1 : Math.min(row.bottom - row.top, bottom - top);
    if (row === undefined || overlap < LINE_OVERLAP * smaller) {
      rows.push({ top, bottom, words: [word] });
      continue;
    }
    row.words.push(word);
    row.top = (row.top * (row.words.length - 1) + top) / row.words.length;
    row.bottom = (row.bottom * (row.words.length - 1) + bottom) / row.words.length;
  }
  return rows.map(({ words: row }) => row.toSorted((a, b) => a.box[0] - b.box[0]));
}

function middleOf({ box }: Word): number {
  return (box[1] + box[3]) / 2;
}

/** The blank between two words that a page uses most, as a share of the font size. */
function usualBlank(rows: readonly (readonly Word[])[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) {
    for (const [index, word] of row.entries()) {
      const previous = row[index - 1];
      if (previous === undefined) continue;
      const gap = (word.box[0] - previous.box[2]) / Math.max(word.size, previous.size);
      if (gap < NARROWEST_BLANK || gap > WIDEST_BLANK) continue;
      const steps = Math.round(gap * STEPS_OF_BLANK);
      counts.set(steps, (counts.get(steps) ?? 0) + 1);
    }
  }
  const [most] = [...counts].toSorted(([a, m], [b, n]) => n - m || a - b);
  return most === undefined ? USUAL_BLANK : most[0] / STEPS_OF_BLANK;
}

function toLine(page: number, words: readonly Word[], blank: number): Line {
  const groups: Word[][] = [];
  for (const word of words) {
    const group = groups.at(-1);
    const previous = group?.at(-1);
    if (group === undefined || previous === undefined) {
      groups.push([word]);
      continue;
    }
    const areTyped = isTyped(previous) && isTyped(word) && isLikeMostOf(words, word);
    const usual = areTyped ? Math.max(blank, TYPED_WIDTH) : blank;
    const widest = usual * BLANKS_BETWEEN_SEGMENTS * Math.max(word.size, previous.size);
    if (word.box[0] - previous.box[2] > widest) groups.push([word]);
    else group.push(word);
  }
  return {
    page,
    words,
    size: Math.max(...words.map(({ size }) => size)),
    box: boxAround(words.map(({ box }) => box)),
    segments: groups.map(toSegment),
  };
}

/** Every character of a typewriter's font, the blank too, is so wide, in shares of the font size. */
const TYPED_WIDTH = 0.6;
const TYPED_TOLERANCE = 0.006;

/** Whether a word's width is that of a typewriter's font; by chance, one of another font's is so too. */
function isTyped({ text, size, box: [left, , right] }: Word): boolean {
  const width = (right - left) / (text.length * size);
  return Math.abs(width - TYPED_WIDTH) < TYPED_TOLERANCE;
}

/** Whether no fewer than half of the words that a line prints in a typed word's size are typed as well. */
function isLikeMostOf(line: readonly Word[], { size }: Word): boolean {
  const alike = line.filter((word) => word.size === size);
  return 2 * alike.filter(isTyped).length >= alike.length;
}

/** Words as one segment: their text with single blanks, and the box around them. */
export function toSegment(words: readonly Word[]): Segment {
  return {
    words,
    text: words.map(({ text }) => text).join(' '),
    box: boxAround(words.map(({ box }) => box)),
  };
}

/** The smallest box around boxes. */
export function boxAround(boxes: readonly Box[]): Box {
  let [left, top, right, bottom] = NOTHING;
  for (const box of boxes) {
    left = Math.min(left, box[0]);
    top = Math.min(top, box[1]);
    right = Math.max(right, box[2]);
    bottom = Math.max(bottom, box[3]);
  }
  return [left, top, right, bottom];
}

/** What is around no box at all. */
const NOTHING: Box = [
  Number.POSITIVE_INFINITY,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
];

/** The text of a line with single blanks. */
export const textOf = rememberByThing(({ words }: Line) => words.map(({ text }) => text).join(' '));
