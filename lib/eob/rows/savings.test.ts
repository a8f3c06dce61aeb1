import { expect, test } from 'vitest';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { TITLE } from '#tests/builders/plain-eob.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

const read = (...rows: Rows) =>
  verifiedLines([
    aPage([...TITLE, ...rows], { columnWidth: 110, align: 'left', headingAlign: 'left' }),
  ]);

const HEADINGS = ['Date of service', 'Code', 'Plan paid', 'Amount billed', 'You saved', 'You owe'];

test('what was saved is the discount where the sums hold with it', () =>
  expect(
    read(
      HEADINGS,
      ['01/07/2025', '90837', '117.80', '200.00', '57.20', '25.00'],
      ['01/14/2025', '90834', '0.00', '180.00', '60.00', '120.00'],
    ),
  ).toEqual(['2025-01-07: 142.80 = 117.80 + 25.00', '2025-01-14: 120.00 = 0.00 + 120.00']));

test('what was saved holds the payment on all rows where it does on one, though sums may hold without', () =>
  expect(
    read(
      [...HEADINGS.slice(0, 5), 'Cost share'],
      ['01/07/2025', '90837', '141.13', '210.01', '210.01', '0.00'],
      ['01/14/2025', '90834', '75.88', '193.38', '95.88', '21.62'],
    ),
  ).toEqual([]));

test('what was saved may hold the payment where no more is printed of it than what another payer may have paid', () =>
  expect(
    read(
      ['Date of service', 'Code', 'Cost share', 'You saved', 'Amount billed', 'Medicare paid'],
      ['01/07/2025', '90837', '95.00', '0.00', '95.00', '0.00'],
      ['01/14/2025', '90834', '30.00', '169.77', '199.77', '0.00'],
    ).filter((line) => line.includes('30.00')),
  ).toEqual([]));

test('what a patient owes, and is not covered, is not allowed by a heading that may mean the share', () =>
  expect(
    read(
      [
        'Date of service',
        'Code',
        'Total cost',
        'Copay',
        'Not payable',
        'Plan paid',
        'Deductible',
        'Total you owe',
      ],
      ['01/07/2025', '90837', '155.01', '0.00', '20.00', '0.00', '155.01', '155.01'],
      ['01/14/2025', '90834', '120.00', '0.00', '120.00', '0.00', '0.00', '120.00'],
    ),
  ).toEqual(['2025-01-07: 155.01 = 0.00 + 155.01']));
