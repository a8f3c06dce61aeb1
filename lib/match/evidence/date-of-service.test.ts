import { expect, test } from 'vitest';
import { compareDates } from '#lib/match/evidence/date-of-service.ts';
import { ServiceDateSchema } from '#lib/values/service-date.ts';

const day = ServiceDateSchema.parse('2025-03-01');

test.for([
  ['2025-03-01', 'Same date of service'],
  ['2025-02-28', 'The date of service is one day off'],
  ['2025-03-02', 'The date of service is one day off'],
] as const)('a row of %s says: %s', ([date, text]) =>
  expect(compareDates(day, ServiceDateSchema.parse(date))?.text).toBe(text),
);

test.for(['2025-02-27', '2025-03-03', '2024-03-01'])('a row of %s is of no use', (date) =>
  expect(compareDates(day, ServiceDateSchema.parse(date))).toBeUndefined(),
);

test('a day off weighs less than no comparison at all', () =>
  expect(compareDates(day, ServiceDateSchema.parse('2025-03-02'))?.weight).toBeLessThan(0));
