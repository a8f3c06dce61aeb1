import type { FindingKind } from '#lib/findings/schema.ts';

/** A kind of finding as a heading for people: what the documents show, in words that accuse nobody. */
export const FINDING_WORDS: Readonly<Record<FindingKind, string>> = {
  spread: 'Allowed and received differ',
  'platform-covered': 'Paid though the plan allowed nothing',
  denied: 'Denied by the plan',
  'out-of-network': 'Processed out of network',
  reprocessed: 'Decided again by the plan',
  'unpaid-session': 'No payout found',
  'no-eob-yet': 'No EOB yet',
  clawback: 'Payment withdrawn again',
  'duplicate-payment': 'Payment repeated',
  'late-payout': 'Late payout',
  'below-promised-rate': 'Below the promised rate',
  'client-overcharged': 'Client charged more than the plan says',
  'code-mismatch': 'Codes differ',
  'charge-above-own-fee': 'Billed above your own fee',
  'rate-change': 'Rate changed',
  'membership-cost': 'Membership',
};
