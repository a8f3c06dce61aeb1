import { expect, test } from 'vitest';
import { joinLabels } from '#lib/table/join-labels.ts';
import { pageToLines, textOf } from '#lib/table/lines.ts';
import { aPageOfWords, aWord } from '#tests/builders/page.ts';

type Placed = readonly [text: string, left: number, top: number];

/** The texts of the lines that words at these places make. */
function textsOf(...texts: readonly Placed[]): readonly string[] {
  const words = texts.flatMap(([text, left, top]) =>
    text.split(' ').map((word, index, all) => {
      const before = all.slice(0, index).reduce((width, each) => width + 5 * each.length + 3, 0);
      return aWord(word, left + before, top);
    }),
  );
  return joinLabels(pageToLines(aPageOfWords(words))).map(textOf);
}

test('puts both lines of a label before the amount that stands between them', () =>
  expect(
    textsOf(
      ['Amount billed:', 60, 100],
      ['Paid to', 60, 120],
      ['85.62', 200, 126],
      ['Provider:', 60, 132],
    ),
  ).toEqual(['Amount billed:', 'Paid to Provider: 85.62']));

test('puts a sign that a narrow column breaks from its amount before it', () =>
  expect(textsOf(['Plan discount', 60, 100], ['−', 225, 100], ['$56.50', 200, 112])).toEqual([
    'Plan discount −$56.50',
  ]));

test.for<readonly [string, Placed]>([
  ['left of its end', ['$56.50', 160, 112]],
  ['far below', ['$56.50', 200, 130]],
])('leaves a stroke for nothing where an amount stands %s', ([, amount]) =>
  expect(textsOf(['Plan discount', 60, 100], ['−', 225, 100], amount)).toEqual([
    'Plan discount −',
    '$56.50',
  ]),
);

test('needs no colon where the amount stands beside both lines', () =>
  expect(
    textsOf(['Health plan', 60, 120], ['$0.00', 200, 126], ['responsibility', 60, 132]),
  ).toEqual(['Health plan responsibility $0.00']));

test.for<readonly [string, string, string]>([
  ['Above our price (you', 'owe this)', 'Above our price (you owe this) 85.62'],
  ['Applied to your', 'deductible', 'Applied to your deductible 85.62'],
])('a label “%s” goes on with “%s” under it', ([upper, lower, whole]) =>
  expect(
    textsOf(
      [upper, 60, 100],
      ['85.62', 300, 100],
      [lower, 60, 112],
      ['Copay', 60, 132],
      ['5.00', 300, 132],
    ),
  ).toEqual([whole, 'Copay 5.00']),
);

test.for<readonly [string, string, number]>([
  ['which stands as near to what follows', 'deductible', 124],
  ['which begins anew', 'Deductible', 132],
])('a label does not go on with a word %s', ([, lower, next]) =>
  expect(
    textsOf(
      ['Applied to', 60, 100],
      ['85.62', 300, 100],
      [lower, 60, 112],
      ['Copay', 60, next],
      ['5.00', 300, next],
    ),
  ).toEqual(['Applied to 85.62', lower, 'Copay 5.00']),
);

test('puts three lines of a label before the amount at their middle', () =>
  expect(
    textsOf(['Other', 60, 100], ['Insurance', 60, 112], ['0.00', 200, 112], ['Paid:', 60, 124]),
  ).toEqual(['Other Insurance Paid: 0.00']));

test.for<readonly [string, readonly Placed[]]>([
  [
    'whose amount stands beside its last line alone',
    [
      ['Total share', 60, 100],
      ['of all:', 60, 112],
      ['33.00', 200, 112],
      ['Next:', 60, 124],
    ],
  ],
  [
    'that a colon ends already',
    [
      ['Deductible:', 60, 100],
      ['Copay', 60, 112],
      ['5.00', 200, 112],
      ['Coinsurance:', 60, 124],
    ],
  ],
  [
    'with words under it that stand elsewhere',
    [
      ['Paid to', 60, 120],
      ['85.62', 200, 126],
      ['Provider:', 90, 132],
    ],
  ],
  [
    'right of its amount',
    [
      ['Paid to', 260, 120],
      ['85.62', 200, 126],
      ['Provider:', 260, 132],
    ],
  ],
  [
    'of a row with several amounts',
    [
      ['Outpatient', 60, 120],
      ['190.00', 200, 126],
      ['61.25', 260, 126],
      ['visit', 60, 132],
    ],
  ],
])('leaves a label %s as it is', ([, texts]) => {
  const tops = new Set(texts.map(([, , top]) => top));
  expect(textsOf(...texts)).toHaveLength(tops.size);
});

const LADDER: readonly Placed[] = [
  ['Provider charges', 60, 100],
  ['A', 40, 106],
  ['$150.00', 300, 106],
  ['The amount that was charged', 60, 112],
];

test('puts the label over its explanation before the amount of a ladder of letters', () =>
  expect(
    textsOf(
      ...LADDER,
      ['Plan paid', 60, 130],
      ['B', 40, 136],
      ['$66.72', 300, 136],
      ['Paid on 11/07/2025', 60, 142],
    ),
  ).toEqual([
    'Provider charges $150.00',
    'The amount that was charged',
    'Plan paid $66.72',
    'Paid on 11/07/2025',
  ]));

test.for<readonly [string, readonly Placed[]]>([
  ['without a mark', [['x', 90, 106]]],
  ['whose mark stands within the label', [['A', 64, 106]]],
])('leaves a ladder %s as it is', ([, mark]) =>
  expect(textsOf(...LADDER.filter(([text]) => text !== 'A'), ...mark)).not.toContain(
    'Provider charges $150.00',
  ),
);
