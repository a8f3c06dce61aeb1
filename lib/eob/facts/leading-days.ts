import { withoutOtherDates } from '#lib/eob/facts/service-dates.ts';
import { labelCandidates } from '#lib/eob/words/vocabulary.ts';
import { type DateToken, datesIn, datesOn } from '#lib/table/dates.ts';
import type { Line } from '#lib/table/lines.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';

/**
 * The day that stands alone at the left of labels with their amounts: cards print so the day of their service beside the
 * first of its amounts. Undefined where the line over it says that something else happened then.
 */
export function leadingDay(line: Line, above: Line | undefined): DateToken | undefined {
  const [first, label] = line.segments;
  if (first === undefined) return undefined;
  if (label === undefined || datesIn(first.text)[0]?.text !== first.text) {
    const own = dayBeforeAmounts(line);
    return own === undefined ? undefined : withoutOtherDates(line, [own], [above])[0];
  }
  const [day] = datesIn(first.text);
  if (day === undefined || day.text !== first.text || day.to !== undefined) return undefined;
  const names = labelCandidates(label.text);
  if (names.length === 0 || lineTokens(line).money.length === 0) return undefined;
  return withoutOtherDates(line, [day], [above])[0];
}

/** Fewer amounts behind a day are a payment and what is left, or what else happened then. */
const FEWEST_AMOUNTS = 3;

/** The day with which a line begins that tells a whole service: "01/07/2025 | 90837 | Billed $200.00 | Allowed …". */
function dayBeforeAmounts(line: Line): DateToken | undefined {
  const { money } = lineTokens(line);
  const [day, ...others] = datesOn(line);
  if (day === undefined || day.at > 0 || others.length > 0 || money.length < FEWEST_AMOUNTS) {
    return undefined;
  }
  return day.to === undefined || day.to === day.from ? day : undefined;
}
