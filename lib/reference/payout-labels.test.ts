import { expect, test } from 'vitest';
import {
  DATE_LABELS,
  LABELS_ORIGIN,
  MONEY_LABELS,
  TEXT_LABELS,
} from '#lib/reference/payout-labels.ts';
import { ROW_WORDS, ROW_WORDS_ORIGIN } from '#lib/reference/payout-row-words.ts';

test.for([LABELS_ORIGIN, ROW_WORDS_ORIGIN])(
  'the words have a source, a date, a confidence',
  (origin) =>
    expect(origin).toMatchObject({
      source: expect.stringMatching(/\w{5}/),
      asOf: '2026-11',
      confidence: expect.stringMatching(/^[ABC]$/),
    }),
);

test('no pattern keeps state between two texts', () => {
  const patterns = [...DATE_LABELS, ...MONEY_LABELS, ...TEXT_LABELS, ...ROW_WORDS];
  expect(patterns.filter(({ pattern }) => pattern.global || pattern.sticky)).toEqual([]);
});

test('what the therapist received is never sure by a word for money alone', () => {
  const sure = MONEY_LABELS.filter(({ certainty }) => certainty === 'sure');
  const alone = ['amount', 'paid', 'payment', 'total', 'fee', 'rate', 'charge'];
  expect(alone.filter((label) => sure.some(({ pattern }) => pattern.test(label)))).toEqual([]);
});
