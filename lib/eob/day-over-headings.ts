import { wholeDate } from '#lib/eob/date-over-table.ts';
import { codeAmong } from '#lib/eob/procedure-codes.ts';
import { ownDates } from '#lib/eob/service-dates.ts';
import { type Line, textOf } from '#lib/table/lines.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';

/** A day that stands over headings does so at most this many lines above them. */
const LINES_ABOVE = 5;
/** Lines that begin within this many points of each other begin alike. */
const SAME_LEFT = 3;

/** Where headings stand among the lines of a document: from the first line of them to the one after the last. */
interface Headings {
  readonly from: number;
  readonly to: number;
}

/**
 * Where the rows under headings end, when other headings follow: where both have a day over them in the same way, what
 * stands over the next ones is none of these ones' rows. A day for each service over a small table of its own would
 * else be read for the service before.
 */
export function endOfRows(
  lines: readonly Line[],
  own: Headings,
  next: Headings | undefined,
): number {
  if (next === undefined) return lines.length;
  const [before, day] = [dayOver(lines, own.from, 0), dayOver(lines, next.from, own.to)];
  if (before === undefined || day === undefined) return next.from;
  const areAlike = own.from - before === next.from - day && beginAlike(lines[before], lines[day]);
  if (areAlike) return firstAlike(lines, before, day, own.to);
  return isAlone(lines[before]) && isAlone(lines[day]) ? day : next.from;
}

function isAlone(line: Line | undefined): boolean {
  return line?.segments.length === 1 && wholeDate(textOf(line)) !== undefined;
}

/** The place of the nearest line over headings that has a day, before any amount and not before `first`. */
function dayOver(lines: readonly Line[], from: number, first: number): number | undefined {
  for (let at = from - 1; at >= Math.max(first, from - LINES_ABOVE); at--) {
    const line = lines[at];
    if (line === undefined || lineTokens(line).money.length > 0) return undefined;
    if (ownDates(line).length > 0) return at;
  }
  return undefined;
}

/** What is over both days alike belongs to them: the procedure, or its number in a list. */
function firstAlike(lines: readonly Line[], before: number, day: number, first: number): number {
  let at = day;
  for (let above = 1; above <= LINES_ABOVE && day - above >= first; above++) {
    const [upper, lower] = [lines[before - above], lines[day - above]];
    const hasAmounts = lower === undefined || lineTokens(lower).money.length > 0;
    if (hasAmounts || !beginAlike(upper, lower)) break;
    at = day - above;
  }
  return at;
}

function beginAlike(one: Line | undefined, other: Line | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const haveCodes = [one, other].map(({ words }) => codeAmong(words) !== undefined);
  return Math.abs(one.box[0] - other.box[0]) < SAME_LEFT && haveCodes[0] === haveCodes[1];
}
