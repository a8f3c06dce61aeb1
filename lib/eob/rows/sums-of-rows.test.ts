import { expect, test } from 'vitest';
import { readEob } from '#lib/eob/read-eob.ts';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { FIRST, HEADINGS, SECOND, TITLE } from '#tests/builders/plain-eob.ts';

const SUMMARY = ['Billed', 'Plan discount', 'We paid', 'You may owe'];

function daysOf(date: string, sums: readonly string[]): readonly string[] {
  const rows: Rows = [[date], SUMMARY, sums, HEADINGS, FIRST, SECOND];
  const reading = readEob([aPage([...TITLE, ...rows], { columnWidth: 90 })]);
  if (reading.outcome !== 'read') return [];
  return reading.claims.flatMap(({ lines }) => lines.map(({ dateOfService }) => dateOfService));
}

const DAYS = ['2025-01-07', '2025-01-14'];

test.for(['June 3, 2025', 'June 3, 2025 | Please do not pay: this is not a bill'])(
  'what sums all services under the day of the letter is no service: %s',
  (date) => expect(daysOf(date, ['380.00', '117.20', '217.80', '45.00'])).toEqual(DAYS),
);

test('what is no sum of the services may be one itself, and is kept', () =>
  expect(daysOf('Visit on June 3, 2025', ['380.00', '117.20', '217.80', '40.00'])).toContain(
    '2025-06-03',
  ));
