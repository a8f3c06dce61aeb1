import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseStatementMoney } from '#lib/payout/statement-money.ts';
import { CentsSchema, formatCents } from '#lib/values/cents.ts';

test.for([
  ['$95.00', 9500, true],
  ['95.00', 9500, true],
  ['$35', 3500, true],
  ['USD 95', 9500, true],
  ['95.00 USD', 9500, true],
  ['+$95.00', 9500, true],
  ['(121.80)', -12_180, true],
  ['121.80-', -12_180, true],
  ['$-21.80', -2180, true],
  ['($97.40)', -9740, true],
  ['-$1,245.50', -124_550, true],
  ['0.00', 0, true],
  ['$0.05', 5, true],
  ['1245.50', 124_550, true],
  ['97.4', 9740, false],
  ['95', 9500, false],
  ['-3', -300, false],
] as const)('reads %s as %d, explicit %s', ([text, cents, explicit]) =>
  expect(parseStatementMoney(text)).toEqual({ cents, explicit }),
);

test.for([
  '',
  '-',
  'n/a',
  '-2+3',
  '(95',
  '95)',
  '(-95.00)',
  '--95',
  '1,24.00',
  '95.000',
  '.95',
  '$.95',
  '9.5.00',
  '99999999999999999999.00',
  '12.00CR',
  '90,00',
  '$$5',
])('refuses %j', (text) => expect(parseStatementMoney(text)).toBeUndefined());

test('what is shown as money is read as the same money', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e11, max: 1e11 }), (value) => {
      const shown = formatCents(CentsSchema.parse(value));
      expect(Number(parseStatementMoney(shown)?.cents)).toBe(value);
    }),
  );
});
