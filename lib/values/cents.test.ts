import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  CentsSchema,
  formatCents,
  isCents,
  parseCents,
  parseWholeDollars,
  subtractCents,
  sumCents,
} from '#lib/values/cents.ts';

test.for([
  ['$1,234.50', 123_450],
  ['$ 45.00', 4500],
  ['12.00-', -1200],
  ['($12.00)', -1200],
  ['-$12.00', -1200],
  ['$-21.80', -2180],
  ['$(12.00)', -1200],
  ['12.00CR', -1200],
  ['−82.60', -8260],
  ['0.00', 0],
  ['-0.00', 0],
] as const)('reads %s as %d', ([text, expected]) => expect(parseCents(text)).toBe(expected));

test.for([
  '',
  '12',
  '$12',
  '1,23.00',
  '(-12.00)',
  '$12.00 $3.00',
  'N/A',
  '12.000',
  '12.0',
  '--',
  '150 00',
])('refuses %j', (text) => expect(parseCents(text)).toBeUndefined());

test.for([
  ['$35', 3500],
  ['$1,200', 120_000],
  ['-$400', -40_000],
] as const)('reads whole dollars %s as %d', ([text, expected]) =>
  expect(parseWholeDollars(text)).toBe(expected),
);

test.for(['35', '$35.5', '$3,5', '$'])('refuses %j as whole dollars', (text) =>
  expect(parseWholeDollars(text)).toBeUndefined(),
);

test('an amount too large for exact arithmetic is refused, not rounded', () =>
  expect(parseCents('$99999999999999999.00')).toBeUndefined());

test('formatting then parsing is the identity', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (value) => {
      const amount = CentsSchema.parse(value);
      expect(parseCents(formatCents(amount))).toBe(amount === 0 ? 0 : amount);
    }),
  );
});

test('subtracting what was added gives the amount back', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.integer({ min: -1e9, max: 1e9 }),
      (a, b) => {
        const [first, second] = [CentsSchema.parse(a), CentsSchema.parse(b)];
        expect(subtractCents(sumCents([first, second]), second)).toBe(first);
      },
    ),
  );
});

test('a plain number is not money', () => {
  // @ts-expect-error -- a number must pass through CentsSchema first
  expect(formatCents(1)).toBe('$0.01');
});

test('takes the same numbers as amounts as the schema does', () => {
  fc.assert(
    fc.property(fc.oneof(fc.double(), fc.integer(), fc.maxSafeInteger()), (number) => {
      expect(isCents(number)).toBe(CentsSchema.safeParse(number).success);
    }),
  );
});

test.for([Number.MAX_SAFE_INTEGER + 1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])(
  '%d is no amount',
  (number) => expect(isCents(number)).toBe(false),
);

test('does not give a sum that is no longer exact', () => {
  const most = CentsSchema.parse(Number.MAX_SAFE_INTEGER);
  expect(() => sumCents([most, most])).toThrow(RangeError);
});
