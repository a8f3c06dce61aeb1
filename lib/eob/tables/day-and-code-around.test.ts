import { expect, test } from 'vitest';
import { codeAround, dateAmong } from '#lib/eob/tables/day-and-code-around.ts';
import { aLine } from '#tests/builders/page.ts';

test.for(['01/17/2025', '01-17-2025', 'January 17, 2025'])(
  'the day %s alone is nearer to amounts under it than a day of service over it',
  (day) => {
    const found = dateAmong(['Date of service: 05/06/2025', 'In review', day].map(aLine));
    expect([found?.date.from, found?.isSaid]).toEqual(['2025-01-17', false]);
  },
);

test.for<readonly [string, string | undefined]>([
  ['Evaluation (90791)', '90791'],
  ['Mailed from Hartford (06103)', undefined],
  ['Call us about 90791', undefined],
])('the title “%s” names the procedure %s', ([title, code]) => {
  const lines = ['Claim OP-3', title, 'Date of service 03/19/2026', 'Billed $280.00'].map(aLine);
  expect(codeAround(lines, 3)?.code).toBe(code);
});
