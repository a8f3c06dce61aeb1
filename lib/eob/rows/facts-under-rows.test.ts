import { expect, test } from 'vitest';
import type { ClaimFact } from '#lib/eob/facts/claim-fact.ts';
import { readEob } from '#lib/eob/read-eob.ts';
import { withFactsOverRows } from '#lib/eob/rows/facts-under-rows.ts';
import { aPage, type Rows } from '#tests/builders/page.ts';

const NO_TOTALS: ReadonlySet<number> = new Set();
const number = (at: number, value: string): ClaimFact => ({ kind: 'claimNumber', at, value });

test('the number under each claim’s amounts is that of these amounts', () =>
  expect(withFactsOverRows([number(4, 'A1'), number(9, 'A2')], [3, 8], NO_TOTALS)).toEqual([
    number(0, 'A1'),
    number(5, 'A2'),
  ]));

test('a number as far under every row is of that row, though the next one is nearer', () =>
  expect(withFactsOverRows([number(7, 'A1'), number(12, 'A2')], [3, 8], NO_TOTALS)).toEqual([
    number(0, 'A1'),
    number(8, 'A2'),
  ]));

test.for<readonly [string, readonly number[], readonly number[]]>([
  ['over the first row', [1, 6], [3, 8]],
  ['nearer to the next row', [6, 11], [3, 8, 13]],
  ['under all rows but the last', [4, 9], [3, 8, 13]],
])('a number %s stays where it is', ([, numbers, rows]) => {
  const facts = numbers.map((at) => number(at, `A${at}`));
  expect(withFactsOverRows(facts, rows, NO_TOTALS)).toEqual(facts);
});

test('a number on the total of its claim stays there', () => {
  const facts = [number(9, 'A1'), number(21, 'A2')];
  expect(withFactsOverRows(facts, [3, 4, 15], new Set([9, 21]))).toEqual(facts);
});

test('of numbers far under their rows none is known, where none stands over the first', () =>
  expect(withFactsOverRows([number(14, 'A1'), number(21, 'A2')], [3, 15], NO_TOTALS)).toEqual([]));

test('of numbers under a first row without a day, which may sum all claims, none is known', () => {
  const facts = [number(4, 'A1'), number(9, 'A2')];
  expect(withFactsOverRows(facts, [3, 8], NO_TOTALS, new Set([3]))).toEqual([]);
});

const visit = (date: string): Rows => [
  [`On ${date} you had a visit with Quill Rivera, LCSW (90834).`],
  ['Your provider charged $180.00.'],
  ['The plan discount was $60.00.'],
  ['The allowed amount is $120.00.'],
  ['Your plan paid $100.00.'],
  ['You owe $20.00.'],
];

test('a number under what may be the sum of all claims, under the day of the letter, is none of that row', () => {
  const reading = readEob([
    aPage([
      ['Explanation of Benefits'],
      ['Fictional Health Plan'],
      ['02/10/2025'],
      ['Plan discount', 'Member rate', 'Plan paid', 'You owe'],
      ['$120.00', '$240.00', '$200.00', '$40.00'],
      ['Claim number: 25A100001'],
      ...visit('Jan 7, 2025'),
      ['Claim number: 25A998877P'],
      ['Date of service: May 6, 2025'],
      ['In process'],
      ['Claim number: 25A904082'],
      ...visit('Jan 12, 2025'),
    ]),
  ]);
  const claims = reading.outcome === 'read' ? reading.claims : [];
  expect(claims.map(({ claimNumber }) => claimNumber)).not.toContain('25A998877P');
});

test('services of one claim have its number under each of them', () =>
  expect(
    withFactsOverRows([number(4, 'A1'), number(9, 'A2'), number(14, 'A2')], [3, 8, 13], NO_TOTALS),
  ).toEqual([number(0, 'A1'), number(5, 'A2'), number(10, 'A2')]));

test('numbers over claims stay over them, though the amounts of the last one have no day', () => {
  const reading = readEob([
    aPage(
      [
        ['Explanation of Benefits'],
        ['Fictional Health Plan'],
        ['02/10/2025'],
        ['Billed', '$425.75'],
        ['Member rate', '$405.75'],
        ['Plan paid', '$364.67'],
        ['Claim number: 25A697921'],
        ['Patient: Robin Placeholder'],
        ['Provider: Quill Rivera, LCSW'],
        ['Billed', 'Member rate', 'Plan paid', 'Patient share'],
        ['Date of service: 01/07/2025'],
        ['$140.00', '$120.00', '$120.00', '$0.00'],
        ['Date of service: 01/08/2025'],
        ['$185.75', '$185.75', '$144.67', '$41.08'],
        ['Claim number: 25A260902'],
        ['Provider: Quill Rivera, LCSW'],
        ['Date of service: 02/27/2025'],
        ['Deductible: $320.00 of $500.00 met'],
        ['$100.00', '$100.00', '$100.00', '$0.00'],
      ],
      { columnWidth: 130, pitch: 12 },
    ),
  ]);
  const claims = reading.outcome === 'read' ? reading.claims : [];
  const days = claims.map(({ claimNumber, lines }) => [
    claimNumber,
    ...lines.flatMap(({ dateOfService, trust }) =>
      trust.level === 'verified' ? [dateOfService] : [],
    ),
  ]);
  expect(days).toContainEqual(['25A697921', '2025-01-07', '2025-01-08']);
});
