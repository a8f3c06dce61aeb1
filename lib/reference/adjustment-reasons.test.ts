import { expect, test } from 'vitest';
import { fieldOfAdjustment } from '#lib/reference/adjustment-fields.ts';
import {
  ADJUSTMENT_REASONS,
  describeReason,
  findAdjustmentReason,
  isInsideAllowed,
} from '#lib/reference/adjustment-reasons.ts';

test('every reason has words, a source, a date and a confidence, and stands once', () => {
  expect(ADJUSTMENT_REASONS.length).toBeGreaterThanOrEqual(157);
  expect(new Set(ADJUSTMENT_REASONS.map(({ code }) => code)).size).toBe(ADJUSTMENT_REASONS.length);
  for (const { code, words, source, date, confidence } of ADJUSTMENT_REASONS) {
    expect(code).toMatch(/^(?:[A-Z]\d{1,2}|[1-9]\d{0,2})$/);
    expect(words.length).toBeGreaterThan(3);
    expect(source).not.toBe('');
    expect(date).toMatch(/^\d{4}-\d{2}$/);
    expect(confidence).toMatch(/^[ABC]$/);
  }
});

test.for([
  ['PR', '1', true],
  ['PR', '3', true],
  ['CO', '1', false],
  ['PR', '45', false],
  ['CO', '45', false],
  ['PR', '204', false],
  ['OA', '23', true],
  ['CO', '253', true],
  ['CO', 'B7', false],
  ['CO', '999', false],
] as const)('%s-%s inside the allowed amount: %s', ([group, code, expected]) => {
  expect(isInsideAllowed(group, code)).toBe(expected);
});

test.for([
  ['PR-3', 'PR-3', 'copay', 'the patient’s share'],
  ['co 197', 'CO-197', 'no prior authorization or notice', 'written off by contract'],
  ['23', '23', 'effect of what an earlier insurer paid or wrote off', undefined],
  ['CO-999', 'CO-999', undefined, 'written off by contract'],
  ['N130', 'N130', undefined, undefined],
  ['not covered', 'not covered', undefined, undefined],
] as const)('describes %s as %s: %s, %s', ([printed, code, words, outcome]) => {
  expect(describeReason(printed)).toEqual({ code, words, outcome });
});

test('finds a code with leading zeros', () => {
  expect(findAdjustmentReason('045')?.code).toBe('45');
});

test.for([
  ['CO', '45', 'discount'],
  ['CO', '97', 'discount'],
  ['PR', '97', 'notCovered'],
  ['CO', '29', 'notCovered'],
] as const)('an adjustment of %s-%s is read as %s', ([group, reason, field]) =>
  expect(fieldOfAdjustment(group, reason)).toBe(field),
);
