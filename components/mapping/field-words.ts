import type { MAPPABLE_FIELDS } from '#lib/payout/schema.ts';

/** What a column of a statement may hold. */
export type MappableField = (typeof MAPPABLE_FIELDS)[number];

/** What each is called, as seen from the person who was paid. */
export const MAPPING_WORDS: Readonly<Record<MappableField, string>> = {
  payoutDate: 'Date you were paid',
  dateOfService: 'Date of the session',
  client: 'Client',
  procedureCode: 'Procedure code',
  payer: 'Insurance',
  amount: 'Amount you received',
  type: 'Kind of row',
  clientCharged: 'What the client was charged',
};
