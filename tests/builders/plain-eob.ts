import type { Rows } from '#tests/builders/page.ts';

/** The head of a made-up EOB of one claim. */
export const TITLE: Rows = [
  ['Explanation of Benefits'],
  ['Fictional Health Plan'],
  ['Claim number: 25A1234567'],
];

/** The headings of its services, under words that every reader knows. */
export const HEADINGS: readonly string[] = [
  'Date of service',
  'Code',
  'Billed',
  'Discount',
  'Allowed',
  'Plan paid',
  'You owe',
];

/** Two services in which every sum holds. */
export const FIRST: readonly string[] = [
  '01/07/2025',
  '90837',
  '200.00',
  '57.20',
  '142.80',
  '117.80',
  '25.00',
];
export const SECOND: readonly string[] = [
  '01/14/2025',
  '90834',
  '180.00',
  '60.00',
  '120.00',
  '100.00',
  '20.00',
];
