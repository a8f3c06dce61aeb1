import { isDayOverService } from '#lib/eob/facts/days-over-services.ts';
import {
  endsListOfDays,
  isBareDay,
  isDayOfProcedure,
  isDayUnderProcedure,
  isOnlyProcedure,
  isProcedureWithDay,
  namesProcedure,
  ownDates,
  tellsVisit,
} from '#lib/eob/facts/service-dates.ts';
import { dayOfTitle, namesTreatment } from '#lib/eob/facts/service-titles.ts';
import { visitDateIn } from '#lib/eob/facts/visit-dates.ts';
import { codeAmong } from '#lib/eob/words/procedure-codes.ts';
import { isDayOfServiceLabel, SERVICE_DAY_WORDS } from '#lib/eob/words/service-day-words.ts';
import { isProcedureCode } from '#lib/reference/procedure-codes.ts';
import type { DateToken } from '#lib/table/dates.ts';
import { type Line, textOf } from '#lib/table/lines.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';
import type { CodeWithModifiers } from '#lib/values/procedure-code.ts';

const DATE_KEY = new RegExp(
  String.raw`${SERVICE_DAY_WORDS}|^\W*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{1,2}[/-]\d{1,2}[/-]\d{2,4})(?:\W*$|\s*[-–—:·•|,]\s*\p{L})`,
  'iu',
);
const CODE_KEY = /\b(?:procedure|code|cpt|service|visit|c[oó]digo|procedimiento)\b/i;

/** Words beside a day of which the letter itself is, and no service. */
const OF_LETTER =
  /\bnot a bill\b|\bexplanation of (?:benefits|payment)|\bstatement\b|\bsubscriber\b|\bno es una factura\b|\bpage \d/i;

/** A day found among the words of a record. `isSaid`: they say that it is of the service. */
export interface FoundDate {
  readonly date: DateToken;
  readonly isSaid: boolean;
}

/** The day of the service that the lines of a record tell, the last one first; undefined where none does. */
export function dateAmong(lines: readonly Line[]): FoundDate | undefined {
  for (const [index, line] of [...lines.entries()].toReversed()) {
    const dates = ownDates(line);
    if (dates.length === 0) continue;
    const visit = visitDateIn(line);
    if (visit !== undefined) return { date: visit.date, isSaid: visit.isSure };
    const titled = dayOfTitle(line);
    if (titled !== undefined) return { date: titled, isSaid: true };
    const text = textOf(line);
    const key = DATE_KEY.exec(text);
    const isOfProcedure =
      isDayOverService(lines, index) ||
      isProcedureWithDay(line) ||
      isDayBeside(lines, index) ||
      isUnderItsKey(lines, index) ||
      isWholeService(line);
    if ((key === null || OF_LETTER.test(text)) && !isOfProcedure) continue;
    const after = dates.find(({ at }) => at >= (key?.index ?? 0)) ?? dates[0];
    if (after === undefined) continue;
    const isOnly = dates.every(({ from }) => from === after.from) && !endsListOfDays(text, after);
    return { date: after, isSaid: isOnly && (isOfProcedure || !isBareDay(line)) };
  }
  return undefined;
}

/** Whether a line is a day and nothing else, right under a line that says that it is of the service and nothing else. */
export function isUnderItsKey(lines: readonly Line[], at: number): boolean {
  const [key, line] = [lines[at - 1], lines[at]];
  if (key === undefined || line === undefined || key.page !== line.page) return false;
  return isBareDay(line) && isDayOfServiceLabel(textOf(key));
}

/** Fewer amounts on one line are a part of what is said of a service. */
const FEWEST_OF_WHOLE = 3;

/** Whether a line tells of a service by itself: its day, its procedure, and behind its day the amounts. */
function isWholeService(line: Line): boolean {
  const code = codeAmong(line.words)?.code;
  const [day, ...others] = ownDates(line);
  const { money } = lineTokens(line);
  return (
    code !== undefined &&
    isProcedureCode(code) &&
    day !== undefined &&
    others.length === 0 &&
    money.length >= FEWEST_OF_WHOLE &&
    day.at < textOf(line).indexOf(money[0]?.text ?? '')
  );
}

/** Whether a line is the day of the procedure that stands over it or under it. */
function isDayBeside(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  return (
    line !== undefined &&
    (isDayOfProcedure(line, [lines[at - 1], lines[at + 1]]) ||
      isDayUnderProcedure(line, lines[at - 1]))
  );
}

/** The day that a line by itself says a service was on. */
export function saidDay(line: Line): DateToken | undefined {
  const found = dateAmong([line]);
  return found?.isSaid === true ? found.date : undefined;
}

/** Whether a line begins the words of another service: its day, its title or its number. */
export function beginsService(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  if (line === undefined) return false;
  const text = textOf(line);
  return (
    DATE_KEY.test(text) ||
    isProcedureWithDay(line) ||
    isDayOverService(lines, at) ||
    isDayBeside(lines, at) ||
    visitDateIn(line) !== undefined ||
    dayOfTitle(line) !== undefined ||
    /^service \d+\b|^servicio \d+\b/i.test(text)
  );
}

/** The procedure that the words of a record name; none where another one is named behind its first amount, at `first`. */
export function codeAround(lines: readonly Line[], first: number): CodeWithModifiers | undefined {
  const inside = lines
    .slice(first)
    .flatMap((line) => (namesProcedure(line) ? (codeAmong(line.words) ?? []) : []));
  const code = lastCode(lines);
  const before = lastCode(lines.slice(0, first));
  const all = [code, before, ...inside].filter((each) => each !== undefined);
  return inside.length > 0 && new Set(all.map((each) => each.code)).size > 1 ? undefined : code;
}

/** Lines of one value begin or end within this many points of each other. */
const SAME_EDGE = 3;

/** Whether a line is the end of the value of a procedure's key on the line over it, flush with its beginning. */
function goesOnWithCode(lines: readonly Line[], at: number): boolean {
  const [above, line] = [lines[at - 1], lines[at]];
  const [key, value, ...others] = above?.segments ?? [];
  if (key === undefined || value === undefined || others.length > 0 || line === undefined) {
    return false;
  }
  const isFlush = [0, 2].some(
    (edge) => Math.abs((line.box[edge] ?? 0) - (value.box[edge] ?? 0)) < SAME_EDGE,
  );
  return (
    isFlush && line.segments.length === 1 && CODE_KEY.test(key.text) && above?.page === line.page
  );
}

/** A few words, and in brackets behind them a code: "Evaluation (90791)". */
const WORDS_WITH_CODE = /^(?:\p{L}[\p{L}’'-]*,? ){1,6}[([](?:CPT®? ?(?:code )?)?\d{5}[)\]]$/u;

/** Whether a line is the name of a treatment with its code, and no other of some lines names a procedure. */
function isOnlyTitle(lines: readonly Line[], line: Line): boolean {
  const isTitle = namesTreatment(line) || WORDS_WITH_CODE.test(textOf(line));
  return isTitle && namesProcedure(line) && lines.filter(namesProcedure).length === 1;
}

function lastCode(lines: readonly Line[]): CodeWithModifiers | undefined {
  for (const [at, line] of [...lines.entries()].toReversed()) {
    const code = codeAmong(line.words);
    if (code === undefined) continue;
    const isKey = CODE_KEY.test(textOf(line)) || DATE_KEY.test(textOf(line));
    const hasDay = isDayBeside(lines, at - 1) || isDayBeside(lines, at + 1);
    const isNamed =
      isKey || isWholeService(line) || hasDay || isProcedureWithDay(line) || isOnlyProcedure(line);
    const isTitle = isOnlyTitle(lines, line) || tellsVisit(line);
    const isTold =
      isNamed || isTitle || visitDateIn(line) !== undefined || goesOnWithCode(lines, at);
    if (isTold) return code;
  }
  return undefined;
}
