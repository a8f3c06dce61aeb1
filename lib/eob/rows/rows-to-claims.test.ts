import { expect, test } from 'vitest';
import { readEob } from '#lib/eob/read-eob.ts';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { FIRST, HEADINGS, SECOND, TITLE } from '#tests/builders/plain-eob.ts';

function claimNumbers(...rows: Rows): readonly (string | null)[] {
  const reading = readEob([aPage(rows)]);
  return reading.outcome === 'read' ? reading.claims.map(({ claimNumber }) => claimNumber) : [];
}

const FIRST_TOTAL = ['Claim total', '', ...FIRST.slice(2)];

test('services under the total of a claim are not of that claim', () =>
  expect(claimNumbers(...TITLE, HEADINGS, FIRST, FIRST_TOTAL, SECOND)).toEqual([
    '25A1234567',
    null,
  ]));

test('services under a subtotal are of the same claim', () =>
  expect(
    claimNumbers(...TITLE, HEADINGS, FIRST, ['Subtotal', '', ...FIRST.slice(2)], SECOND),
  ).toEqual(['25A1234567']));

test('a word behind the last key leaves a claim’s header under the keys of its page', () => {
  const keys = ['PATIENT NAME', 'CLAIM NUMBER', 'MEDICAID #'];
  const headings = ['Date', 'Code', 'Billed', 'Allowed', 'Plan paid', 'You owe'];
  const row = ['01/07/2025', '90837', '200.00', '142.80', '142.80', '0.00'];
  const reading = readEob([
    aPage(
      [
        ['Remittance and status report'],
        keys,
        headings,
        ['ROE, ROBIN', '100205025133010', '9933010'],
        row,
        ['CLAIM TOTAL', '', ...row.slice(2)],
        ['DOE, SAM', '200205025140077', '9907712', 'ADJUSTED CLAIM'],
        ['01/14/2025', ...row.slice(1)],
      ],
      { columnWidth: 90, align: 'left', headingAlign: 'left' },
    ),
  ]);
  const claims = reading.outcome === 'read' ? reading.claims : [];
  expect(claims.map(({ claimNumber, patient }) => `${claimNumber} ${patient}`)).toEqual([
    '100205025133010 ROE, ROBIN',
    '200205025140077 DOE, SAM',
  ]);
});
