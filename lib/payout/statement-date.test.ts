import { expect, test } from 'vitest';
import { isDate, parseDateNumber, parseStatementDate } from '#lib/payout/statement-date.ts';

test.for([
  ['02/09/2025 9:00 AM ET', '2025-02-09'],
  ['2025-01-10 00:00', '2025-01-10'],
  ['2025-01-10T14:30:00Z', '2025-01-10'],
  ['Feb 20, 2025 at 3:00 PM', '2025-02-20'],
  ['2/9/25, 9:00 - 9:53 AM', '2025-02-09'],
  ['Friday, Feb 28, 2025', '2025-02-28'],
  ['20-Feb-2025', '2025-02-20'],
  ['20-Feb-25', '2025-02-20'],
] as const)('reads %j as %s', ([text, date]) => expect(parseStatementDate(text, 'mdy')).toBe(date));

test.for([
  ['03/04/2025', 'mdy', '2025-03-04'],
  ['03/04/2025', 'dmy', '2025-04-03'],
  ['03/04/2025', undefined, undefined],
  ['13/04/2025', undefined, '2025-04-13'],
  ['04/04/2025', undefined, '2025-04-04'],
  ['13/04/2025', 'mdy', undefined],
] as const)('reads %s in the order %s as %s', ([text, order, date]) =>
  expect(parseStatementDate(text, order)).toBe(date),
);

test.for([
  '',
  'Mar 3',
  '90837',
  '$95.00',
  '02/30/2025',
  '01/02/2025 - 01/09/2025',
  'Payment Feb 15, 2025',
])('refuses %j', (text) => expect(isDate(text)).toBe(false));

test.for([
  ['45681', '2025-01-24'],
  ['45671.5', '2025-01-14'],
  ['20250124', '2025-01-24'],
] as const)('reads the number %s as %s', ([text, date]) =>
  expect(parseDateNumber(text)).toBe(date),
);

test.for(['90837', '12', '456810', '20251345'])('refuses the number %s', (text) =>
  expect(parseDateNumber(text)).toBeUndefined(),
);
