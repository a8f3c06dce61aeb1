import { expect, test } from 'vitest';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { TITLE } from '#tests/builders/plain-eob.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

const read = (rows: Rows) =>
  verifiedLines([
    aPage([...TITLE, ...rows], { columnWidth: 130, align: 'left', headingAlign: 'left' }),
  ]);

const PAID = '2025-01-14: 120.00 = 100.00 + 20.00';

test.for<readonly [string, Rows]>([
  [
    'a charge of which nothing was taken off or paid may be denied',
    [
      ['Date of service', 'Code', 'Billed', 'Discount', 'Plan paid', 'You owe'],
      ['01/07/2025', '90837', '160.00', '0.00', '0.00', '160.00'],
      ['01/14/2025', '90834', '180.00', '60.00', '100.00', '20.00'],
    ],
  ],
  [
    'who owes a charge of which nothing is allowed is not told by zeros',
    [
      ['Date of service', 'Code', 'Billed', 'Allowed', 'Plan paid', 'Deductible'],
      ['01/07/2025', '90837', '160.00', '0.00', '0.00', '0.00'],
      ['01/14/2025', '90834', '180.00', '120.00', '100.00', '20.00'],
    ],
  ],
  [
    'a day without a word over amounts may be a letter’s',
    [
      ['Date of service', 'Billed', 'Discount', 'Allowed', 'Plan paid', 'You owe'],
      ['01/14/2025', '180.00', '60.00', '120.00', '100.00', '20.00'],
      ['February 10, 2025'],
      ['', '180.00', '57.20', '122.80', '102.80', '20.00'],
    ],
  ],
  [
    'the period of an authorization is no day of service',
    [
      ['Date of service', 'Code', 'Billed', 'Discount', 'Allowed', 'Plan paid', 'You owe'],
      ['01/14/2025', '90834', '180.00', '60.00', '120.00', '100.00', '20.00'],
      ['Authorization 90791 is valid from 01/01/2025 to 12/31/2025'],
      ['', '', '180.00', '57.20', '122.80', '102.80', '20.00'],
    ],
  ],
  [
    'a total cost that is less than was allowed once is no charge',
    [
      ['Date of service', 'Code', 'Total cost', 'Plan allowed', 'Plan paid', 'What you owe'],
      ['01/07/2025', '90837', '0.00', '142.80', '142.80', '0.00'],
      ['01/21/2025', '90837', '100.00', '100.00', '0.00', '100.00'],
    ],
  ],
  [
    'what is covered beside a deductible alone may be what is left after it',
    [
      ['Date of service', 'Code', 'Deductible', 'Member rate', 'Covered amount'],
      ['01/07/2025', '90837', '1.77', '15.03', '13.26'],
      ['01/21/2025', '90837', '0.00', '142.80', '142.80'],
    ],
  ],
  [
    'what is eligible may be what is left after a deductible that is not printed',
    [
      ['Date of service', 'Code', 'Copay', 'Eligible amount', 'Plan paid'],
      ['01/07/2025', '90837', '25.00', '142.80', '117.80'],
      ['01/21/2025', '90837', '0.00', '70.19', '70.19'],
    ],
  ],
  [
    'what is allowed may be what is left after a deductible, though on a row without one it is what is left of the charge',
    [
      [
        'Date of service',
        'Code',
        'Benefit paid',
        'Charge',
        'Withheld',
        'Ineligible',
        'Allowable amount',
      ],
      ['01/07/2025', '90837', '58.13', '100.00', '1.19', '-', '94.15'],
      ['01/21/2025', '90785', '195.56', '307.79', '-', '112.23', '195.56'],
      ['Total', '', '253.69', '407.79', '1.19', '112.23', '289.71'],
    ],
  ],
  [
    'what was saved and is neither the discount nor that with the payment tells that something is misread',
    [
      [
        'Date of service',
        'Code',
        'Billed',
        'Your savings',
        'Allowable amount',
        'Coinsurance',
        'Plan paid',
      ],
      ['01/07/2025', '90837', '70.73', '27.69', '55.39', '27.70', '27.69'],
    ],
  ],
  [
    'coinsurance that is no part of the share may come off what looks like the payment',
    [
      [
        'Date of service',
        'Code',
        'Coinsurance',
        'Cost share',
        'Covered amount',
        'Discount',
        'Billed',
      ],
      ['01/07/2025', '90837', '6.94', '25.60', '69.40', '0.00', '95.00'],
      ['01/08/2025', '90791', '0.00', '0.00', '0.00', '170.34', '170.34'],
    ],
  ],
])('%s', ([, rows]) => expect(read(rows).filter((line) => line !== PAID)).toEqual([]));

test('a label without an amount does not take that of the next one', () =>
  expect(
    read([
      ['Date of service: 01/14/2025'],
      ['Amount billed: 180.00'],
      ['Discount: 60.00   Not covered: -   Deductible: 20.00'],
      ['Allowed amount: 120.00   Plan paid: 100.00   You owe: 20.00'],
    ]),
  ).toEqual([PAID]));

test('a summary under sentences changes nothing in the service that they tell', () =>
  expect(
    read([
      ['On 01/14/2025 you had a visit with Quill Rivera, LCSW (90834).'],
      ['Your provider charged $180.00.'],
      ['The allowed amount is $120.00.'],
      ['Your plan paid $100.00.'],
      ['You owe $20.00.'],
      ['Summary'],
      ['Amount billed', '$999.00'],
      ['Allowed amount', '$888.00'],
      ['Plan paid', '$868.00'],
    ]),
  ).not.toContainEqual(expect.stringMatching(/888|868/)));

test('words that may name the share name it where other columns are named for what else they may mean', () => {
  const headings = [
    'Date of service',
    'Code',
    'Submitted charges',
    'Allowed amount',
    'Plan paid',
    'Total cost',
  ];
  const paid = ['01/07/2025', '90834', '239.24', '125.38', '0.00', '125.38'];
  expect(read([headings, paid])).toEqual(['2025-01-07: 125.38 = 0.00 + 125.38']);
});
