import { ownDates, tellsDay } from '#lib/eob/facts/service-dates.ts';
import type { DateOver } from '#lib/eob/rows/date-over-table.ts';
import type { AmountRow, ServiceTable } from '#lib/eob/tables/schema.ts';
import { codeAmong } from '#lib/eob/words/procedure-codes.ts';
import type { DateToken } from '#lib/table/dates.ts';
import { type Line, textOf } from '#lib/table/lines.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';

/** The day of the first rows of a table, up to a place among the lines. */
export interface DayOverFirst extends DateOver {
  readonly until: number;
}

/**
 * The day of the first rows of a table whose other rows have theirs on lines over them, or some in the row: right over the
 * headings, which stand between the first day and its rows, under the same words as over the others. With it the
 * procedure, where the lines over the others name theirs too.
 */
export function dayOverFirst(
  lines: readonly Line[],
  { rows, from }: ServiceTable,
): DayOverFirst | undefined {
  const services = rows.filter(({ kind }) => kind === 'service');
  const dated = services.findIndex(({ date }) => date !== undefined);
  const firsts = services.slice(0, Math.max(0, dated));
  const others = services.slice(dated).filter(({ date }) => date !== undefined);
  const [line, until] = [lines[from - 1], untilOf(firsts, services[dated])];
  // Right under amounts it may be of those.
  const isUnderAmounts = lines.slice(Math.max(0, from - 2), from - 1).some(hasMoney);
  const day = line === undefined || isUnderAmounts ? undefined : keyedDay(line);
  if (line === undefined || day === undefined || until === undefined) return undefined;
  const overOf = ({ at }: AmountRow) => {
    const above = rows.findLast((row) => row.at < at)?.at ?? from - 1;
    return lines.slice(above + 1, at).findLast((each) => keyedDay(each) !== undefined);
  };
  const overs = others.flatMap((row) => (isInRow(lines, row) ? [] : [{ row, over: overOf(row) }]));
  const isOver = overs.every(
    ({ row, over }) =>
      row.isDateSaid &&
      over !== undefined &&
      keyOf(over) === keyOf(line) &&
      row.date?.from === keyedDay(over)?.from,
  );
  const isUnderFirst = firsts.every((row) => overOf(row) === undefined);
  if (overs.length === 0 || !isOver || !isUnderFirst) return undefined;
  const areCodesOver = others.every(
    (row) => row.code !== undefined && codeAmong(overOf(row)?.words ?? [])?.code === row.code.code,
  );
  const code = areCodesOver && dated === 1 ? codeAmong(line.words) : undefined;
  return { date: day, isLabelled: true, isOnly: true, code, until };
}

/** Where the first rows end: with the first one that has a day, or with amounts alone, which sum those that say more. */
function untilOf(
  [first, ...others]: readonly AmountRow[],
  dated: AmountRow | undefined,
): number | undefined {
  if (first === undefined) return undefined;
  const end = isBare(first) ? undefined : others.find(isBare);
  return (end ?? dated)?.at;
}

function isBare({ code, text }: AmountRow): boolean {
  return code === undefined && text === '';
}

/** Whether the day of a row stands on its own line. */
function isInRow(lines: readonly Line[], { at, date }: AmountRow): boolean {
  const line = lines[at];
  return line !== undefined && ownDates(line).some(({ from }) => from === date?.from);
}

function hasMoney(line: Line): boolean {
  return lineTokens(line).money.length > 0;
}

/** The only day that a line without amounts tells of a service, by itself or under a word for days. */
function keyedDay(line: Line): DateToken | undefined {
  if (hasMoney(line) || !tellsDay(line)) return undefined;
  const [day, ...others] = ownDates(line);
  const isOne = others.length === 0 && [undefined, day?.from].includes(day?.to);
  return isOne ? day : undefined;
}

/** The words before the day of a line. */
function keyOf(line: Line): string {
  const text = textOf(line);
  return text.slice(0, keyedDay(line)?.at ?? text.length);
}
