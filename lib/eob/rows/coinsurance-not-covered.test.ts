import { expect, test } from 'vitest';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { TITLE } from '#tests/builders/plain-eob.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

const HEADINGS = [
  'Date',
  'Code',
  'Amount claimed',
  'Ineligible',
  'Note',
  'Discount',
  'Total covered',
  'Deductible',
  'Total benefits',
];
const SERVICE = [
  '01/07/2025',
  '90837',
  '200.00',
  '18.56',
  'Y6',
  '57.20',
  '124.24',
  '50.00',
  '74.24',
];
const TOTAL = ['Total', '', '200.00', '18.56', '', '57.20', '124.24', '50.00', '74.24'];
const NOTE = 'Y6 The coinsurance of your policy (20% after the discount and deductible).';

function read(note: string, ...rows: Rows): readonly string[] {
  return verifiedLines([aPage([...TITLE, HEADINGS, ...rows, [note]], { columnWidth: 72 })]);
}

test('what a note calls coinsurance is allowed, where it is just the percentage that the note tells', () =>
  expect(read(NOTE, SERVICE, TOTAL)).toEqual(['2025-01-07: 142.80 = 74.24 + 68.56']));

test.for(['Remark Y6: ', 'Note code Y6 - ', '(Y6) '])(
  'the code of a note may stand after %j',
  (before) =>
    expect(read(NOTE.replace('Y6 ', before), SERVICE, TOTAL)).toEqual([
      '2025-01-07: 142.80 = 74.24 + 68.56',
    ]),
);

test.for<readonly [string, string]>([
  ['another percentage', NOTE.replace('20%', '30%')],
  ['no percentage', NOTE.replace('20%', 'a part')],
])('a note with %s leaves the line to a person', ([, note]) =>
  expect(read(note, SERVICE, TOTAL)).toEqual([]),
);
