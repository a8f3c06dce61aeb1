import { expect, test } from 'vitest';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { TITLE } from '#tests/builders/plain-eob.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

const read = (...rows: Rows) => verifiedLines([aPage([...TITLE, ...rows], { columnWidth: 110 })]);
const visit = (date: string, ...amounts: readonly string[]): Rows => [
  [`Date of service: ${date} · CPT 90837`],
  ...['Charge', 'Not payable', 'Deductible', 'Allowable amount', 'Paid', 'Total cost'].map(
    (label, at) => [`${label}: ${amounts[at] ?? ''}`],
  ),
];

test('a heading that two lists of labels read in two ways is doubted in both', () =>
  expect(
    read(
      ...visit('01/07/2025', '153.23', '58.23', '13.13', '81.87', '45.50', '49.50'),
      ...visit('01/14/2025', '95.00', '', '22.80', '72.20', '36.10', '58.90'),
    ),
  ).toEqual([]));

test('a heading that both read alike is not', () =>
  expect(
    read(
      ...visit('01/07/2025', '153.23', '58.23', '13.13', '81.87', '45.50', '49.50'),
      ...visit('01/14/2025', '143.23', '48.23', '13.13', '81.87', '45.50', '49.50'),
    ),
  ).toEqual(['2025-01-07: 95.00 = 45.50 + 49.50', '2025-01-14: 95.00 = 45.50 + 49.50']));

test('what one list reads as allowed, and another with a deductible as what that leaves, is doubted in both', () =>
  expect(
    read(
      ...visit('01/12/2025', '100.00', '', '30.00', '70.00', '40.00', '60.00'),
      ...visit('01/17/2025', '107.92', '4.37', '103.55', '0.00', '0.00', '103.55'),
    ),
  ).toEqual([]));
