import type { PayoutKey, SessionKey } from '#lib/match/decision-schema.ts';

/** A payout row's identity as one text. */
export function payoutText({ documentId, sheet, row }: PayoutKey): string {
  return JSON.stringify([documentId, sheet, row]);
}

/** A session's identity as one text. */
export function sessionText({ claim, dateOfService }: SessionKey): string {
  return `${claim}/${dateOfService}`;
}
