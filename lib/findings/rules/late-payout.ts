import { placeOf, sessionRule } from '#lib/findings/rule.ts';
import { USUAL_PAY_DAYS } from '#lib/findings/terms-schema.ts';
import { daysBetween, formatServiceDate } from '#lib/values/service-date.ts';

/**
 * The first payout came later after the plan's decision than the platform says that it pays. The amount is what was
 * paid, `days` the calendar days in between.
 */
export const latePayout = sessionRule('late-payout', (audited, rates) => {
  const { session, decided, receipts } = audited;
  const processedDate = decided?.processedDate ?? null;
  if (decided === null || decided.allowed <= 0 || processedDate === null) return [];
  if (receipts === null || receipts.firstPayoutDate === null) return [];
  const { payCadenceDays } = rates.termsOf(session.platform);
  const days = daysBetween(processedDate, receipts.firstPayoutDate);
  if (days <= payCadenceDays) return [];
  return {
    kind: 'late-payout',
    ...placeOf(audited),
    amount: receipts.gross,
    days,
    text: `The plan decided on ${formatServiceDate(processedDate)}, and the first payout came on ${formatServiceDate(receipts.firstPayoutDate)}, ${days} days later. ${measureText(payCadenceDays)}`,
  };
});

function measureText(payCadenceDays: number): string {
  return payCadenceDays === USUAL_PAY_DAYS
    ? `The usual time is ${payCadenceDays} days.`
    : `Told: within ${payCadenceDays} days.`;
}
