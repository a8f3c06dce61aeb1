import type { X12Claim, X12Date, X12Service } from '#lib/remittance/x12/schema.ts';
import type { ServiceDate } from '#lib/values/service-date.ts';

/** The day, or the days, of a service, and why a person should look at it; null where nothing is odd. */
export interface DateOfService {
  readonly from: ServiceDate;
  readonly to: ServiceDate | null;
  readonly doubt: string | null;
}

/** Qualifiers of a day or of the two ends of a period. The end of a day may stand beside it (`RD8`). */
type Ends = readonly [start: string, end: string | null];

const DAY: Ends = ['472', null];
const PERIOD: Ends = ['150', '151'];
const STATEMENT: Ends = ['232', '233'];
/** Qualifiers of days that are told of a service and are surely not the one on which it was given. */
const OTHER_DAYS = new Set(['009', '036', '050', '097', '405', '573']);

/**
 * When a service was given; undefined where the file does not tell. Its own date comes first (472, 150 to 151, or
 * 232 as some write it); else the claim's statement period stands for each of its services, one day where it has
 * no end (005010X221A1, notes of DTM in loops 2100 and 2110). The day on which the claim was received (050) or
 * decided (405) is never taken for it. A date under another mark than the standard's is read, and doubted.
 */
export function dateOfService(service: X12Service, claim: X12Claim): DateOfService | undefined {
  const own = ownEnds(service.dates);
  if (own !== undefined) return period(service.dates, own, null);
  if (has(claim.dates, STATEMENT)) return statementPeriod(claim);
  const misplaced = [DAY, PERIOD].find((ends) => has(claim.dates, ends));
  if (misplaced !== undefined) return period(claim.dates, misplaced, OF_CLAIM);
  return onlyDate(service.dates);
}

function ownEnds(dates: readonly X12Date[]): Ends | undefined {
  if (has(dates, DAY)) return DAY;
  return [PERIOD, STATEMENT].find((ends) => has(dates, ends));
}

function has(dates: readonly X12Date[], [start]: Ends): boolean {
  return dates.some(({ qualifier }) => qualifier === start);
}

function period(
  dates: readonly X12Date[],
  [start, end]: Ends,
  doubt: string | null,
): DateOfService | undefined {
  const day = dates.findLast(({ qualifier }) => qualifier === start)?.day ?? null;
  if (day === null) return undefined;
  const [from, ownEnd] = day;
  const last = end === null ? undefined : dates.findLast(({ qualifier }) => qualifier === end);
  return { from, to: last?.day?.[0] ?? ownEnd, doubt };
}

function statementPeriod(claim: X12Claim): DateOfService | undefined {
  const found = period(claim.dates, STATEMENT, null);
  const isOneDay = found === undefined || found.to === null || found.to === found.from;
  return isOneDay ? found : { ...found, doubt: PERIOD_OF_CLAIM };
}

function onlyDate(dates: readonly X12Date[]): DateOfService | undefined {
  const [only, ...others] = dates.filter(({ qualifier }) => !OTHER_DAYS.has(qualifier));
  if (only === undefined || only.day === null || others.length > 0) return undefined;
  const [from, to] = only.day;
  return { from, to, doubt: `${OTHER_MARK} (DTM*${only.qualifier}).` };
}

const PERIOD_OF_CLAIM =
  'The file gives a period for the whole claim, and no date for this service.';
const OF_CLAIM = 'The file gives the day of service for the whole claim, not for this service.';
const OTHER_MARK =
  'The only date that the file gives for this service is not marked as the day of service';
