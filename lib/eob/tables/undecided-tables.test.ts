import { expect, test } from 'vitest';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { FIRST, HEADINGS } from '#tests/builders/plain-eob.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

const CHARGE = ['01/21/2025', '90837', '200.00', '--', '--', '--', '--'];
const PENDING: Rows = [['Claim number: 25A0000001'], ['Claim status: Pending']];

function read(...rows: Rows): readonly string[] {
  const head = [['Explanation of Benefits'], ['Fictional Health Plan']];
  return verifiedLines([aPage([...head, ...rows], { columnWidth: 90 })]);
}

test('a claim that is not decided, and prints nothing but its charge, leaves the next claim as it is', () =>
  expect(read(...PENDING, HEADINGS, CHARGE, ['Claim number: 25A0000002'], HEADINGS, FIRST)).toEqual(
    ['2025-01-07: 142.80 = 117.80 + 25.00'],
  ));

test('a claim that is not decided, and prints no amount, leaves that under the next number as it is', () =>
  expect(read(...PENDING, ['Claim number: 25A0000002'], HEADINGS, FIRST)).toEqual([
    '2025-01-07: 142.80 = 117.80 + 25.00',
  ]));

test.for<readonly [string, Rows]>([
  ['stands over it', [...PENDING, HEADINGS, FIRST]],
  [
    'comes before a number of another kind, and no charge',
    [...PENDING, ['Claim ID: 25A0000002'], HEADINGS, FIRST],
  ],
  [
    'stands over its number, as another one does before',
    [
      ['Status: Pending'],
      ...PENDING.slice(0, 1),
      ['Status: Pending'],
      ['Claim number: 25A0000002'],
      HEADINGS,
      FIRST,
    ],
  ],
  [
    'comes before the only number',
    [['Claim status: Pending'], ['Charge: $200.00'], ['Claim number: 25A0000002'], HEADINGS, FIRST],
  ],
])('a table gives no lines where a state that is not final %s', ([, rows]) =>
  expect(read(...rows)).toEqual([]),
);

const REPLACED: Rows = [['Previously processed claim – reversed'], ['Claim number: 25A0000001']];
const CORRECTED: Rows = [['Corrected claim'], ['Claim number: 25A0000002'], HEADINGS, FIRST];
const taken = FIRST.map((cell) => (cell.includes('.') ? `(${cell})` : cell));

test.for<readonly [string, readonly string[], readonly string[]]>([
  ['prints it once more', FIRST, []],
  ['takes it back', taken, ['2025-01-07: -142.80 = -117.80 + -25.00']],
])('of an earlier decision that was replaced a table is a line where it %s', ([, row, lines]) =>
  expect(read(...REPLACED, HEADINGS, row, ...CORRECTED)).toEqual([
    ...lines,
    '2025-01-07: 142.80 = 117.80 + 25.00',
  ]),
);
