import { expect, test } from 'vitest';
import { readEob } from '#lib/eob/read-eob.ts';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { FIRST, HEADINGS, SECOND } from '#tests/builders/plain-eob.ts';

/** The claim numbers and days of verified lines. */
function verified(...rows: Rows): readonly string[] {
  const title = [['Explanation of Benefits'], ['Fictional Health Plan']];
  const reading = readEob([aPage([...title, ...rows], { columnWidth: 90, pitch: 14 })]);
  const claims = reading.outcome === 'read' ? reading.claims : [];
  return claims.flatMap(({ claimNumber, lines }) =>
    lines
      .filter(({ trust }) => trust.level === 'verified')
      .map(({ dateOfService }) => `${claimNumber} ${dateOfService}`),
  );
}

const UNDECIDED: Rows = [
  ['Claim number: 25A9988770'],
  ['Patient: Robin Placeholder'],
  ['Date of service: 05/06/2025'],
  ['In process'],
];
const TABLE: Rows = [HEADINGS, FIRST, SECOND];

test('the number of a claim that is not decided is not that of the services under it', () =>
  expect(verified(...UNDECIDED, ...TABLE, ['Claim number: 25A1234567'])).toEqual([]));

test('the number of the next claim is', () =>
  expect(verified(...UNDECIDED, ['Claim number: 25A1234567'], ...TABLE)).toEqual([
    '25A1234567 2025-01-07',
    '25A1234567 2025-01-14',
  ]));

test('the upper half of a heading is no state of a claim', () =>
  expect(
    verified(
      ['Claim number: 25A9988770'],
      ['', '', '', 'Pending'],
      ['', '', '', 'or not'],
      [...HEADINGS.slice(0, 3), 'payable', ...HEADINGS.slice(3)],
      [...FIRST.slice(0, 3), '0.00', ...FIRST.slice(3)],
      ['Claim number: 25A1234567'],
      HEADINGS,
      SECOND,
    ),
  ).toHaveLength(2));
