import type { Session, SourcedPayout } from '#lib/match/schema.ts';
import { formatCents } from '#lib/values/cents.ts';
import { formatServiceDate } from '#lib/values/service-date.ts';

/** A session in words: `Jane Doe, Jan 7, 2025`. */
export function sessionTitle({ source, dateOfService }: Session): string {
  return `${source.claim.patient ?? 'Client not named'}, ${formatServiceDate(dateOfService)}`;
}

/** A payout row in words: `J. D., Jan 7, 2025`, with what it lacks. */
export function payoutTitle({ payout: { client, dateOfService } }: SourcedPayout): string {
  const day = dateOfService === null ? 'no date of service' : formatServiceDate(dateOfService);
  return `${client ?? 'Client not named'}, ${day}`;
}

/** Where a row stands, as it is named on buttons: `row 4 of payouts.csv`. */
export function payoutPlace({ key, fileName }: SourcedPayout): string {
  return `row ${key.row} of ${fileName}`;
}

/** What a row paid, in words. */
export function payoutAmount({ payout: { amount } }: SourcedPayout): string {
  return amount === null ? 'an amount that cannot be read' : formatCents(amount);
}

/** The platform of a label, in words. */
export function atPlatform(platform: string | null): string {
  return platform === null ? 'in statements without a platform’s name' : `at ${platform}`;
}
