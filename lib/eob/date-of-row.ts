import type { ReadRow } from '#lib/eob/judge-tables.ts';
import { type DateToken, datesOn } from '#lib/table/dates.ts';
import { type Line, textOf } from '#lib/table/lines.ts';
import { daysBetween, formatServiceDate, type ServiceDate } from '#lib/values/service-date.ts';

/** A date of service stands over its table at most this many lines above the headings. */
const LINES_ABOVE = 5;
const DATE_KEY =
  /\b(?:dates? of service|service date|visited on|fecha de(?:l)? servicio|dos)\b|^(?:\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{1,2}\/\d{1,2}\/\d{2,4})(?:\s|$)/iu;
/** Services are billed and decided within this many days; an older date is likely another one. */
const LONGEST_CLAIM_DAYS = 3 * 366;

/** The date of a row: its own, else the one that stands over its table. */
export function dateOfRow(lines: readonly Line[], { row, table }: ReadRow): DateToken | undefined {
  if (row.date !== undefined) return row.date;
  for (let at = table.from - 1; at >= Math.max(0, table.from - LINES_ABOVE); at--) {
    const line = lines[at];
    if (line === undefined || !DATE_KEY.test(textOf(line))) continue;
    const [date] = datesOn(line);
    if (date !== undefined) return date;
  }
  return undefined;
}

/** Why a date of service may be wrong: arithmetic cannot see a misread date. */
export function dateDoubts(date: DateToken, processed: ServiceDate | null): readonly string[] {
  const last = date.to ?? date.from;
  if (last < date.from) return ['The end of the service is before its beginning.'];
  if (processed === null) return [];
  const days = daysBetween(last, processed);
  if (days >= 0 && days <= LONGEST_CLAIM_DAYS) return [];
  return [
    `The date of service (${formatServiceDate(date.from)}) does not fit the date of processing (${formatServiceDate(processed)}).`,
  ];
}
