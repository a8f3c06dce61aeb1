import type { AmountField } from '#lib/claim/schema.ts';

/** What the money fields of a service line are called. */
export const FIELD_WORDS: Readonly<Record<AmountField, string>> = {
  billed: 'Billed',
  discount: 'Plan discount',
  notCovered: 'Not covered',
  allowed: 'Allowed',
  planPaid: 'Plan paid',
  deductible: 'Deductible',
  copay: 'Copay',
  coinsurance: 'Coinsurance',
  otherInsurance: 'Other insurance',
  withheld: 'Withheld by law',
  patientResponsibility: 'Patient share',
};
