import { expect, test } from 'vitest';
import { readEob } from '#lib/eob/read-eob.ts';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { FIRST, SECOND, TITLE } from '#tests/builders/plain-eob.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

function read(rows: Rows): readonly string[] {
  return verifiedLines([aPage([...TITLE, ...rows], { columnWidth: 90 })]);
}

const HEADINGS = ['Date of service', 'Code', 'Billed', 'Discount', 'Allowed', 'Paid', 'You owe'];
const INTEREST = ['Interest', '', '', '', '', '1.42', ''];
const FIRST_READ = '2025-01-07: 142.80 = 117.80 + 25.00';
const SECOND_READ = '2025-01-14: 120.00 = 100.00 + 20.00';

test.for<readonly [string, Rows, readonly string[]]>([
  [
    'sums tell that an unknown heading names the allowed amount',
    [HEADINGS.with(4, 'Zorp'), FIRST, SECOND],
    [FIRST_READ, SECOND_READ],
  ],
  [
    'sums tell that an unknown heading names the payment, where the share is known',
    [HEADINGS.with(5, 'Zorp'), FIRST, SECOND],
    [FIRST_READ, SECOND_READ],
  ],
  [
    'what Medicare paid is the payment where the law withheld just its share',
    [
      ['Reduced by 2% by federal law'],
      ['Date of service', 'Code', 'Billed', 'Medicare approved', 'Medicare paid', 'You owe'],
      ['01/07/2025', '90837', '195.00', '151.20', '118.54', '30.24'],
      ['01/14/2025', '90785', '40.00', '11.85', '9.29', '2.37'],
    ],
    ['2025-01-07: 151.20 = 118.54 + 30.24', '2025-01-14: 11.85 = 9.29 + 2.37'],
  ],
  [
    'an amount in a sentence that begins in a cell is a word of it, as in the monthly reports of CMS',
    [
      ['Service', '', 'Billed', 'Total cost', 'Plan share', 'Your share'],
      ['Psychotherapy', '', '200.00', '142.80', '117.80', '25.00'],
      ['60 minutes', '', '', '', '', 'You pay a $25.00'],
      ['01/07/2025 (90837)', '', '', '', '', 'copayment for it'],
      ['Psychotherapy', '', '180.00', '120.00', '100.00', '20.00'],
      ['45 minutes', '', '', '', '', 'You pay a $20.00'],
      ['01/14/2025 (90834)', '', '', '', '', 'copayment for it'],
    ],
    [FIRST_READ, SECOND_READ],
  ],
  [
    'reasons that have the column behind their amounts adjust nothing behind them',
    [
      ['Date', 'Proc', 'Charge', 'Adjust Amount', 'Grp / RC', 'Non-covered', 'Allowed', 'Paid'],
      ['01/07/2025', '90837', '200.00', '57.20', 'CO-45', '0.00', '142.80', '117.80'],
      ['', '', '', '25.00', 'PR-3'],
    ],
    [FIRST_READ],
  ],
  [
    'a column that repeats the charge hides nothing',
    [HEADINGS.with(4, 'Zorp'), FIRST.with(4, '200.00'), SECOND.with(4, '180.00')],
    [FIRST_READ, SECOND_READ],
  ],
  [
    'a stroke is nothing where the sums hold with it',
    [HEADINGS, FIRST, ['01/14/2025', '90834', '180.00', '60.00', '120.00', '120.00', '-']],
    [FIRST_READ, '2025-01-14: 120.00 = 120.00 + 0.00'],
  ],
  [
    'of a charge that is wholly refused nothing is allowed, whatever is left blank',
    [
      ['Date of service', 'Code', 'Billed', 'Not covered', 'Allowed', 'Paid', 'You owe'],
      ['01/07/2025', '90837', '200.00', '57.20', '142.80', '117.80', '25.00'],
      ['01/14/2025', '90889', '65.00', '65.00', '-', '-', '65.00'],
    ],
    [FIRST_READ, '2025-01-14: 0.00 = 0.00 + 65.00'],
  ],
  [
    'a day on a line of its own is that of the services under it',
    [
      ['Service', 'Code', ...HEADINGS.slice(2)],
      ['Date of service: 01/07/2025'],
      ['Visit', ...FIRST.slice(1)],
      ['Add-on', '90785', '20.00', '5.00', '15.00', '15.00', '0.00'],
      ['Total', '', '220.00', '62.20', '157.80', '132.80', '25.00'],
    ],
    [FIRST_READ, '2025-01-07: 15.00 = 15.00 + 0.00'],
  ],
  [
    'a day is printed with blanks between its numbers where its heading says that it is one',
    [
      HEADINGS.with(0, 'Date of service MM DD YY'),
      FIRST.with(0, '01 07 25'),
      SECOND.with(0, '01 14 25'),
    ],
    [FIRST_READ, SECOND_READ],
  ],
  [
    'a day with blanks is not read where the heading puts it before the month',
    [
      HEADINGS.with(0, 'Date of service DD MM YY'),
      FIRST.with(0, '01 07 25'),
      SECOND.with(0, '01 08 25'),
    ],
    [],
  ],
  [
    'interest for a late payment is no service, and the total of what was paid holds it',
    [
      HEADINGS,
      FIRST,
      SECOND,
      INTEREST,
      ['Total', '', '380.00', '117.20', '262.80', '219.22', '45.00'],
    ],
    [FIRST_READ, SECOND_READ],
  ],
  [
    'interest for a late payment is no service, and the total of what was paid leaves it out',
    [
      HEADINGS,
      FIRST,
      SECOND,
      INTEREST,
      ['Total', '', '380.00', '117.20', '262.80', '217.80', '45.00'],
    ],
    [FIRST_READ, SECOND_READ],
  ],
  [
    'interest explains no other total',
    [
      HEADINGS,
      FIRST,
      SECOND,
      INTEREST.with(4, '1.42').with(5, ''),
      ['Total', '', '380.00', '117.20', '264.22', '217.80', '45.00'],
    ],
    [],
  ],
  [
    'what a fund paid is the plan’s payment where the sums hold with it',
    [HEADINGS.with(5, 'Fund paid'), FIRST, SECOND],
    [FIRST_READ, SECOND_READ],
  ],
  [
    'a balance that is left after the deductible is a step to the payment',
    [
      [...HEADINGS.slice(0, 4), 'Covered amount', 'Deductible', 'Balance', 'Payment'],
      ['01/07/2025', '90837', '200.00', '57.20', '142.80', '42.80', '100.00', '80.00'],
      ['01/14/2025', '90834', '180.00', '60.00', '120.00', '0.00', '120.00', '96.00'],
      ['Total', '', '380.00', '117.20', '262.80', '42.80', '220.00', '176.00'],
    ],
    ['2025-01-07: 142.80 = 80.00 + 62.80', '2025-01-14: 120.00 = 96.00 + 24.00'],
  ],
  [
    'a range of days whose end is broken under its beginning takes the reasons beside it along',
    [
      ['Dates of service', 'Code', 'Billed', 'Adj code', 'Adj amount', 'Paid'],
      ['01/07/2025 -', '90837', '200.00', 'CO-45', '57.20', '117.80'],
      ['01/07/2025', '', '', 'PR-3', '25.00', ''],
      ['01/14/2025 -', '90834', '180.00', 'CO-45', '60.00', '100.00'],
      ['01/14/2025', '', '', 'PR-1', '20.00', ''],
    ],
    [FIRST_READ, SECOND_READ],
  ],
  [
    'the group and the reason of an adjustment stand in two columns',
    [
      ['Dates', 'Code', 'Billed', 'Allowed', 'Grp', 'Rsn', 'Adj amt', 'Paid'],
      ['01/07/2025', '90837', '200.00', '142.80', 'CO', '45', '57.20', '117.80'],
      ['', '', '', '', 'PR', '3', '25.00', ''],
    ],
    [FIRST_READ],
  ],
  [
    'a list of reasons that leaves the patient’s part out says nothing of it',
    [
      ['Date of service', 'Code', 'Billed', 'Allowed', 'Adj', 'Paid', 'Pt resp'],
      ['01/07/2025', '90837', '200.00', '142.80', 'CO-45 57.20', '117.80', '25.00'],
      ['01/14/2025', '90834', '180.00', '0.00', 'CO-197 180.00', '0.00', '0.00'],
    ],
    [FIRST_READ, '2025-01-14: 0.00 = 0.00 + 0.00'],
  ],
  [
    'a claim’s summary tells what its only service leaves out',
    [
      ['Date of service', 'Code', 'Billed', 'Allowed'],
      FIRST.slice(0, 3).concat('142.80'),
      ['Total', '', '200.00', '142.80'],
      ['Paid to provider: $117.80'],
      ['Copayment: $25.00'],
    ],
    [FIRST_READ],
  ],
])('%s', ([, rows, expected]) => expect(read(rows)).toEqual(expected));

test.for<readonly [string, Rows]>([
  [
    'a balance that runs on from payment to payment is nobody’s share',
    [
      ['Date of service', 'Code', 'Billed', 'Paid', 'Balance'],
      ['01/07/2025', '90837', '25.00', '25.00', '175.00'],
      ['01/14/2025', '90834', '25.00', '25.00', '150.00'],
    ],
  ],
  [
    'that all of a charge was paid does not tell who allowed it',
    [
      ['Date of service', 'Code', 'Session fee', 'Paid', 'You pay'],
      ['01/07/2025', '90837', '90.00', '90.00', '0.00'],
    ],
  ],
  [
    'what an unknown column takes off cannot be told without an allowed column',
    [
      ['Date of service', 'Code', 'Billed', 'Discount', 'Zorp', 'Paid', 'You owe'],
      ['01/07/2025', '90837', '200.00', '57.20', '2.00', '115.80', '25.00'],
      ['01/14/2025', '90834', '180.00', '60.00', '3.00', '97.00', '20.00'],
    ],
  ],
  [
    'payment and share under words that tell neither are not told apart by sums',
    [HEADINGS.with(5, 'Zorp').with(6, 'Blim'), FIRST, SECOND],
  ],
  [
    'a share that contradicts the others is not set aside as some other balance',
    [
      HEADINGS.with(6, 'Your balance'),
      ['01/07/2025', '90837', '200.00', '57.20', '142.80', '117.80', '41.00'],
      ['01/14/2025', '90834', '180.00', '60.00', '120.00', '100.00', '33.00'],
    ],
  ],
  [
    'a note that another insurer paid puts its line in doubt',
    [
      [...HEADINGS, 'Note'],
      [...FIRST, 'OB'],
      ['OB - Your other insurance paid $40.00 of this charge.'],
    ],
  ],
  [
    'what a note calls coinsurance is a part of what is allowed, whatever its column calls it',
    [
      [
        'Date of service',
        'Code',
        'Billed',
        'Ineligible',
        'Rmk',
        'Discount',
        'Covered',
        'Paid',
        'You owe',
      ],
      ['01/07/2025', '90834', '180.00', '20.00', '01', '60.00', '100.00', '80.00', '40.00'],
      ['01 - Coinsurance. This is the share of the allowed charge that is yours.'],
    ],
  ],
  [
    'strokes for all that is not decided yet are no zeros',
    [HEADINGS, ['01/07/2025', '90837', '200.00', '-', '-', '-', '-']],
  ],
  [
    'a list of receipts of a health account is no decision',
    [
      ['Date of service', 'Category', 'Amount', 'Eligible', 'Not eligible', 'Paid from HSA'],
      ['01/07/2025', 'Therapy', '25.00', '25.00', '0.00', '25.00'],
      ['01/14/2025', 'Pharmacy', '41.18', '32.40', '8.78', '32.40'],
    ],
  ],
  [
    'a superbill asks and decides nothing',
    [['Superbill for insurance reimbursement'], HEADINGS, FIRST, SECOND],
  ],
])('%s', ([, rows]) => expect(read(rows)).toEqual([]));

test('what a health account paid beside an allowed amount leaves the decision to be shown', () => {
  const page = aPage(
    [
      ...TITLE,
      ['Date of service', 'Code', 'Billed', 'You saved', 'Member rate', 'Covered', 'HRA paid'],
      ['01/07/2025', '90837', '200.00', '57.20', '142.80', '117.80', '25.00'],
    ],
    { columnWidth: 90 },
  );
  expect(readEob([page])).toMatchObject({
    outcome: 'read',
    claims: [{ lines: [{ dateOfService: '2025-01-07', procedureCode: '90837' }] }],
  });
});

test('a heading over nothing but amounts of reasons names none of the decision', () =>
  expect(
    verifiedLines([
      aPage(
        [
          ...TITLE,
          ['Svc date', 'Proc', 'Billed', 'Grp-RC', 'Amt Grp-RC', '', 'Amt', 'Paid'],
          ['01/07/2025', '90837', '195.00', 'CO-45', '66.30', 'PR-3', '40.00', '88.70'],
          ['01/14/2025', '90834', '150.00', 'CO-45', '53.80', 'PR-2', '19.24', '76.96'],
        ],
        { columnWidth: 72 },
      ),
    ]),
  ).toEqual(['2025-01-07: 128.70 = 88.70 + 40.00', '2025-01-14: 96.20 = 76.96 + 19.24']));
