import { isDayOfServiceLabel } from '#lib/eob/words/service-day-words.ts';
import { type DateToken, datesIn, datesOn } from '#lib/table/dates.ts';
import type { Line } from '#lib/table/lines.ts';

/** The day that stands on the line below under a heading of nothing but the day of the service. */
export function dayUnderKey(line: Line, below: Line | undefined): DateToken | undefined {
  const key = line.segments.find(({ text }) => isDayOfServiceLabel(text));
  if (key === undefined || below === undefined || datesOn(line).length > 0) return undefined;
  const under = below.segments.filter(({ box }) => box[2] > key.box[0] && box[0] < key.box[2]);
  const dates = under.flatMap(({ text }) => datesIn(text));
  return dates.length === 1 ? dates[0] : undefined;
}
