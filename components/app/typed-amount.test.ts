import { expect, test } from 'vitest';
import { parseTypedAmount, toTypedAmount } from '#components/app/typed-amount.ts';
import { CentsSchema } from '#lib/values/cents.ts';

test.for([
  ['$1,234.50', 123_450],
  ['1234.5', 123_450],
  ['1,234.50', 123_450],
  ['95', 9500],
  ['95.', 9500],
  ['$95', 9500],
  [' 0 ', 0],
  ['0.00', 0],
  ['-12.00', -1200],
  ['-12', -1200],
  ['($12.00)', -1200],
] as const)('reads %j as %d', ([text, expected]) => expect(parseTypedAmount(text)).toBe(expected));

test.for(['', ' ', 'x', '12.345', '1,23.00', '12,34', '1.2.3', '12 34', '$', '.', ',', '12 USD'])(
  'refuses %j',
  (text) => expect(parseTypedAmount(text)).toBeUndefined(),
);

test.for([0, 5, 123_450, -1200])('reads back what it shows of %d', (cents) =>
  expect(parseTypedAmount(toTypedAmount(CentsSchema.parse(cents)))).toBe(cents),
);
