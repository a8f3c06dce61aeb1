import type { AuditedMatter } from '#lib/findings/rule.ts';
import { foldOrganisation } from '#lib/match/organisation-name.ts';
import { remember } from '#lib/match/remember.ts';
import type { Reconciliation, SourcedPayout, UnmatchedCause } from '#lib/match/schema.ts';
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

/** The latest payout date of any row in a platform's statements; undefined where none is dated. */
export function latestPayoutDates({
  reconciliation,
  platformOf,
}: Pick<AuditedMatter, 'reconciliation' | 'platformOf'>): (
  platform: string,
) => ServiceDate | undefined {
  const latest = new Map<string, ServiceDate>();
  const keyOf = remember(foldOrganisation);
  for (const row of paymentsOf(reconciliation)) {
    const { payoutDate } = row.payout;
    const platform = platformOf(row);
    if (platform === null || payoutDate === null) continue;
    const key = keyOf(platform);
    const known = latest.get(key);
    if (known === undefined || known < payoutDate) latest.set(key, payoutDate);
  }
  return (platform) => latest.get(keyOf(platform));
}

/** Rows without a session for these reasons were paid all the same. */
const IS_MONEY: ReadonlySet<UnmatchedCause> = new Set([
  'other-type',
  'no-date',
  'no-client',
  'no-session',
  'needs-review',
]);

/** Every row that is money and stands for itself: no estimate, no copy. */
export function* paymentsOf({
  sessions,
  unmatchedPayouts,
}: Reconciliation): Iterable<SourcedPayout> {
  for (const { payouts } of sessions) yield* payouts;
  for (const { payout, cause } of unmatchedPayouts) if (IS_MONEY.has(cause)) yield payout;
}
