import { expect, test } from 'vitest';
import { joinBrokenDays } from '#lib/table/join-broken-days.ts';
import { pageToLines, textOf } from '#lib/table/lines.ts';
import { aPageOfWords, aWord } from '#tests/builders/page.ts';

/** A day at the left of a title, and a word under it. */
const joined = (day: readonly string[], under: string, left: number, top: number) => {
  const words = [
    ...day.map((text, nth) => aWord(text, 60 + nth * 18, 100)),
    aWord('Psychotherapy', 140, 100),
    aWord(under, left, top),
  ];
  return joinBrokenDays(pageToLines(aPageOfWords(words))).map(textOf);
};

test.for<readonly [string, number]>([
  ['at its left', 60],
  ['at its right', 73],
  ['in its middle', 66.5],
])('a day whose year stands under it, %s, is one', ([, left]) =>
  expect(joined(['Apr', '13,'], '2026', left, 112)).toEqual(['Apr 13, 2026 Psychotherapy']),
);

test.for<readonly [string, readonly string[], string, number, number]>([
  ['that stands elsewhere', ['Apr', '13,'], '2026', 200, 112],
  ['far below', ['Apr', '13,'], '2026', 60, 140],
  ['under a day that the calendar lacks', ['Apr', '31,'], '2026', 60, 112],
  ['under a day that is whole', ['Apr', '13'], '14', 60, 112],
  ['under words that are no day', ['Suite', '13,'], '2026', 60, 112],
])('a year %s is left alone', ([, day, year, left, top]) =>
  expect(joined(day, year, left, top)).toEqual([`${day.join(' ')} Psychotherapy`, year]),
);

test('a leaf of a calendar at the left of other words is a day', () => {
  const words = [
    aWord('MAR', 60, 100, { size: 6 }),
    aWord('4', 62, 108, { size: 12 }),
    aWord('2026', 58.5, 121, { size: 6 }),
    aWord('Psychotherapy', 140, 99),
    aWord('Billed', 140, 109),
    aWord('$180.00', 140, 120),
  ];
  expect(joinBrokenDays(pageToLines(aPageOfWords(words))).map(textOf)).toEqual([
    'MAR 4 2026 Psychotherapy',
    'Billed',
    '$180.00',
  ]);
});
