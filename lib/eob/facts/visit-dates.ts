import { ownDates } from '#lib/eob/facts/service-dates.ts';
import type { DateToken } from '#lib/table/dates.ts';
import { type Line, textOf } from '#lib/table/lines.ts';

/** Fewer words are no sentence. */
const FEWEST_WORDS = 6;
const VISIT = String.raw`(?:visits?|sessions?|services?|appointments?|evaluation|assessment|testing|psychotherapy|therapy|treatment|treated|care|consultation|counsel(?:l)?ing|seen|saw|met|took place|provided|rendered|performed|visitas?|sesi[oó]n|servicios?|cita|terapia)`;
/** "your visit with Dr. Roe on", "the service took place on", "services of". */
const VISIT_BEFORE = new RegExp(
  String.raw`\b${VISIT}\b(?:,? [^\s,;:.]+\.?){0,9},? (?:on|of|from|for|dated|el|del|de)(?: \p{L}+day,?)?$`,
  'iu',
);
/** "your March 5, 2025 visit", "on March 5, 2025 you saw". */
const VISIT_AFTER =
  /^(?: (?:visit|session|appointment|service|consultation)\b|,? (?:you|[a-z]+ (?:son|daughter|child|spouse|patient)) (?:saw|had|visited|met|received|attended|were seen|was seen)\b)/i;
/** Something else was done on the day: "on May 7, 2025 we processed your visit". */
const OTHER_AFTER =
  /^,? (?:we|it|this|your plan|the plan|you)(?: have| has| was| were)? (?:processed|received|paid|decided|finali[sz]ed|mailed|sent|issued|approved|denied|called|wrote|asked|got|filed)\b/i;
/** The date is of a letter, or of a visit that did not take place. */
const OTHER_BEFORE =
  /\b(?:(?:letter|call|request|appeal|notice|payment|check|statement|born|effective|since|until)(?: \S+)?|cancel(?:l)?ed(?: \S+)?)$/i;
/** What else is told before the visit may have been on that day. */
const TELLS_MORE =
  /\bwe(?: have)? (?:processed|received|paid|decided|finali[sz]ed|sent|reviewed)\b/i;

/** Amounts of several visits are no amounts of one. */
const SEVERAL = /\b(?:visits|sessions|appointments|visitas|sesiones|citas)\b/i;

/** A day on which a sentence says that a service took place. */
export interface VisitDate {
  readonly date: DateToken;
  /** False where the sentence speaks of other days too, or tells what the plan did, perhaps on that day. */
  readonly isSure: boolean;
}

/** The day that a sentence gives to a service; undefined for a period, and for the day of another event. */
export function visitDateIn(line: Line): VisitDate | undefined {
  if (line.segments.length > 1 || line.words.length < FEWEST_WORDS) return undefined;
  const text = textOf(line);
  const dates = ownDates(line);
  const isOnly = dates.every(({ from }) => from === dates[0]?.from);
  for (const date of dates) {
    const before = text.slice(0, date.at).trimEnd();
    const after = text.slice(date.at + date.text.length);
    const isPeriod = date.to !== undefined && date.to !== date.from;
    if (isPeriod || OTHER_AFTER.test(after) || OTHER_BEFORE.test(before)) continue;
    if (VISIT_AFTER.test(after) || VISIT_BEFORE.test(before)) {
      const isOfOne = isOnly && !SEVERAL.test(before);
      return { date, isSure: isOfOne && !TELLS_MORE.test(before) };
    }
  }
  return undefined;
}
