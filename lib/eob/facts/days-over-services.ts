import {
  isBareDayText,
  namesProcedure,
  ownDates,
  withoutOtherDates,
} from '#lib/eob/facts/service-dates.ts';
import {
  namesTreatment,
  namesVisitWith,
  saysSomethingElse,
} from '#lib/eob/facts/service-titles.ts';
import { datesOn } from '#lib/table/dates.ts';
import type { Line } from '#lib/table/lines.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';

/** What was done in a service stands at most this many lines under its day. */
const LINES_UNDER = 2;
/** Lines of one title stand no farther apart than this many heights of their font, and begin within so many points. */
const LINE_PITCH = 1.7;
const SAME_LEFT = 3;
/** Words beside a day that make it that of a letter. */
const OF_LETTER = /\b(?:statement|printed|issued|mailed|processed|received|prepared|page)\b/i;

/**
 * Whether a line is the day of the service that the lines right under it name: its title on a card, in lines of its own.
 * A badge may stand apart from the day: "Jan 7, 2025 … Session 2 of 8" over "Therapy session (video)".
 */
export function isDayOverService(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  const [day, ...badges] = line?.segments ?? [];
  if (line === undefined || day === undefined || !isBareDayText(day.text)) return false;
  const days = withoutOtherDates(line, ownDates(line), [lines[at - 1]]);
  if (days.length !== 1 || lineTokens(line).money.length > 0) return false;
  if (badges.some(({ text }) => OF_LETTER.test(text) || saysSomethingElse(text))) return false;
  return linesUnder(lines, at).some(
    (each) => namesTreatment(each) || namesProcedure(each) || namesVisitWith(each),
  );
}

/** The lines right under a line that begin where it does and have no day of their own. */
function linesUnder(lines: readonly Line[], at: number): readonly Line[] {
  const under = lines.slice(at + 1, at + 1 + LINES_UNDER);
  const end = under.findIndex((line, index) => !goesOn(lines[at + index], line));
  return end < 0 ? under : under.slice(0, end);
}

function goesOn(above: Line | undefined, line: Line): boolean {
  if (above === undefined || above.page !== line.page || datesOn(line).length > 0) return false;
  const isTight = line.box[1] - above.box[1] < LINE_PITCH * Math.max(line.size, above.size);
  return isTight && Math.abs(line.box[0] - above.box[0]) < SAME_LEFT;
}
