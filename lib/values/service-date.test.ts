import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween, parseUsDate, ServiceDateSchema } from '#lib/values/service-date.ts';

test.for([
  ['01/07/2025', '2025-01-07'],
  ['1/7/25', '2025-01-07'],
  ['11-06-13', '2013-11-06'],
  ['2025-01-07', '2025-01-07'],
  ['Jan 7, 2025', '2025-01-07'],
  ['March 6, 2024', '2024-03-06'],
  ['Sept. 30, 2025', '2025-09-30'],
  ['5 de junio de 2025', '2025-06-05'],
  ['02/29/2024', '2024-02-29'],
] as const)('reads %s as %s', ([text, expected]) => expect(parseUsDate(text)).toBe(expected));

test.for([
  '',
  '02/29/2025',
  '13/01/2025',
  '01/07',
  '01/07/2025 - 01/08/2025',
  '90837',
  '1/7-25',
  'Foo 7, 2025',
])('refuses %j', (text) => expect(parseUsDate(text)).toBeUndefined());

test('adding days and counting them agree', () => {
  const start = ServiceDateSchema.parse('2024-02-28');
  fc.assert(
    fc.property(fc.integer({ min: -5000, max: 5000 }), (days) => {
      expect(daysBetween(start, addDays(start, days))).toBe(days);
    }),
  );
});
