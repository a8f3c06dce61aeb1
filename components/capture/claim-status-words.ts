import type { ClaimStatus } from '#lib/claim/schema.ts';

/** What the status of a claim is called before it is kept. */
export const CLAIM_STATUS_WORDS: Readonly<Record<ClaimStatus, string>> = {
  final: 'decided',
  pending: 'not decided yet',
  denied: 'denied',
  reversal: 'reversal of an earlier claim',
};
