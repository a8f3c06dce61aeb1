import { expect, test } from 'vitest';
import { BILLER_FEE } from '#lib/reference/biller-fee.ts';
import { CLAIM_PAGE_WORDS_SOURCE } from '#lib/reference/claim-page-words.ts';
import { LABELS_SOURCE } from '#lib/reference/eob-labels.ts';
import { PAYERS } from '#lib/reference/payers.ts';
import { MEDICARE_SOURCE, NEGOTIATED_SOURCE } from '#lib/reference/rate-sources.ts';

const COLLECTED = /^\d{4}-\d{2}(?:-\d{2})?$/;

test.for(PAYERS.map(({ name, ...facts }) => [name, facts] as const))(
  '%s has a source, a date and a confidence',
  ([, { source, date, confidence }]) => {
    expect(source).not.toBe('');
    expect(date).toMatch(COLLECTED);
    expect(['A', 'B', 'C']).toContain(confidence);
  },
);

test.for([
  ['labels of EOBs', LABELS_SOURCE],
  ['words of claim pages', CLAIM_PAGE_WORDS_SOURCE],
] as const)('the %s have a source, a date and a confidence', ([, { source, date, confidence }]) => {
  expect(source).not.toBe('');
  expect(date).toMatch(COLLECTED);
  expect(['A', 'B', 'C']).toContain(confidence);
});

test.for([
  ['Medicare’s amounts', MEDICARE_SOURCE],
  ['the negotiated rates', NEGOTIATED_SOURCE],
  ['the price of a billing service', BILLER_FEE],
] as const)('%s have a source, a date and a confidence', ([, { source, date, confidence }]) => {
  expect(source).not.toBe('');
  expect(date).toMatch(COLLECTED);
  expect(['A', 'B', 'C']).toContain(confidence);
});
