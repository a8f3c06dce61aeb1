import { parseStatementDate } from '#lib/payout/statement-date.ts';
import { formatServiceDate } from '#lib/values/service-date.ts';

/** A date of the person's own file, and the two days that it may be. */
export interface DateExample {
  readonly text: string;
  readonly monthFirst: string;
  readonly dayFirst: string;
}

/** The first of these texts that is one day with the month first and another with the day first. */
export function findDateExample(texts: readonly string[]): DateExample | undefined {
  for (const text of texts) {
    const monthFirst = parseStatementDate(text, 'mdy');
    const dayFirst = parseStatementDate(text, 'dmy');
    if (monthFirst === undefined || dayFirst === undefined || monthFirst === dayFirst) continue;
    return {
      text,
      monthFirst: formatServiceDate(monthFirst),
      dayFirst: formatServiceDate(dayFirst),
    };
  }
  return undefined;
}
