import { describe, expect, test } from 'vitest';
import type { WordMark } from '#lib/document/schema.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';
import { aLine } from '#tests/builders/page.ts';

const amountsOn = (text: string) => lineTokens(aLine(text)).money.map(({ amount }) => amount);

test.for<readonly [string, readonly number[]]>([
  ['$142.80', [14_280]],
  ['1,234.50', [123_450]],
  ['$35', [3500]],
  ['$15.00/$0.00', [1500, 0]],
  ['100%=$81.65', [8165]],
  ['UG$196.25', [19_625]],
  ['$82.60*', [8260]],
  ['$82.60+', [8260]],
  ['82.60†', [8260]],
  ['25.00a1', [2500]],
  ['88.00PD', [8800]],
  ['12.00CR', [-1200]],
  ['12.00 CR', [-1200]],
  ['12.00 CR 8.00', [-1200, 800]],
  ['$112.00LV', [11_200]],
  ['(25.00)A', [-2500]],
  ['$25.00[2][3]', [2500]],
  ['$25.00[2,3]', [2500]],
  ['(25.00)(1)', [-2500]],
  ['25.00(a)', [2500]],
  ['[4]$25.00', [2500]],
  ['*$25.00', [2500]],
  ['12.00-', [-1200]],
  ['.84', [84]],
  ['$.00', [0]],
  ['(.50)', [-50]],
  ['-$ 400.00', [-40_000]],
  ['$ 12.00', [1200]],
  ['-$57.20', [-5720]],
  ['of $142.80.', [14_280]],
  ['$142.80, $25.00;', [14_280, 2500]],
  ['Why do I owe $30.00?', [3000]],
])('reads %j as %j', ([text, expected]) => expect(amountsOn(text)).toEqual(expected));

test.for(['80%', '(80%)', '142', '90837', 'N/A', '--', '$', '01/07/2025', '$15.00/N', '€142.80'])(
  'finds no amount in %j',
  (text) => expect(amountsOn(text)).toEqual([]),
);

test.for(['$O.00', '142.801', '142.8', '$142.8O', '142,80', '14,2', '$1,23.00'])(
  'sees that %j is not exactly an amount',
  (text) => expect(lineTokens(aLine(text))).toMatchObject({ money: [], unreadable: [{ text }] }),
);

test.for(['1,2', '1,3,5'])('numbers of notes, the lower first, are no broken amount: %j', (text) =>
  expect(lineTokens(aLine(text))).toMatchObject({ money: [], unreadable: [] }),
);

test.for(['12.00DR', '9.00AM', '12.00EUR', '12.00[DR]'])(
  'takes the letters of %j for no mark, for they say what it is',
  (text) => expect(amountsOn(text)).toEqual([]),
);

test.for(['1.2.00', '1.234,50'])('sees that %j is not exactly an amount', (text) =>
  expect(lineTokens(aLine(text))).toMatchObject({ money: [], unreadable: [{ text }] }),
);

test.for(['Coinsurance (10% of $100.00) $10.00', 'Discount (we agreed on $90.00) $10.00'])(
  'the amount that ends a remark in brackets is a word of it: %j',
  (text) =>
    expect(lineTokens(aLine(text))).toMatchObject({ money: [{ amount: 1000 }], unreadable: [] }),
);

test('an amount behind a bracket that stands alone is not exactly one', () =>
  expect(lineTokens(aLine('Discount ( $52.90)')).unreadable).toMatchObject([{ text: '$52.90)' }]));

function tokensOf(text: string, mark: WordMark) {
  const line = aLine(text);
  return lineTokens({ ...line, words: line.words.map((word) => ({ ...word, mark })) });
}

describe('in a picture', () => {
  test.for<readonly [string, WordMark, number]>([
    ['$25', 'ocr', 2500],
    ['$1,200', 'ocr', 120_000],
    ['$000', 'ocr', 0],
    ['$142.80', 'ocr-unsure', 14_280],
    ['.84', 'ocr-clear', 84],
  ])('reads %j (%s) as %d', ([text, mark, expected]) =>
    expect(tokensOf(text, mark).money.map(({ amount }) => amount)).toEqual([expected]),
  );

  test.for<readonly [string, WordMark]>([
    ['$14280', 'ocr'],
    ['$142', 'ocr-clear'],
    ['-$14280', 'ocr-layer'],
    ['.84', 'ocr'],
  ])('sees that %j (%s) may have lost a point or a figure', ([text, mark]) =>
    expect(tokensOf(text, mark)).toMatchObject({ money: [], unreadable: [{ text }] }),
  );
});

test('tells the place of each amount of one printed cell', () =>
  expect(lineTokens(aLine('$15.00/$0.00')).money.map(({ part, parts }) => [part, parts])).toEqual([
    [0, 2],
    [1, 2],
  ]));

describe('adjustments by reason code', () => {
  test.for<readonly [string, string, string, number]>([
    ['CO-45 60.06', 'CO', '45', 6006],
    ['CO-45: $60.06', 'CO', '45', 6006],
    ['CO−45 60.06', 'CO', '45', 6006],
    ['CO 45 60.06', 'CO', '45', 6006],
    ['PR B7 60.06', 'PR', 'B7', 6006],
    ['PR-3 25.00', 'PR', '3', 2500],
    ['PR1 $10.00', 'PR', '1', 1000],
    ['OA:23 40.00', 'OA', '23', 4000],
    ['CO-A1 5.00', 'CO', 'A1', 500],
  ])('reads %j', ([text, group, reason, amount]) =>
    expect(lineTokens(aLine(text))).toMatchObject({
      money: [],
      adjustments: [{ group, reason, money: { amount } }],
    }),
  );

  test('give their reason to the next amount only', () => {
    const { adjustments, money } = lineTokens(aLine('CO-45 60.06 117.80'));
    expect(adjustments.map(({ money: each }) => each.amount)).toEqual([6006]);
    expect(money.map(({ amount }) => amount)).toEqual([11_780]);
  });
});
