import type { AmountField } from '#lib/claim/schema.ts';

/**
 * What a column of amounts may hold. Beside the fields of a service line: a payer's own intermediate step, two
 * parts of the patient's share in one cell, and money that is no part of an adjudication.
 */
export type ColumnField =
  | AmountField
  | 'allowedAfterDeductible'
  | 'amountRemaining'
  | 'costShare'
  | 'accountPaid'
  | 'decoy';
