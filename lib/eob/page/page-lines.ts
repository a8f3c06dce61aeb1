import type { Word } from '#lib/document/schema.ts';
import { boxAround, type Line, type Segment, toSegment } from '#lib/table/lines.ts';
import type { Box } from '#lib/values/source-ref.ts';

/** Points of the sheet that a page is laid out on; only their order and proportions matter. */
const SIZE = 10;
const CHARACTER = 6;
const BLANK = 3;
const LINE = 24;
const GAP = 24;
const MARGIN = 10;

/** A text and the element that it stands in. */
interface PlacedText {
  readonly text: string;
  readonly place: string;
}

/** The lines of a page, and for the box of every word the element that it came from. */
export interface PageLines {
  readonly lines: readonly Line[];
  readonly placeOf: (box: Box) => string | undefined;
  /** The element that a line begins with. */
  readonly placeAt: (at: number) => string;
  /** Adds a line of texts side by side, and gives its place among the lines. */
  readonly add: (texts: readonly PlacedText[]) => number;
}

/** An empty sheet. A page has no paper: each row and text of it becomes one line, whatever its length. */
export function createPageLines(): PageLines {
  const lines: Line[] = [];
  const places = new Map<string, string>();
  const firsts: string[] = [];
  return {
    lines,
    placeAt: (at) => firsts[at] ?? '',
    placeOf: (box) => places.get(keyOf(box)),
    add(texts) {
      const top = MARGIN + lines.length * LINE;
      const segments = layOut(texts, top);
      for (const { segment, place } of segments) {
        for (const { box } of segment.words) places.set(keyOf(box), place);
      }
      firsts.push(texts[0]?.place ?? '');
      lines.push(toLine(segments.map(({ segment }) => segment)));
      return lines.length - 1;
    },
  };
}

function keyOf([left, top]: Box): string {
  return `${left}/${top}`;
}

/** A line that stands nowhere: for reading a text by itself. */
export function lineOf(texts: readonly string[]): Line {
  const placed = texts.map((text) => ({ text, place: '' }));
  return toLine(layOut(placed, MARGIN).map(({ segment }) => segment));
}

/** Some words of a line, as a line of their own at the same place. */
export function partOfLine(line: Line, segments: readonly Segment[]): Line {
  return { ...line, ...toLine(segments) };
}

function layOut(texts: readonly PlacedText[], top: number) {
  const laid: { segment: Segment; place: string }[] = [];
  let left = MARGIN;
  for (const { text, place } of texts) {
    const words: Word[] = [];
    for (const word of text.split(/\s+/).filter(Boolean)) {
      const right = left + word.length * CHARACTER;
      words.push({ text: word, size: SIZE, mark: 'plain', box: [left, top, right, top + SIZE] });
      left = right + BLANK;
    }
    left += GAP;
    if (words.length === 0) continue;
    laid.push({ segment: toSegment(words), place });
  }
  return laid;
}

function toLine(segments: readonly Segment[]): Line {
  return {
    page: 1,
    box: segments.length === 0 ? [0, 0, 0, 0] : boxAround(segments),
    size: SIZE,
    words: segments.flatMap(({ words }) => words),
    segments,
  };
}
