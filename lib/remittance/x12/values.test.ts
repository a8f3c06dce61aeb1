import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAmount, parseDate } from '#lib/remittance/x12/values.ts';

test.for([
  ['150', 15_000],
  ['-150', -15_000],
  ['45.5', 4550],
  ['.5', 50],
  ['12.', 1200],
  ['0012.3400', 1234],
  ['-0', 0],
  ['00000000', 0],
  ['90071992547409.91', Number.MAX_SAFE_INTEGER],
] as const)('reads %s as %d cents', ([text, cents]) => expect(parseAmount(text)).toBe(cents));

test.for([
  '',
  '-',
  '.',
  '90071992547409.92',
  '1.2.3',
  '--1',
  '$5',
  '1,000.00',
  '1e3',
  'XX',
  '12.345',
  '+5',
  '1 2',
])('refuses %j as an amount', (text) => expect(parseAmount(text)).toBeNull());

test('reads every amount that it could have written', () => {
  fc.assert(
    fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), (cents) => {
      expect(parseAmount((cents / 100).toFixed(2))).toBe(cents === 0 ? 0 : cents);
    }),
  );
});

test('reads a day', () => expect(parseDate('20250107')).toBe('2025-01-07'));
test.for(['', '20250231', '11111111', '250107', '2025-01-07', 'D8'])(
  'refuses %j as a day',
  (text) => expect(parseDate(text)).toBeNull(),
);
