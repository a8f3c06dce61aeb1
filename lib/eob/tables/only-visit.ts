import { ownDates } from '#lib/eob/facts/service-dates.ts';
import type { AmountRow, ServiceTable } from '#lib/eob/tables/schema.ts';
import { codeAmong } from '#lib/eob/words/procedure-codes.ts';
import { isProcedureCode } from '#lib/reference/procedure-codes.ts';
import type { DateToken } from '#lib/table/dates.ts';
import { type Line, textOf } from '#lib/table/lines.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';
import type { CodeWithModifiers } from '#lib/values/procedure-code.ts';

/** A page's title that says it is about one visit: "Mental health therapy visit", "Therapy visit with Jane Roe". */
const VISIT_TITLE =
  /^(?:[\p{L}-]+ ){0,4}(?:visit|session|appointment|consultation|visita|sesi[oó]n|cita)(?: (?:with|con) [^:$]*[^.:$])?$/iu;
/** The day of a titled visit stands among so many lines under the title: after who was seen, beside the network. */
const LINES_UNDER_TITLE = 3;

/** Whether a line is the title of a visit and nothing else. */
export function isVisitTitle(line: Line): boolean {
  return line.segments.length === 1 && VISIT_TITLE.test(textOf(line));
}

/**
 * The day that stands under the only title of a visit, as a member's page on a phone prints it: no other word says what
 * happened on it. Undefined where several days stand there, or amounts.
 */
export function dayUnderTitle(lines: readonly Line[]): DateToken | undefined {
  const titles = lines.flatMap((line, at) => (isVisitTitle(line) ? [at] : []));
  const [title, ...others] = titles;
  if (title === undefined || others.length > 0) return undefined;
  const under = lines.slice(title + 1, title + 1 + LINES_UNDER_TITLE);
  const amounts = under.findIndex((line) => lineTokens(line).money.length > 0);
  const dates = (amounts < 0 ? under : under.slice(0, amounts)).flatMap(ownDates);
  const [day, ...more] = dates;
  return more.length > 0 || day?.to !== undefined ? undefined : day;
}

const CODE_KEY = /^(?:service|procedure|cpt|code|servicio|procedimiento|c[oó]digo)s?\b/i;

/**
 * The tables with the procedure of each day that has only one service: a card tells its amounts, and a list below, or
 * a line of details, its procedure. A line without a day names that of the only service there is.
 */
export function withCodesOfDays(
  lines: readonly Line[],
  cards: readonly ServiceTable[],
  tables: readonly ServiceTable[],
): readonly ServiceTable[] {
  const dated = [...cards, ...tables]
    .flatMap(({ rows }) => rows)
    .filter(({ kind, date }) => kind === 'service' && date !== undefined);
  if (dated.every(({ code }) => code !== undefined)) return cards;
  const complete = (row: AmountRow): AmountRow => {
    const day = row.date?.from;
    const isOnly = dated.filter(({ date }) => date?.from === day).length === 1;
    if (row.kind !== 'service' || day === undefined || row.code !== undefined || !isOnly)
      return row;
    const codes = lines.flatMap((line) => codeOn(line, day, dated.length === 1) ?? []);
    const [code] = codes;
    return codes.every((other) => other.code === code?.code) ? { ...row, code } : row;
  };
  return cards.map((table) => ({ ...table, rows: table.rows.map(complete) }));
}

/** The procedure that a line names for a day; or for the only service, where the line tells no day. */
function codeOn(line: Line, day: string, isOnly: boolean): CodeWithModifiers | undefined {
  const code = codeAmong(line.words);
  if (code === undefined || !isProcedureCode(code.code)) return undefined;
  const days = ownDates(line);
  const isOfDay =
    days.length === 0
      ? isOnly && CODE_KEY.test(textOf(line))
      : days.every(({ from, to }) => from === day && (to === undefined || to === day));
  return isOfDay ? code : undefined;
}
