import { expect, test } from 'vitest';
import { createBudget } from '#lib/document/page/budget.ts';
import { CAPTURE_LIMITS } from '#lib/document/page/limits.ts';

test('takes as many elements as the limit says, refuses the next, and remembers it', () => {
  const budget = createBudget();
  for (let taken = 0; taken < CAPTURE_LIMITS.elements; taken += 1) budget.take('elements');
  expect(budget.isKept()).toBe(true);
  expect(budget.take('elements')).toBe(false);
  expect(budget.isKept()).toBe(false);
});

test('cuts texts to what is left for one and for all', () => {
  const budget = createBudget();
  const long = 'x'.repeat(CAPTURE_LIMITS.textLength);
  for (let left = CAPTURE_LIMITS.totalLength; left > 0; left -= long.length) budget.cut(long);
  expect(budget.isKept()).toBe(true);
  expect(budget.cut('more')).toBe('');
  expect(budget.isKept()).toBe(false);
});
