import { expect, test } from 'vitest';
import { partGluedDates } from '#lib/document/image/part-glued-dates.ts';

const seen = (texts: readonly string[], line = 1) =>
  texts.map((text, index) => ({
    text,
    box: [100 * index, 0, 100 * index + 90, 30] as const,
    confidence: 90,
    line,
    isSure: true,
    isClear: false,
  }));

test.for([
  [
    ['Apr', '152025'],
    ['Apr', '15', '2025'],
  ],
  [
    ['April', '5,2025'],
    ['April', '5', '2025'],
  ],
  [
    ['Member', '152025'],
    ['Member', '152025'],
  ],
  [
    ['Apr', '452025'],
    ['Apr', '452025'],
  ],
  [
    ['Apr', '15', '2025'],
    ['Apr', '15', '2025'],
  ],
])('reads %j as %j', ([given = [], expected]) =>
  expect(partGluedDates(seen(given)).map(({ text }) => text)).toEqual(expected),
);

test('a day stands left of its year, and both are as sure as the word was', () => {
  const [, day, year] = partGluedDates(seen(['Apr', '152025']));
  expect(day?.box).toEqual([100, 0, 130, 30]);
  expect(year?.box).toEqual([130, 0, 190, 30]);
  expect([day?.isSure, year?.isSure]).toEqual([true, true]);
});
