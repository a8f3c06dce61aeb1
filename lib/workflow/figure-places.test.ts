import { expect, test } from 'vitest';
import { placesOfLine, placesOfPayout } from '#lib/workflow/figure-places.ts';
import { readPage } from '#lib/workflow/read-page.ts';
import { aCapturedPage, aPairBlock, aTableBlock } from '#tests/builders/captured-page.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';

const HEADINGS = ['Date of service', 'Code', 'Billed', 'Allowed', 'Plan paid', 'You owe'];
const ROW = ['01/07/2025', '90837', '$200.00', '$142.80', '$117.80', '$25.00'];

test('gives each figure of a page with its element and the other texts of its line', () => {
  const page = aCapturedPage({
    blocks: [aPairBlock('Claim number', '25A1234567'), aTableBlock(HEADINGS, [ROW])],
  });
  const [line = aServiceLine()] = readPage(page).claims.flatMap(({ lines }) => lines);
  expect(placesOfLine(line)).toContainEqual({
    frame: 'portal.example/claims/1',
    place: '/1/0/1/3',
    text: '$142.80',
    near: expect.arrayContaining(['$200.00', '90837']),
  });
});

test('gives the amount of a payout of a page with its element', () => {
  const page = aCapturedPage({
    blocks: [
      aTableBlock(
        ['Client', 'Session date', 'Payout date', 'Your pay'],
        [['J. D.', '01/07/2025', '01/24/2025', '$95.00']],
      ),
    ],
  });
  expect(readPage(page).payouts.flatMap(placesOfPayout)).toEqual([
    { frame: 'portal.example/claims/1', place: '/1/0/1/3', text: '$95.00', near: [] },
  ]);
});

test('gives nothing for a line that was read from no page', () =>
  expect(placesOfLine(aServiceLine())).toEqual([]));
