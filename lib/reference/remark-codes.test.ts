import { expect, test } from 'vitest';
import { findRemarkCode, REMARK_CODES } from '#lib/reference/remark-codes.ts';

test('every remark has words, a source, a date and a confidence, and stands once', () => {
  expect(new Set(REMARK_CODES.map(({ code }) => code)).size).toBe(REMARK_CODES.length);
  for (const { code, words, source, date, confidence } of REMARK_CODES) {
    expect(code).toMatch(/^(?:M|MA|N)[1-9]\d{0,2}$|^MA0[1-9]$/);
    expect(words).not.toBe('');
    expect(source).not.toBe('');
    expect(date).toMatch(/^\d{4}-\d{2}$/);
    expect(confidence).toMatch(/^[ABC]$/);
  }
});

test('the words are short and call nobody names', () => {
  for (const { words } of REMARK_CODES) {
    expect(words.length).toBeLessThanOrEqual(90);
    expect(words).not.toMatch(/fraud|abuse|illegal|theft/i);
  }
});

test.for([
  ['N130', 'the plan’s benefit documents say which limits apply'],
  [
    'ma 130',
    'the claim cannot be processed as it is; a new, complete one is needed, not an appeal',
  ],
  ['N999', undefined],
  ['45', undefined],
] as const)('the words of %s are %s', ([printed, words]) => {
  expect(findRemarkCode(printed)?.words).toBe(words);
});
