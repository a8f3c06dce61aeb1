import { expect, test } from 'vitest';
import { findLabelPairs } from '#lib/eob/tables/find-label-pairs.ts';
import { linesOf, type Rows } from '#tests/builders/page.ts';

/** The pairs that rows of cells make, each as `label amount`. */
function pairsIn(rows: Rows): readonly string[] {
  const lines = linesOf(rows, { columnWidth: 220, align: 'left' });
  return findLabelPairs(lines, [], []).map(({ label, token }) => `${label} ${token.text}`);
}

test('takes the label before an amount', () =>
  expect(pairsIn([['Plan paid', '$96.00']])).toEqual(['Plan paid $96.00']));

test('takes the label after an amount in a list of such lines', () =>
  expect(
    pairsIn([
      ['$195.00', 'provider charged'],
      ['$126.00', 'allowed amount'],
      ['$96.00', 'plan paid'],
    ]),
  ).toEqual(['provider charged $195.00', 'allowed amount $126.00', 'plan paid $96.00']));

test('takes no label after an amount that stands alone: it may speak of something else', () =>
  expect(pairsIn([['$25.00', 'copay'], ['Questions?'], ['Call us']])).toEqual([]));

test('takes the label that a definition explains before its amount', () =>
  expect(
    pairsIn([['Copay: the fixed amount that you pay for a visit of this kind.', '$30.00']]),
  ).toEqual(['Copay $30.00']));

test('takes words that are no sentence to the end of their line for a label, however many', () =>
  expect(pairsIn([['Above our price (you owe this) $30.00']])).toEqual([
    'Above our price (you owe this) $30.00',
  ]));

test('takes no label of many words without a colon', () =>
  expect(
    pairsIn([['The copay is the fixed amount that you pay for a visit of any kind', '$30.00']]),
  ).toEqual([]));

test.for<readonly [string]>([
  ['$450.00 of $1,500.00 spent'],
  ['$450.00 met'],
  ['$1,050.00 left'],
  ['$450.00 de $1,500.00'],
])('takes no count of the year for an amount of the claim: %s', ([count]) =>
  expect(pairsIn([['Deductible', count]])).toEqual([]),
);

test('takes the date of another key before a label for no part of it', () =>
  expect(pairsIn([['Service date', '07/08/2025', 'Billed by provider', '$210.00']])).toEqual([
    'Billed by provider $210.00',
  ]));

test('takes a title of totals for all labels behind it', () =>
  expect(
    pairsIn([['Claim total', 'Billed $375.00', 'Plan paid $49.60', 'Your share $24.80']]),
  ).toEqual(['Total Billed $375.00', 'Total Plan paid $49.60', 'Total Your share $24.80']));

test.for<readonly [string, readonly string[], readonly string[]]>([
  ['of capitals', ['Provider billed', 'UG $225.00'], ['Provider billed $225.00']],
  ['with a figure', ['Provider billed', '9D $225.00'], ['Provider billed $225.00']],
])('takes a note’s code before an amount for no part of its label: one %s', ([, row, expected]) =>
  expect(pairsIn([row])).toEqual(expected),
);

test('parts the labels of several amounts in one cell as the amounts are parted', () =>
  expect(pairsIn([['Deductible / copay', '$60.00 / $25.00']])).toEqual([
    'Deductible $60.00/$25.00',
    'copay $60.00/$25.00',
  ]));

test('takes several amounts under one label for no amount of the claim', () =>
  expect(pairsIn([['Deductible used', '$250.00 / $500.00']])).toEqual([]));

test('takes the amount beside a panel that counts the year', () =>
  expect(pairsIn([['Plan discount', '$67.20', '$60.00 of $500.00 met']])).toEqual([
    'Plan discount $67.20',
  ]));

test('takes no amount of a sentence that counts the year against its limit', () =>
  expect(
    pairsIn([['Plan year so far: $360.00 of your $400.00 deductible before claim M25-3170-0213']]),
  ).toEqual([]));

test('takes no count of the year that goes on in a panel', () =>
  expect(pairsIn([['Deductible', '$60.00 met', '$60.00 of $500.00']])).toEqual([]));

test.for([
  ['01/07/2025 | 90837 | Billed $200.00 | Allowed $142.80 | Plan paid $117.80'],
  ['90837 01/07/2025 Billed $200.00 Allowed $142.80 Plan paid $117.80'],
  ['01/07/2025 • 90837 • Billed $200.00 • Allowed $142.80 • Plan paid $117.80'],
])('takes no bar, day or procedure for a part of the label behind it: %s', ([line]) =>
  expect(pairsIn([[line ?? '']])).toEqual([
    'Billed $200.00',
    'Allowed $142.80',
    'Plan paid $117.80',
  ]),
);

test('a stroke in the place of an amount is nothing, on a line of labels and amounts in turn', () =>
  expect(pairsIn([['Copay', '-', 'Coinsurance', '$5.00', 'Deductible', '-']])).toEqual([
    'Copay -',
    'Coinsurance $5.00',
    'Deductible -',
  ]));

test.for<readonly string[]>([
  ['Copay', '--', 'Coinsurance', '$5.00'],
  ['Amount billed', '-', 'Discount', '=', 'Plan paid', '$5.00'],
  ['Copay', '-', 'Refer to', '-', 'Coinsurance', '$5.00'],
])('a stroke is no amount in %j', (row) =>
  expect(pairsIn([row]).filter((pair) => pair.endsWith('-'))).toEqual([]),
);
