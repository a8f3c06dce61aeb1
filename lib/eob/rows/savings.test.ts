import { expect, test } from 'vitest';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { TITLE } from '#tests/builders/plain-eob.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

const read = (...rows: Rows) =>
  verifiedLines([
    aPage([...TITLE, ...rows], { columnWidth: 130, align: 'right', headingAlign: 'left' }),
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

test('what was saved may hold the payment where no more is printed of it than what another payer may have paid', () =>
  expect(
    read(
      ['Date of service: 01/07/2025'],
      ['90837'],
      ['Paid from account: $0.00', 'Cost share: $95.00', 'You saved: $0.00'],
      ['Amount billed: $95.00', 'Medicare paid: $0.00'],
      ['Date of service: 01/14/2025'],
      ['90785'],
      ['Paid from account: $0.00', 'Cost share: $30.00', 'You saved: $169.77'],
      ['Amount billed: $199.77', 'Medicare paid: $0.00'],
      ['Summary'],
      ['Paid from account', '$0.00'],
      ['Cost share', '$125.00'],
      ['You saved', '$169.77'],
      ['Amount billed', '$294.77'],
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
