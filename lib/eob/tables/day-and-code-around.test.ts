import { expect, test } from 'vitest';
import { dateAmong } from '#lib/eob/tables/day-and-code-around.ts';
import { aLine } from '#tests/builders/page.ts';

test.for(['01/17/2025', '01-17-2025', 'January 17, 2025'])(
  'the day %s alone is nearer to amounts under it than a day of service over it',
  (day) => {
    const found = dateAmong(['Date of service: 05/06/2025', 'In review', day].map(aLine));
    expect([found?.date.from, found?.isSaid]).toEqual(['2025-01-17', false]);
  },
);
