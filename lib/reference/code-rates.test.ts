import { expect, test } from 'vitest';
import { medicareRate, negotiatedRange } from '#lib/reference/code-rates.ts';
import { MEDICARE_ROWS, NEGOTIATED_ROWS } from '#lib/reference/code-rates-data.ts';

test.for([
  ['90837', 2025, 15_429],
  ['90837', 2026, 16_700],
  ['90833', 2026, undefined],
  ['90837', 2022, undefined],
  ['00000', 2025, undefined],
] as const)('Medicare pays for %s in %d: %s', ([code, year, amount]) =>
  expect(medicareRate(code, year)).toBe(amount),
);

test('a plan of the sample has its own range, any other the one of all', () => {
  expect(negotiatedRange('90837', 'Cigna')).toMatchObject({ plan: 'Cigna', median: 16_370 });
  expect(negotiatedRange('90837', 'Oscar')).toMatchObject({ plan: null, low: 11_358 });
  expect(negotiatedRange('00000', 'Cigna')).toBeUndefined();
});

test('no code stands twice, and every range is in order', () => {
  expect(new Set(MEDICARE_ROWS.map(([code]) => code)).size).toBe(MEDICARE_ROWS.length);
  for (const [, , , low, median, high] of NEGOTIATED_ROWS) {
    expect([low, median, high]).toEqual([low, median, high].toSorted((a, b) => a - b));
  }
});
