import { describe, expect, test } from 'vitest';
import { readEob } from '#lib/eob/read-eob.ts';
import { findDateOrder, withMonthFirst } from '#lib/eob/rows/date-order.ts';
import { aLine, aPage } from '#tests/builders/page.ts';

const wordsOf = (texts: readonly string[]) => texts.flatMap((text) => aLine(text).words);
const orderOf = (...texts: readonly string[]) => findDateOrder(wordsOf(texts));

test.for<readonly [string, readonly string[]]>([
  ['a number that can be no month', ['Seen 25/03/2025', 'Processed 04/04/2025']],
  ['the same with dots', ['Seen 25.03.2025', 'Processed 04.04.2025']],
  ['the same with dashes and the whole year', ['Seen 25-03-2025']],
  ['a range', ['Seen 25/03/2025-26/03/2025']],
  ['a key', ['Date (DD/MM/YYYY)', 'Seen 05/03/2025']],
  ['a key in words', ['Dates: day/month/year', 'Seen 05/03/2025']],
])('the day comes first by %s', ([, texts]) => expect(orderOf(...texts)).toBe('day-first'));

test.for<readonly [string, readonly string[]]>([
  ['nothing, as in the US', ['Seen 05/03/2025', 'Processed 06/04/2025']],
  ['a number that can be no month in the second place', ['Seen 03/25/2025', '04/04/2025']],
  ['a day that is printed in words as well', ['3 May 2025', 'Seen 05/03/2025']],
  ['a number with dashes that is no date', ['Group 25-03-12', 'Seen 05/03/2025']],
  ['a day in words that may be the same by chance', ['April 3, 2025', '03/04/2025', '03/25/2025']],
  ['an account number', ['Account 25/03/2025-7', 'Seen 05/03/2025']],
])('the month comes first by %s', ([, texts]) => expect(orderOf(...texts)).toBe('month-first'));

test.for<readonly [string, readonly string[]]>([
  ['numbers that can be no month in both places', ['25/03/2025', '03/25/2025']],
  ['days in words that are printed before their month', ['12 June 2025', '05/03/2025']],
  ['a day in words that may be the same by chance', ['April 3, 2025', 'Seen 03/04/2025']],
])('the order is not decided by %s', ([, texts]) => expect(orderOf(...texts)).toBe('undecided'));

test('a figure that a machine read from a picture does not decide the order', () =>
  expect(
    findDateOrder(
      wordsOf(['25/03/2025', '04/04/2025']).map((word) => ({ ...word, mark: 'ocr' as const })),
    ),
  ).toBe('undecided'));

test.for([
  ['05/03/2025', '03/05/2025'],
  ['25.03.25', '25.03.25'],
  ['5.3.2025', '3/5/2025'],
  ['25/03/2025-26/03/2025', '03/25/2025-03/26/2025'],
  ['25/03/25-26/03', '03/25/25-03/26'],
  ['2025-03-25', '2025-03-25'],
  ['$1,125.00', '$1,125.00'],
] as const)('turns %s to %s where the day comes first', ([printed, turned]) =>
  expect(withMonthFirst(aPage([[printed]]), 'day-first').words.map(({ text }) => text)).toEqual([
    turned,
  ]),
);

/** Each line's date and trust. */
function linesDated(...dates: readonly string[]): readonly string[] {
  const rows = dates.map((date) => [date, '90837', '200.00', '142.80', '117.80', '25.00']);
  const headings = ['Service date', 'Code', 'Billed', 'Allowed', 'Plan paid', 'You owe'];
  const reading = readEob([
    aPage([['Explanation of Benefits'], ['Fictional Health Plan'], headings, ...rows]),
  ]);
  if (reading.outcome !== 'read') return [];
  return reading.claims.flatMap(({ lines }) =>
    lines.map(({ dateOfService, trust }) => `${dateOfService} ${trust.level}`),
  );
}

describe('an EOB', () => {
  test('whose dates decide that the day comes first is read so throughout', () =>
    expect(linesDated('25/03/2025', '04/03/2025')).toEqual([
      '2025-03-25 verified',
      '2025-03-04 verified',
    ]));

  test('whose dates contradict each other asks about those that may be two days', () =>
    expect(linesDated('25/03/2025', '03/26/2025', '04/03/2025', '05/05/2025')).toEqual([
      '2025-03-25 verified',
      '2025-03-26 verified',
      '2025-04-03 review',
      '2025-05-05 verified',
    ]));
});
