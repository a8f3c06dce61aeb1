import { z } from 'zod';

/** What a document turned out to be, told by its content. A refused file is `unknown`. */
export const DocumentKindSchema = z.enum([
  'eob-pdf',
  'eob-image',
  'eob-page',
  'eob-entered',
  'era-835',
  'fhir-eob',
  'payouts-csv',
  'payouts-xlsx',
  'payouts-pdf',
  'payouts-page',
  'payouts-text',
  'payouts-entered',
  'unknown',
]);
export type DocumentKind = z.infer<typeof DocumentKindSchema>;

/** How reading a document ended. */
export const OutcomeSchema = z.enum(['read', 'not-an-eob', 'not-a-payout-statement', 'unreadable']);
