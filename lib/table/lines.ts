import type { Page, Word } from '#lib/document/schema.ts';
import { remember, rememberByThing } from '#lib/values/remember.ts';
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
  // Twice their middles compare as the middles do.
  const ordered = words.toSorted(
    ({ box: one }, { box: other }) => one[1] + one[3] - (other[1] + other[3]),
  );
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
  const areMostTyped = remember((size: number) => areTypedOfSize(words, size));
  for (const word of words) {
    const group = groups.at(-1);
    const previous = group?.at(-1);
    if (group === undefined || previous === undefined) {
      groups.push([word]);
      continue;
    }
    const areTyped = isTyped(previous) && isTyped(word) && areMostTyped(word.size);
    const usual = areTyped ? Math.max(blank, TYPED_WIDTH) : blank;
    const widest = usual * BLANKS_BETWEEN_SEGMENTS * Math.max(word.size, previous.size);
    if (word.box[0] - previous.box[2] > widest) groups.push([word]);
    else group.push(word);
  }
  return {
    page,
    words,
    size: largestSize(words),
    box: boxAround(words),
    segments: groups.map(toSegment),
  };
}

/** The size of the largest of some words. */
function largestSize(words: readonly Word[]): number {
  let largest = 0;
  for (const { size } of words) if (size > largest) largest = size;
  return largest;
}

/** Every character of a typewriter's font, the blank too, is so wide, in shares of the font size. */
const TYPED_WIDTH = 0.6;
const TYPED_TOLERANCE = 0.006;

/** Whether a word's width is that of a typewriter's font; by chance, one of another font's is so too. */
function isTyped({ text, size, box: [left, , right] }: Word): boolean {
  const width = (right - left) / (text.length * size);
  return Math.abs(width - TYPED_WIDTH) < TYPED_TOLERANCE;
}

/** Whether no fewer than half of the words that a line prints in one size are typed. */
function areTypedOfSize(line: readonly Word[], size: number): boolean {
  const alike = line.filter((word) => word.size === size);
  return 2 * alike.filter(isTyped).length >= alike.length;
}

/** Words as one segment: their text with single blanks, and the box around them. */
export function toSegment(words: readonly Word[]): Segment {
  return { words, text: textOfWords(words), box: boxAround(words) };
}

/** The texts of words with single blanks between. */
export function textOfWords(words: readonly Pick<Word, 'text'>[]): string {
  let text = words[0]?.text ?? '';
  for (let at = 1; at < words.length; at++) text += ` ${words[at]?.text}`;
  return text;
}

/** The smallest box around things on a page. */
export function boxAround(things: readonly { readonly box: Box }[]): Box {
  const [first] = things;
  if (things.length === 1 && first !== undefined) return first.box;
  let [left, top, right, bottom] = NOTHING;
  for (const { box } of things) {
    if (box[0] < left) left = box[0];
    if (box[1] < top) top = box[1];
    if (box[2] > right) right = box[2];
    if (box[3] > bottom) bottom = box[3];
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
export const textOf = rememberByThing(({ words }: Line) => textOfWords(words));

/** The texts of a line's segments with tabs between. */
export function tabbedText(line: Line): string {
  const [only] = line.segments;
  return only !== undefined && line.segments.length === 1 ? only.text : joinedByTabs(line);
}

const joinedByTabs = rememberByThing(({ segments }: Line) =>
  segments.map(({ text }) => text).join('\t'),
);
