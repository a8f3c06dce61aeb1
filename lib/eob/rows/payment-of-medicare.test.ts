import { expect, test } from 'vitest';
import { readEob } from '#lib/eob/read-eob.ts';
import { aPage, type Rows } from '#tests/builders/page.ts';

const TABLE: Rows = [
  ['Date of service', 'Code', 'Allowed', 'Copay', 'Medicare paid'],
  ['01/07/2025', '90791', '43.26', '20.00', '23.26'],
];

function areVerified(rows: Rows): boolean {
  const reading = readEob([aPage(rows, { columnWidth: 100 })]);
  const lines = reading.outcome === 'read' ? reading.claims.flatMap((claim) => claim.lines) : [];
  return lines.length > 0 && lines.every(({ trust }) => trust.level === 'verified');
}

test('half of a heading names no payer', () =>
  expect(
    areVerified([
      ['Explanation of Benefits'],
      ['Fictional Health Plan'],
      ['Claim number: 25A1234567'],
      ['Date of service', 'Code', 'Plan\nallowed', 'Your\ncopay', 'Medicare\npaid'],
      ...TABLE.slice(1),
    ]),
  ).toBe(false));

test.for([
  ['of a plan that pays after it is doubted', 'Fictional Health Plan', false],
  ['of Medicare itself is its own', 'Medicare', true],
  ['that names no payer is doubted', 'Your claims', false],
] as const)('what Medicare paid on a document %s', ([, payer, are]) =>
  expect(
    areVerified([['Explanation of Benefits'], [payer], ['Claim number: 25A1234567'], ...TABLE]),
  ).toBe(are),
);

test('an amount that the law withheld, among the labels, makes no payment Medicare’s own', () =>
  expect(
    areVerified([
      ['Explanation of Benefits'],
      ['Claim number: 25A1234567'],
      ['Date of service: 01/07/2025'],
      ['Allowed: $43.26'],
      ['Copay: $20.00'],
      ['Medicare paid: $23.26'],
      ['Sequestration: 0.00'],
    ]),
  ).toBe(false));
