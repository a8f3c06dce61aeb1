import type { Evidence } from '#lib/match/evidence/evidence.ts';
import { DATE_WEIGHTS } from '#lib/match/weights.ts';
import { daysBetween, type ServiceDate } from '#lib/values/service-date.ts';

/** Compares dates of service: the same day, or one day off as late entries are. Undefined further apart. */
export function compareDates(session: ServiceDate, payout: ServiceDate): Evidence | undefined {
  if (session === payout) return { weight: DATE_WEIGHTS.same, text: 'Same date of service' };
  if (Math.abs(daysBetween(session, payout)) > 1) return undefined;
  return { weight: DATE_WEIGHTS['one-day-off'], text: 'The date of service is one day off' };
}
