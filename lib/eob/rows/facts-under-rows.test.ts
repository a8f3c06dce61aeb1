import { expect, test } from 'vitest';
import type { ClaimFact } from '#lib/eob/facts/claim-fact.ts';
import { withFactsOverRows } from '#lib/eob/rows/facts-under-rows.ts';

const number = (at: number, value: string): ClaimFact => ({ kind: 'claimNumber', at, value });

test('the number under each claim’s amounts is that of these amounts', () =>
  expect(withFactsOverRows([number(4, 'A1'), number(9, 'A2')], [3, 8])).toEqual([
    number(0, 'A1'),
    number(5, 'A2'),
  ]));

test('a number as far under every row is of that row, though the next one is nearer', () =>
  expect(withFactsOverRows([number(7, 'A1'), number(12, 'A2')], [3, 8])).toEqual([
    number(0, 'A1'),
    number(8, 'A2'),
  ]));

test.for<readonly [string, readonly number[], readonly number[]]>([
  ['over the first row', [1, 6], [3, 8]],
  ['nearer to the next row', [6, 11], [3, 8, 13]],
  ['under all rows but the last', [4, 9], [3, 8, 13]],
  ['far under its row', [7, 21], [3, 15]],
])('a number %s stays where it is', ([, numbers, rows]) => {
  const facts = numbers.map((at) => number(at, `A${at}`));
  expect(withFactsOverRows(facts, rows)).toEqual(facts);
});
