import { expect, test } from 'vitest';
import { findCode } from '#lib/payout/session-code.ts';

test.for([
  ['90837', '90837'],
  ['90837-95', '90837'],
  ['Session 90834', '90834'],
  ['90837 + 90785', '90837'],
  ['Interactive complexity (90785)', '90785'],
] as const)('%j names %s', ([text, code]) => expect(findCode(text)).toBe(code));

test.for(['', 'Individual, 60 min', 'Invoice 12345', '90834 or 90837', 'C-90837', '$90837.00'])(
  '%j names none',
  (text) => expect(findCode(text)).toBeUndefined(),
);
