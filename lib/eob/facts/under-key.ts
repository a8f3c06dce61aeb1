import type { Line, Segment } from '#lib/table/lines.ts';

/** A value begins within this many points of where its key does. */
const SAME_LEFT = 3;

/** The first text of a line that is set flush left under a text of the line above. */
export function textUnder(line: Line, { box: [left] }: Segment): Segment | undefined {
  return line.segments.find(({ box }) => Math.abs(box[0] - left) < SAME_LEFT);
}
