import { parseUsDate, type ServiceDate } from '#lib/values/service-date.ts';

/** What is told where an entry is no date. */
export const DATE_ERROR = 'Enter a date like 01/31/2025.';

/** Reads a date as a person types it: `1/31/2025`, `2025-01-31`, `Jan 31, 2025`. Undefined when it is none. */
export function parseTypedDate(text: string): ServiceDate | undefined {
  return parseUsDate(text);
}

/** A date as it stands in a field: `01/31/2025`. */
export function toTypedDate(date: ServiceDate): string {
  const [year, month, day] = date.split('-');
  return `${month}/${day}/${year}`;
}
