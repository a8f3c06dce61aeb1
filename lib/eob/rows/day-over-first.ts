import type { DateOver } from '#lib/eob/rows/date-over-table.ts';
import { saidDay } from '#lib/eob/tables/day-and-code-around.ts';
import type { AmountRow, ServiceTable } from '#lib/eob/tables/schema.ts';
import { codeAmong } from '#lib/eob/words/procedure-codes.ts';
import type { Line } from '#lib/table/lines.ts';

/** The day of the first rows of a table, up to a place among the lines. */
export interface DayOverFirst extends DateOver {
  readonly until: number;
}

/**
 * The day of the first rows of a table whose other rows have theirs on lines over them: right over the headings, which
 * stand between the first day and its rows. With it the procedure, where the lines over the others name theirs too.
 */
export function dayOverFirst(
  lines: readonly Line[],
  { rows, from }: ServiceTable,
): DayOverFirst | undefined {
  const services = rows.filter(({ kind }) => kind === 'service');
  const dated = services.findIndex(({ date }) => date !== undefined);
  const others = services.slice(dated);
  const until = others[0]?.at;
  if (dated < 1 || until === undefined) return undefined;
  const overOf = ({ at }: AmountRow) =>
    lines.slice(from, at).findLast((line) => saidDay(line) !== undefined);
  const isOver = others.every((row) => {
    const over = overOf(row);
    return row.isDateSaid && over !== undefined && row.date?.from === saidDay(over)?.from;
  });
  const isUnderFirst = services.slice(0, dated).every((row) => overOf(row) === undefined);
  const line = lines[from - 1];
  const day = line === undefined || !isOver || !isUnderFirst ? undefined : saidDay(line);
  if (line === undefined || day === undefined) return undefined;
  if (day.to !== undefined && day.to !== day.from) return undefined;
  const areCodesOver = others.every(
    (row) => row.code !== undefined && codeAmong(overOf(row)?.words ?? [])?.code === row.code.code,
  );
  const code = areCodesOver && dated === 1 ? codeAmong(line.words) : undefined;
  return { date: day, isLabelled: true, isOnly: true, code, until };
}
