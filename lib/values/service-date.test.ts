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
  ['June 5th, 2025', '2025-06-05'],
  ['5th of June 2025', '2025-06-05'],
  ['05-Jun-2025', '2025-06-05'],
  ['5-JUN-25', '2025-06-05'],
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

test('only days of the calendar are dates', () => {
  const figures = [
    fc.integer({ min: 0, max: 9999 }),
    fc.integer({ min: 0, max: 13 }),
    fc.integer({ min: 0, max: 32 }),
  ] as const;
  fc.assert(
    fc.property(...figures, (year, month, day) => {
      const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
      const time = Date.parse(`${text}T00:00:00Z`);
      const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
      expect(ServiceDateSchema.safeParse(text).success).toBe(exists);
    }),
  );
});
