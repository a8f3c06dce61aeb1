import { daysBetween, type ServiceDate } from '#lib/values/service-date.ts';

/** So many days after its usual time a payout is waited for before its absence is told (RULES of the findings). */
const GRACE_DAYS = 30;

/** Whether the statements go on so long after the plan's decision that its payout should stand in them. */
export function isPayoutDue(
  processedDate: ServiceDate,
  payCadenceDays: number,
  latestPayoutDate: ServiceDate,
): boolean {
  return daysBetween(processedDate, latestPayoutDate) > payCadenceDays + GRACE_DAYS;
}
