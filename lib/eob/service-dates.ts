import { type DateToken, datesOn } from '#lib/table/dates.ts';
import type { HeaderCell } from '#lib/table/header-cells.ts';
import type { Line } from '#lib/table/lines.ts';

/** Headings over dates on which something else happened than the service. */
const OTHER_DATES =
  /\b(?:received|receipt|processed|paid on|date paid|payment date|issued?|statement|check date|recibid[oa]|procesad[oa])\b/i;

/** The dates of a line that may be of the service: none under a heading of receipt, processing or payment. */
export function serviceDatesOn(line: Line, headings: readonly HeaderCell[]): readonly DateToken[] {
  // Figures in a heading are a fact that stands beside the headings ("Received on 5/12/25").
  const others = headings.filter(({ text }) => OTHER_DATES.test(text) && !/service|\d/i.test(text));
  const dates = datesOn(line);
  if (others.length === 0) return dates;
  return dates.filter((date) => {
    const left = leftOf(line, date.at);
    return !others.some(({ box }) => left >= box[0] - REACH && left <= box[2] + REACH);
  });
}

/** A date stands under a heading when it begins within this many points of it. */
const REACH = 6;

/** Where on the page the character of a line's text at an index stands. */
function leftOf({ words }: Line, at: number): number {
  let index = 0;
  for (const { text, box } of words) {
    if (at < index + text.length) return box[0];
    index += text.length + 1;
  }
  return Number.POSITIVE_INFINITY;
}
