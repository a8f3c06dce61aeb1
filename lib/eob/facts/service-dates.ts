import { codeAmong } from '#lib/eob/words/procedure-codes.ts';
import { isDayOfServiceLabel, saysDayOfService } from '#lib/eob/words/service-day-words.ts';
import { isProcedureCode } from '#lib/reference/procedure-codes.ts';
import { compactDatesIn } from '#lib/table/compact-dates.ts';
import { type DateToken, datesOn } from '#lib/table/dates.ts';
import type { HeaderCell } from '#lib/table/header-cells.ts';
import { type Line, textOf } from '#lib/table/lines.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';
import { rememberByList } from '#lib/values/remember.ts';
import { daysBetween } from '#lib/values/service-date.ts';

/** Headings over dates on which something else happened than the service. */
const OTHER_DATES =
  /\b(?:received|receipt|processed|paid on|(?:date|day) (?:paid|mailed|posted|sent|decided|finali[sz]ed)|(?:paid|payment|check|eft|remit|posting|posted|mailed|decision|finali[sz]ed) date|issued?|statement|recibid[oa]|procesad[oa]|fecha de pago)\b/i;

/** A heading of nothing but the days of the services, or of what they were too. */
const ONLY_DATES =
  /^(?=.*\b(?:dates?|dos|from|fechas?)\b)[^\p{L}]*(?:(?:dates?|of|serv(?:ice)?s?|svcs?|dos|from|to|thru|through|begin(?:ning)?|end(?:ing)?|first|last|visits?|sessions?|appointments?|care|treatment|type|description|procedures?|and|your|seen|mm|dd|yy|yyyy|ccyy|fechas?|del?|servicios?|visitas?|sesi[oó]n|tipo|y)[^\p{L}]*)+$/iu;

/** Days as bare figures are read month first. */
const DAY_FIRST = /\b(?:dd|day|d[ií]a)\b\W*(?:mm|month|mes)\b/i;

/** What headings say of the dates under them. */
const judgeHeadings = rememberByList((headings: readonly HeaderCell[]) => ({
  haveOtherDates: headings.some(isOfOtherDates),
  haveOnlyDates: headings.some(isOnlyOfDates),
  areDayFirst: headings.some(({ text }) => DAY_FIRST.test(text)),
}));

/** The dates of a line that may be of the service: none under a heading of receipt, processing or payment. */
export function serviceDatesOn(line: Line, headings: readonly HeaderCell[]): readonly DateToken[] {
  const dates = ownDates(line);
  const { haveOtherDates, haveOnlyDates, areDayFirst } = judgeHeadings(headings);
  const marked = haveOtherDates
    ? dates.filter((date) => {
        const nearest = nearestHeading(headings, boxOf(line, date));
        return nearest === undefined || !isOfOtherDates(nearest);
      })
    : dates;
  if (marked.length > 0 || !haveOnlyDates || areDayFirst) return marked;
  return compactDatesIn(textOf(line)).filter((date) => isUnderDates(headings, boxOf(line, date)));
}

/**
 * The dates of a line without those under a label of something else that happened on them. `above`: the lines over it,
 * the nearest first, of which the first one that has a text right over the date counts.
 */
export function withoutOtherDates(
  line: Line,
  dates: readonly DateToken[],
  above: readonly (Line | undefined)[],
): readonly DateToken[] {
  if (dates.length === 0) return dates;
  return dates.filter((date) => {
    const [left, right] = boxOf(line, date);
    const over = above
      .flatMap((each) => each?.segments ?? [])
      .find(({ box }) => box[0] < right && left < box[2]);
    return over === undefined || !isOfOtherDates(over);
  });
}

/** A claim's services lie no farther apart than this many days. */
const LONGEST_STRETCH = 62;

/** Whether a stretch of days is one that is counted, as the year so far, and not that of services. */
export function isCountedStretch({ from, to }: DateToken): boolean {
  if (to === undefined || to === from) return false;
  return from.endsWith('-01-01') || daysBetween(from, to) > LONGEST_STRETCH;
}

/**
 * The headings of a zone, with those of dates told from the headings of the claim that stand over them: remittances
 * print a line of headings for the claim and one for its services. Where dates have a heading of their own, none.
 */
export function withDatesApart(
  headings: readonly HeaderCell[],
  headingLines: readonly Line[],
): readonly HeaderCell[] {
  if (headings.some(isOnlyOfDates)) return headings;
  const apart = headingLines.flatMap(({ segments }) => segments.filter(isOnlyOfDates));
  return [...apart.map(({ text, box }) => ({ text, box, group: '' })), ...headings];
}

/** So many figures under a heading of dates, and no more, are a date, however it is printed. */
const FIGURES_OF_DATE = /^(?=(?:\D*\d){3})(?!(?:\D*\d){9})[\d./\p{L}-]+$/u;

/** Whether a line without a date that is understood holds figures under a heading of dates. */
export function hasUnreadDate({ words }: Line, headings: readonly HeaderCell[]): boolean {
  return words.some(
    ({ text, box }) =>
      FIGURES_OF_DATE.test(text) &&
      !isProcedureCode(text) &&
      isUnderDates(headings, [box[0], box[2]]),
  );
}

function isUnderDates(headings: readonly HeaderCell[], edges: readonly [number, number]): boolean {
  const nearest = nearestHeading(headings, edges);
  return (
    nearest !== undefined &&
    isOnlyOfDates(nearest) &&
    nearest.box[0] < edges[1] &&
    edges[0] < nearest.box[2]
  );
}

/** Whether one of the headings is that of the days of the services. */
export function namesDays(headings: readonly HeaderCell[]): boolean {
  return headings.some(isOnlyOfDates);
}

/** Whether headings name the days of the services, and none of those stands over a day of this line: it is of something else. */
export function isBesideDays(line: Line, headings: readonly HeaderCell[]): boolean {
  if (!namesDays(headings)) return false;
  return datesOn(line).every((date) => !isUnderDates(headings, boxOf(line, date)));
}

function isOnlyOfDates({ text }: { readonly text: string }): boolean {
  return (ONLY_DATES.test(text) || isDayOfServiceLabel(text)) && !OTHER_DATES.test(text);
}

/** Words right before a date that say what else happened on it. */
const OTHER_DATE_BEFORE =
  /\b(?:(?<!\b(?:you|services?|care|treatment|therapy|visit|session) )received|processed|paid|issued|printed|mailed|finali[sz]ed|adjudicated|run|procesad[oa]|recibid[oa]|pagad[oa])(?: (?:this|the|your|a|el|su|la)? ?(?:claim|bill|request|form|payment|reclamaci[oó]n|reclamo))?(?: (?:on|date|el|through|thru|from|by|since|between|as of))?:? *$|\b(?:statement|check|payment|paid|issue|birth|print|effective|process(?:ed|ing)?) date:? *$|\b(?:valid|effective|eligible|coverage(?: period)?|benefit (?:period|year)|plan year|authori[sz]ation(?: period)?)(?: is)?(?: (?:from|on|as of|for|since|until|through))?:? *$|\b(?:dob|birth ?date|date (?:processed|paid|received|of birth|issued)|fecha de (?:proceso|pago|nacimiento)):? *$|\b(?:payments?|checks?|deposit|eft)\b[^;]{0,60}\b(?:sent|made|mailed|deposited|released)(?: (?!services?\b|visits?\b|sessions?\b|care\b|dates?\b)[a-z]+){0,4}:? *$/i;

/** The dates of a line without those that its words give to something else ("Processed Jan 29, 2025"). */
export function ownDates(line: Line): readonly DateToken[] {
  const text = textOf(line);
  return datesOn(line).filter(({ at }) => !OTHER_DATE_BEFORE.test(text.slice(0, at)));
}

/** A day without its year, and the word that leads to the next day: "June 3 and June 10, 2025". */
const DAY_BEFORE =
  /(?:\b\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?|(?<![\d/])\d{1,2}\/\d{1,2})(?:,? (?:and|y|&)|,)\s*$/u;

/** Whether a date is only the last of several days that its line lists. */
export function endsListOfDays(text: string, { at }: DateToken): boolean {
  return DAY_BEFORE.test(text.slice(0, at));
}

const PROCEDURE_KEY =
  /\b(?:procedures?|codes?|cpt|hcpcs|services?|visits?|sessions?|c[oó]digo|procedimiento)\b/i;

/** Whether a line names a procedure with its day ("CPT 90837-95 · Jan 14, 2025"). Five figures alone name none. */
export function isProcedureWithDay(line: Line): boolean {
  return ownDates(line).length === 1 && namesProcedure(line);
}

/** Whether a line is nothing but a day, right under a line that names a procedure and no day. */
export function isDayUnderProcedure(line: Line, above: Line | undefined): boolean {
  if (above === undefined || datesOn(above).length > 0 || !isBareDay(line)) return false;
  return namesProcedure(above) && !ENDS_WITH_CODE.test(textOf(above));
}

/** A sentence about a code ends with it, as no title of a service does: "Ask us about 90837". */
const ENDS_WITH_CODE = /\p{L} [A-Z]?\d{4,5}\W?$/u;

/** Whether a line without amounts names a procedure by its code. */
export function namesProcedure(line: Line): boolean {
  const code = codeAmong(line.words)?.code;
  return (
    code !== undefined &&
    (isProcedureCode(code) || PROCEDURE_KEY.test(textOf(line))) &&
    lineTokens(line).money.length === 0
  );
}

/** What a sentence to the reader says of a visit: "You had a 45-minute video session (90834)." */
const TELLS_VISIT =
  /^(?:you|your (?:\p{L}+ )?(?:son|daughter|child|spouse|partner)|the (?:patient|member)|\p{Lu}\p{Ll}+) (?:had|saw|attended|visited|met|received|was seen|were seen)\b/iu;

/** Whether a line is a sentence of a visit that names its procedure and no day. */
export function tellsVisit(line: Line): boolean {
  return TELLS_VISIT.test(textOf(line)) && namesProcedure(line) && datesOn(line).length === 0;
}

/** A day of which its label does not say what happened on it, or no more than that it was then. */
const SOME_DAY =
  /^\W*(?:(?:date|day|fecha|d[ií]a)\s*[:\d]|(?:on|el) (?:\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{1,2} de [\p{L} ]+\d{4}|\d{1,2}\/\d{1,2}\/\d{2,4})\W*$)/iu;

/** Whether a line without amounts tells one day, which may be that of a service: by its words, or for want of any. */
export function tellsDay(line: Line): boolean {
  const days = new Set(ownDates(line).map(({ from }) => from));
  if (days.size !== 1 || lineTokens(line).money.length > 0) return false;
  return saysServiceDay(line) || SOME_DAY.test(textOf(line)) || isBareDay(line);
}

/** Whether a line says that its day is that of a service. */
export function saysServiceDay(line: Line): boolean {
  return saysDayOfService(textOf(line)) || isProcedureWithDay(line);
}

/** What is made like a day, or ends as one does. */
const LIKE_DAY =
  /\b\d{1,2}\W{1,2}(?:19|20)\d\d\b|\b[\dIlO]{1,2}[/.-][\dIlO]{1,2}[/.-](?:\d\d){1,2}\b/;

/** Whether a line may tell a day that is not understood, as pictures garble it: "vJun 11, 2026", "1l/14/2025". */
export function mayHoldDay(line: Line): boolean {
  return LIKE_DAY.test(textOf(line)) && datesOn(line).length === 0;
}

/** A line that is nothing but a date, with or without its weekday. */
const BARE_DAY =
  /^\W*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{1,2}[/-]\d{1,2}[/-]\d{2,4}(?:\W+\d{1,2}[/-]\d{1,2}[/-]\d{2,4})?)\W*$/iu;

/** Whether a line is nothing but a day, and does not say whose: it may be the letter's own. */
export function isBareDay(line: Line): boolean {
  return isBareDayText(textOf(line));
}

/** Whether a text is nothing but a day. */
export function isBareDayText(text: string): boolean {
  return BARE_DAY.test(text);
}

/**
 * Whether a line is the day of the procedure that the line over or under it names ("Date: 01/14/2025"). A day without
 * a word is one where that line is a procedure's code and nothing else: the title of a service on a portal's page.
 */
export function isDayOfProcedure(line: Line, neighbours: readonly (Line | undefined)[]): boolean {
  if (ownDates(line).length !== 1) return false;
  const isBare = isBareDay(line);
  if (!isBare && !SOME_DAY.test(textOf(line))) return false;
  return neighbours.some(
    (each) =>
      each !== undefined &&
      (isBare ? isOnlyProcedure(each) : namesProcedure(each)) &&
      datesOn(each).length === 0,
  );
}

/** Whether a line is nothing but a known procedure's code, with its modifiers. */
export function isOnlyProcedure({ words }: Line): boolean {
  const [first, ...modifiers] = words;
  return (
    first !== undefined &&
    isProcedureCode(codeAmong([first])?.code ?? '') &&
    modifiers.every(({ text }) => /^[A-Z\d]{2}$/.test(text))
  );
}

/** Figures in a heading are a fact that stands beside the headings ("Received on 5/12/25"). */
function isOfOtherDates({ text }: { readonly text: string }): boolean {
  return OTHER_DATES.test(text) && !/service|\d/i.test(text);
}

function nearestHeading(
  headings: readonly HeaderCell[],
  [left, right]: readonly [number, number],
): HeaderCell | undefined {
  const distance = ({ box }: HeaderCell) => Math.max(0, box[0] - right, left - box[2]);
  return headings
    .filter(({ text }) => !/\d/.test(text))
    .toSorted((a, b) => distance(a) - distance(b))[0];
}

/** From where to where on the page the words of a date stand. */
function boxOf({ words }: Line, { at, text: date }: DateToken): readonly [number, number] {
  let index = 0;
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  for (const { text, box } of words) {
    if (index + text.length > at && index < at + date.length) {
      left = Math.min(left, box[0]);
      right = Math.max(right, box[2]);
    }
    index += text.length + 1;
  }
  return [left, right];
}
