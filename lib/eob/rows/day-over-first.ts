import type { DateOver } from '#lib/eob/rows/date-over-table.ts';
import { saidDay } from '#lib/eob/tables/day-and-code-around.ts';
import type { ServiceTable } from '#lib/eob/tables/schema.ts';
import type { Line } from '#lib/table/lines.ts';

/**
 * The day of the first row of a table whose every row has its own on the line over it: right over the headings, which
 * stand between the first day and its row.
 */
export function dayOverFirst(
  lines: readonly Line[],
  { rows, from }: ServiceTable,
): DateOver | undefined {
  const services = rows.filter(({ kind }) => kind === 'service');
  const [first, ...others] = services;
  const isOver = others.every(({ date, isDateSaid, at }) => {
    const over = lines[at - 1];
    return isDateSaid && over !== undefined && date?.from === saidDay(over)?.from;
  });
  const line = lines[from - 1];
  if (first === undefined || first.date !== undefined || others.length === 0) return undefined;
  const day = line === undefined || !isOver ? undefined : saidDay(line);
  if (day === undefined || (day.to !== undefined && day.to !== day.from)) return undefined;
  return { date: day, isLabelled: true, isOnly: true, code: undefined };
}
