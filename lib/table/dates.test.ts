import { expect, test } from 'vitest';
import { datesIn, datesOn } from '#lib/table/dates.ts';
import { aLine } from '#tests/builders/page.ts';

test.for<readonly [string, string, string | undefined]>([
  ['01/07/2025', '2025-01-07', undefined],
  ['1/7/25', '2025-01-07', undefined],
  ['01-07-2025', '2025-01-07', undefined],
  ['2025-01-07', '2025-01-07', undefined],
  ['January 7, 2025', '2025-01-07', undefined],
  ['Jan 7 2025', '2025-01-07', undefined],
  ['Sept. 9, 2025', '2025-09-09', undefined],
  ['7 de enero de 2025', '2025-01-07', undefined],
  ['7 de enero del 2025', '2025-01-07', undefined],
  ['January 7th, 2025', '2025-01-07', undefined],
  ['7th of January 2025', '2025-01-07', undefined],
  ['07-Jan-2025', '2025-01-07', undefined],
  ['07JAN2025', '2025-01-07', undefined],
  ['7-JAN-25', '2025-01-07', undefined],
  ['Jan-07-2025', '2025-01-07', undefined],
  ['2025/01/07', '2025-01-07', undefined],
  ['01/07/2025 - 01/14/2025', '2025-01-07', '2025-01-14'],
  ['01/07/2025-01/14/2025', '2025-01-07', '2025-01-14'],
  ['01/07/25 to 01/14/25', '2025-01-07', '2025-01-14'],
  ['01/07/2025 through 01/14/2025', '2025-01-07', '2025-01-14'],
  ['01/07/2025 al 01/14/2025', '2025-01-07', '2025-01-14'],
  ['Jan 7, 2025 – Jan 14, 2025', '2025-01-07', '2025-01-14'],
  ['01/07-01/14/25', '2025-01-07', '2025-01-14'],
  ['01/07 - 01/14/2025', '2025-01-07', '2025-01-14'],
  ['01/07 01/07/25', '2025-01-07', '2025-01-07'],
  ['12/30 to 01/02/25', '2024-12-30', '2025-01-02'],
  ['01/07/25-01/14', '2025-01-07', '2025-01-14'],
  ['01/07/2025–1/7', '2025-01-07', '2025-01-07'],
  ['12/30/24-01/02', '2024-12-30', '2025-01-02'],
])('reads %j as %s', ([text, from, to]) =>
  expect(datesOn(aLine(text))).toMatchObject([{ from, to, at: 0, text }]),
);

test.for([
  '13/45/2025',
  '02/30/2025',
  '1234-01/07/2025',
  '101/07/2025',
  '01/07/20255',
  'May 2025',
  '01/07',
  '13/07-01/14/25',
  '02/07-01/14/25',
  '01/14/25-13/07',
  '01/14/25-01/07',
  '01/14/25-03/07',
  '01/14/25-01/155',
])('finds no date in %j', (text) => expect(datesIn(text)).toEqual([]));

test('finds dates in their order and where they begin', () =>
  expect(datesIn('Received 01/20/2025 for 01/07/2025')).toMatchObject([
    { from: '2025-01-20', at: 9 },
    { from: '2025-01-07', at: 24 },
  ]));

test('finds no date behind a letter that may be its first figure', () =>
  expect(datesIn('l2/07/2025')).toEqual([]));
