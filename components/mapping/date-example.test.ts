import { expect, test } from 'vitest';
import { findDateExample } from '#components/mapping/date-example.ts';

test('takes the first date that could be two days', () =>
  expect(findDateExample(['Ines Varga', '04/04/2026', '03/25/2026', '03/04/2026'])).toEqual({
    text: '03/04/2026',
    monthFirst: 'Mar 4, 2026',
    dayFirst: 'Apr 3, 2026',
  }));

test.for([['2026-03-04'], ['Mar 4, 2026'], ['04/04/2026'], ['$95.00'], []])(
  'has no example among %j',
  (texts) => expect(findDateExample([texts].flat())).toBeUndefined(),
);
