import { expect, test } from 'vitest';
import {
  endsListOfDays,
  isCountedStretch,
  isProcedureWithDay,
  ownDates,
  withoutOtherDates,
} from '#lib/eob/facts/service-dates.ts';
import { datesIn } from '#lib/table/dates.ts';
import { pageToLines } from '#lib/table/lines.ts';
import { aPage, linesOf } from '#tests/builders/page.ts';

const lineOf = (text: string) => pageToLines(aPage([[text]]))[0];

test.for<readonly [string, readonly string[]]>([
  ['Claim 25A1 Processed Jan 29, 2025', []],
  ['Statement date: 01/29/2025', []],
  ['Date processed 2025-01-29', []],
  ['Paid on 01/29/2025 for 01/07/2025', ['2025-01-07']],
  ['Seen 7 ene 2025', ['2025-01-07']],
  ['Service 07 Jan 2025', ['2025-01-07']],
])('the dates of “%s” that may be of a service', ([text, dates]) => {
  const line = lineOf(text);
  expect(line && ownDates(line).map(({ from }) => from)).toEqual(dates);
});

test.for<readonly [string, boolean]>([
  ['CPT 90837-95 · Jan 14, 2025', true],
  ['Processed Jan 14, 2025, call 90837', false],
  ['90837 01/14/2025 $200.00', false],
  ['Psychotherapy Jan 14, 2025', false],
  ['NOWHERE PA 17000 DATE: 04/02/25', false],
  ['Check 88120 · 04/02/25', false],
  ['Procedure 88120 · 04/02/25', true],
])('“%s” names a procedure with its day: %s', ([text, is]) => {
  const line = lineOf(text);
  expect(line && isProcedureWithDay(line)).toBe(is);
});

test.for([
  ['Dates of service: June 3 and June 10, 2025', true],
  ['Dates of service: 6/3, 6/10/2025', true],
  ['Date of service: June 10, 2025', false],
  ['Seen on Tuesday, June 10, 2025', false],
] as const)('“%s” lists several days: %s', ([text, is]) => {
  const [date] = datesIn(text);
  expect(date !== undefined && endsListOfDays(text, date)).toBe(is);
});

test.for([
  ['01/01/2025 - 01/20/2025', true],
  ['02/15/2025 - 07/09/2025', true],
  ['04/01/2025 - 04/30/2025', false],
  ['01/01/2025', false],
] as const)('“%s” is a stretch that is counted: %s', ([text, is]) => {
  const [date] = datesIn(text);
  expect(date && isCountedStretch(date)).toBe(is);
});

test.for([
  ['Claim received', []],
  ['Service began', ['2025-04-08']],
] as const)('of a date under “%s” on the line over it, of the service are %j', ([label, dates]) => {
  const [above, line] = linesOf([
    [label, 'Provider'],
    ['04/08/2025', 'Robin Sample'],
  ]);
  const own = line && withoutOtherDates(line, ownDates(line), [above]);
  expect(own?.map(({ from }) => from)).toEqual(dates);
});
