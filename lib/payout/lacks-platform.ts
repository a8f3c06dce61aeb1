import type { Payout } from '#lib/payout/schema.ts';

/** Whether some rows do not tell which platform paid them, so that a person may say it. */
export function lacksPlatform(payouts: readonly Payout[]): boolean {
  return payouts.some(({ platform }) => platform === null);
}
