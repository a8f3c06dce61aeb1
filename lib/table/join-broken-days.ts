import { boxAround, type Line, type Segment, toSegment } from '#lib/table/lines.ts';
import { parseUsDate } from '#lib/values/service-date.ts';
import type { Box } from '#lib/values/source-ref.ts';

/** The first line of a day that goes on under itself: "Apr 13," over "2026", "APR" over "13" over "2026". */
const BEGINNING = /^\p{L}{3,10}\.?(?: \d{1,2}(?:st|nd|rd|th)?,?)?$/u;
const REST = /^(?:\d{1,2},?|(?:\d{1,2},? )?(?:19|20)\d\d)$/;
/** A day has no more lines. */
const MOST_LINES = 3;
/** They stand no farther apart than this many heights of the largest of their fonts. */
const LINE_PITCH = 1.7;
/** And their edges, or their middles, are this near to each other, in points. */
const SAME_EDGE = 3;

/**
 * The lines of a document with each day on one line that stands on several at the left of others: in a narrow column of
 * a time line, or as a leaf of a calendar.
 */
export function joinBrokenDays(lines: readonly Line[]): readonly Line[] {
  const joined: Line[] = [];
  let at = 0;
  while (at < lines.length) {
    const count = linesOfDay(lines, at);
    joined.push(...withWholeDay(lines.slice(at, at + count)));
    at += count;
  }
  return joined;
}

/** On how many lines from a place on the day stands that begins there; one where none is broken. */
function linesOfDay(lines: readonly Line[], at: number): number {
  const parts: Segment[] = [];
  for (const { page, segments } of lines.slice(at, at + MOST_LINES)) {
    const [part] = segments;
    const [first, previous] = [parts[0], parts.at(-1)];
    if (part === undefined || page !== lines[at]?.page) return 1;
    if (!(first === undefined ? BEGINNING : REST).test(part.text)) return 1;
    const isUnder =
      first === undefined || (isAligned(first.box, part.box) && isTight(previous ?? first, part));
    if (!isUnder) return 1;
    parts.push(part);
    if (parts.length > 1 && parseUsDate(textOfParts(parts)) !== undefined) return parts.length;
  }
  return 1;
}

/** Lines with what the first text of each is a part of on the first of them. */
function withWholeDay(lines: readonly Line[]): readonly Line[] {
  const [first, ...others] = lines;
  if (first === undefined || others.length === 0) return lines;
  const parts = lines.flatMap(({ segments }) => segments.slice(0, 1));
  const day = toSegment(parts.flatMap(({ words }) => words));
  const whole = withSegments(first, [day, ...first.segments.slice(1)]);
  const rest = others.filter(({ segments }) => segments.length > 1);
  return [whole, ...rest.map((line) => withSegments(line, line.segments.slice(1)))];
}

function withSegments(line: Line, segments: readonly Segment[]): Line {
  const words = segments.flatMap((segment) => segment.words);
  return { ...line, words, segments, box: boxAround(segments) };
}

function textOfParts(parts: readonly Segment[]): string {
  return parts.map(({ text }) => text).join(' ');
}

function isTight(upper: Segment, lower: Segment): boolean {
  const size = Math.max(...[...upper.words, ...lower.words].map((word) => word.size));
  return lower.box[1] - upper.box[1] < LINE_PITCH * size;
}

/** Whether both may be lines of one cell, which is set to the left, to the right or in the middle. */
function isAligned(one: Box, other: Box): boolean {
  const [atLeft, atRight] = [other[0] - one[0], other[2] - one[2]];
  return [atLeft, atRight, (atLeft + atRight) / 2].some((apart) => Math.abs(apart) < SAME_EDGE);
}
