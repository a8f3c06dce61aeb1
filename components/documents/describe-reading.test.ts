import { expect, test } from 'vitest';
import {
  describeContent,
  describeReview,
  describeSource,
  noticesOf,
} from '#components/documents/describe-reading.ts';
import { aClaim } from '#tests/builders/claim.ts';
import { aReading } from '#tests/builders/document.ts';
import { aPayout } from '#tests/builders/payout.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';

const IN_REVIEW = { level: 'review', reasons: ['The columns do not add up.'] } as const;

test('counts two lines of one claim on one date as one session', () => {
  const lines = [
    aServiceLine({ procedureCode: '90837' }),
    aServiceLine({ procedureCode: '90785' }),
  ];
  expect(describeContent(aReading({ claims: [aClaim({ lines })] }))).toBe('1 claim, 1 session');
});

test('counts the rows of a statement', () =>
  expect(describeContent(aReading({ payouts: [aPayout(), aPayout({ row: 3 })] }))).toBe(
    '2 payout rows',
  ));

test('says when nothing was read', () =>
  expect(describeContent(aReading())).toBe('no claims or payouts'));

test('tells whose document it is, each plan and platform once', () => {
  const claims = [aClaim({ payer: 'Cigna' }), aClaim({ payer: 'Cigna' })];
  expect(describeSource(aReading({ claims }))).toBe('Cigna');
  expect(describeSource(aReading({ payouts: [aPayout({ platform: 'Alma' })] }))).toBe('Alma');
  expect(describeSource(aReading())).toBe('');
});

test('says how many lines and rows need review', () => {
  const reading = aReading({
    claims: [aClaim({ lines: [aServiceLine({ trust: IN_REVIEW }), aServiceLine()] })],
    payouts: [aPayout({ trust: IN_REVIEW }), aPayout({ row: 3, trust: IN_REVIEW })],
  });
  expect(describeReview(reading)).toBe('1 line needs review, 2 rows need review');
});

test('says nothing of review when nothing needs it', () =>
  expect(describeReview(aReading({ claims: [aClaim()] }))).toBeUndefined());

test('says how many questions are open, and leaves the asking to the form', () => {
  const questions = [
    { about: 'amount', columns: ['#4', '#5'] },
    { about: 'date-order', columns: ['Date'] },
  ] as const;
  const notice = 'Which column is what you received: “#4”, “#5”?';
  expect(noticesOf(aReading({ needsMapping: true, questions: [...questions], notice }))).toEqual([
    'It can be read in more than one way, so nothing of it counts before you answer 2 questions.',
  ]);
});

test('tells an incomplete reading even without a notice', () =>
  expect(noticesOf(aReading({ complete: false }))).toEqual([
    'This document holds more than could be read.',
  ]));
