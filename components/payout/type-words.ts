import type { PayoutType } from '#lib/payout/schema.ts';

/** What a kind of payout row is called. */
export const TYPE_WORDS: Readonly<Record<PayoutType, string>> = {
  session: 'Session',
  'add-on': 'Add-on',
  'no-show': 'No-show',
  'private-pay': 'Private pay',
  adjustment: 'Adjustment',
  clawback: 'Taken back',
  'client-balance': 'Client balance',
  fee: 'Fee',
  bonus: 'Bonus',
  refund: 'Refund',
  other: 'Other',
};
