import { withoutOtherDates } from '#lib/eob/facts/service-dates.ts';
import { labelCandidates } from '#lib/eob/words/vocabulary.ts';
import { type DateToken, datesIn } from '#lib/table/dates.ts';
import type { Line } from '#lib/table/lines.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';

/**
 * The day that stands alone at the left of labels with their amounts: cards print so the day of their service beside the
 * first of its amounts. Undefined where the line over it says that something else happened then.
 */
export function leadingDay(line: Line, above: Line | undefined): DateToken | undefined {
  const [first, label] = line.segments;
  if (first === undefined || label === undefined) return undefined;
  const [day] = datesIn(first.text);
  if (day === undefined || day.text !== first.text || day.to !== undefined) return undefined;
  const names = labelCandidates(label.text);
  if (names.length === 0 || lineTokens(line).money.length === 0) return undefined;
  return withoutOtherDates(line, [day], above)[0];
}
