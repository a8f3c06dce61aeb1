import { expect, test } from 'vitest';
import { compactDatesIn } from '#lib/table/compact-dates.ts';

test.for<readonly [string, string, string | undefined]>([
  ['0304 030425', '2025-03-04', '2025-03-04'],
  ['0304 03062025', '2025-03-04', '2025-03-06'],
  ['1230 010225', '2024-12-30', '2025-01-02'],
  ['030425', '2025-03-04', undefined],
  ['03042025', '2025-03-04', undefined],
  ['20250304', '2025-03-04', undefined],
  ['030425 030625', '2025-03-04', '2025-03-06'],
  ['030425-030625', '2025-03-04', '2025-03-06'],
  ['03 04 25', '2025-03-04', undefined],
  ['03 04 2025', '2025-03-04', undefined],
  ['03 04 25 03 06 25', '2025-03-04', '2025-03-06'],
])('reads the bare figures %j as %s', ([text, from, to]) =>
  expect(compactDatesIn(text)).toMatchObject([{ from, to, at: 0, text }]),
);

test.for([
  '130425',
  '0304',
  '0904 030425',
  '030425 030325',
  '1030425',
  'A030425',
  '030425.00',
  '13 04 25',
  '03 04',
  '01 03 04 25',
  '03 04 25 11',
])('finds no date in %j', (text) => expect(compactDatesIn(text)).toEqual([]));

test('finds the days between the numbers of a remittance', () =>
  expect(compactDatesIn('1999999950 0304 030425 11 1 90837')).toMatchObject([
    { from: '2025-03-04', at: 11 },
  ]));
