import { expect, test } from 'vitest';
import { dateBeforePayment, parseDayWithoutYear } from '#lib/payout/day-without-year.ts';
import { ServiceDateSchema } from '#lib/values/service-date.ts';

function yearOf(text: string, paid: string) {
  const day = parseDayWithoutYear(text);
  return day === undefined ? undefined : dateBeforePayment(day, ServiceDateSchema.parse(paid));
}

test.for([
  ['Mon, Dec 23', '2025-01-10', '2024-12-23'],
  ['Thu, Jan 2', '2025-01-10', '2025-01-02'],
  ['Dec 31', '2025-01-17', '2024-12-31'],
  ['Jan 17', '2025-01-17', '2025-01-17'],
  ['Sat, Dec 23', '2025-01-10', '2023-12-23'],
] as const)('%s that was paid on %s is %s', ([text, paid, date]) =>
  expect(yearOf(text, paid)).toBe(date),
);

test.for([
  { text: 'Mar 4', why: 'without a weekday a long wait leaves the year open' },
  { text: 'Wed, Dec 23', why: 'no near year has that weekday' },
  { text: 'Feb 30', why: 'there is no such day' },
])('$text gets no year: $why', ({ text }) => expect(yearOf(text, '2025-01-10')).toBeUndefined());

test.for(['Dec 23, 2024', '12/23', 'Decision 4', ''])('%j is no day without a year', (text) =>
  expect(parseDayWithoutYear(text)).toBeUndefined(),
);
