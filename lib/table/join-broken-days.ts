import type { Word } from '#lib/document/schema.ts';
import { boxAround, type Line, toSegment } from '#lib/table/lines.ts';
import { parseUsDate } from '#lib/values/service-date.ts';

/** The beginning of a day whose year stands under it: "Apr 13,". */
const BEGINNING = /^\p{L}{3,10}\.? \d{1,2}(?:st|nd|rd|th)?,$/u;
const YEAR = /^(?:19|20)\d\d$/;
/** Lines of one day stand no farther apart than this many heights of their font. */
const LINE_PITCH = 1.7;
/** And the edges of both, or their middles, are this near to each other, in points. */
const SAME_EDGE = 3;

/**
 * The lines of a document with each day on one line that a narrow column breaks before its year, where the year stands
 * alone under it: the days of a time line beside its services.
 */
export function joinBrokenDays(lines: readonly Line[]): readonly Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const upper = joined.at(-1);
    const whole = upper && wholeDay(upper, line);
    if (whole === undefined) joined.push(line);
    else joined[joined.length - 1] = whole;
  }
  return joined;
}

function wholeDay(upper: Line, lower: Line): Line | undefined {
  const [year, ...others] = lower.words;
  const [day, ...rest] = upper.segments;
  if (year === undefined || others.length > 0 || !YEAR.test(year.text)) return undefined;
  if (day === undefined || !BEGINNING.test(day.text) || upper.page !== lower.page) return undefined;
  const isTight = lower.box[1] - upper.box[1] < LINE_PITCH * lower.size;
  const isDay = parseUsDate(`${day.text} ${year.text}`) !== undefined;
  return isTight && isDay && isAligned(day.words, year)
    ? {
        ...upper,
        words: [...day.words, year, ...rest.flatMap(({ words }) => words)],
        segments: [toSegment([...day.words, year]), ...rest],
        box: boxAround([upper.box, lower.box]),
      }
    : undefined;
}

/** Whether both may be lines of one cell, which is set to the left, to the right or in the middle. */
function isAligned(day: readonly Word[], { box: [left, , right] }: Word): boolean {
  const box = boxAround(day.map((word) => word.box));
  const [atLeft, atRight] = [left - box[0], right - box[2]];
  return [atLeft, atRight, (atLeft + atRight) / 2].some((apart) => Math.abs(apart) < SAME_EDGE);
}
