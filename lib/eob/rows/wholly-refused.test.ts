import { expect, test } from 'vitest';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { TITLE } from '#tests/builders/plain-eob.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

const HEADINGS = [
  'Date',
  'Code',
  'Billed',
  'Allowed',
  'TPL amount',
  'Client resp',
  'Paid',
  'Reason',
];
const PAID = ['01/07/2025', '90837', '170.00', '124.88', '61.20', '0.00', '63.68', 'CO-45'];
const REFUSED = ['01/14/2025', '96130', '210.00', '0.00', '0.00', '0.00', '0.00'];
const PAID_READ = '2025-01-07: 124.88 = 63.68 + 0.00';

const read = (...rows: Rows) =>
  verifiedLines([aPage([...TITLE, HEADINGS, ...rows], { columnWidth: 80 })]);

test.for(['CO-197', 'DENIED'])(
  'zeros of a service refused with %s count where another line tells its columns',
  (reason) =>
    expect(read(PAID, [...REFUSED, reason])).toEqual([PAID_READ, '2025-01-14: 0.00 = 0.00 + 0.00']),
);

test.for<readonly [string, readonly string[]]>([
  ['01377 Claim exceeds the filing limit: denied', [PAID_READ, '2025-01-14: 0.00 = 0.00 + 0.00']],
  ['01377 Claim came without the required referral', [PAID_READ, '2025-01-14: 0.00 = 0.00 + 0.00']],
  ['01377 Claim is held for a review', [PAID_READ]],
])('a service whose note says “%s” is read as %j', ([note, expected]) =>
  expect(read(PAID, [...REFUSED, '01377'], [note])).toEqual(expected),
);

test.for<readonly [string, Rows, readonly string[]]>([
  ['no line tells the columns', [[...REFUSED, 'CO-197']], []],
  ['nothing says that it was refused', [PAID, REFUSED], [PAID_READ]],
  ['a figure stands in it', [PAID, [...REFUSED.with(5, '10.00'), 'CO-197']], [PAID_READ]],
])('zeros of a service prove nothing where %s', ([, rows, expected]) =>
  expect(read(...rows)).toEqual(expected),
);

test.for<readonly [string, string, readonly string[]]>([
  ['*** PAID CLAIMS ***', '*** DENIED CLAIMS ***', [PAID_READ, '2025-01-14: 0.00 = 0.00 + 0.00']],
  ['PAID CLAIMS', 'CLAIMS IN PROCESS', [PAID_READ]],
  ['DENIED CLAIMS', 'ADJUSTED CLAIMS', [PAID_READ]],
])('under the titles %j and %j are read %j', ([paid, refused, expected]) =>
  expect(read([paid], HEADINGS, PAID, [refused], HEADINGS, [...REFUSED, '01377'])).toEqual(
    expected,
  ),
);

test('a charge refused to the patient’s account is the patient’s, beside columns of the share', () =>
  expect(
    verifiedLines([
      aPage(
        [
          ...TITLE,
          ['Date', 'Code', 'Billed', 'Allowed', 'Deduct', 'Coins', 'Grp/RC-Amt', 'Prov pd'],
          ['01/07/2025', '90837', '210.00', '152.30', '40.00', '22.46', 'CO-45 57.70', '89.84'],
          ['01/14/2025', '90846', '190.00', '0.00', '0.00', '0.00', 'PR-96 190.00', '0.00'],
        ],
        { columnWidth: 90, align: 'left', headingAlign: 'left' },
      ),
    ]),
  ).toEqual(['2025-01-07: 152.30 = 89.84 + 62.46', '2025-01-14: 0.00 = 0.00 + 190.00']));

test.for<readonly [string, readonly string[]]>([
  [
    'Received past the 95-day filing limit. The client must not be billed.',
    ['2025-01-14: 0.00 = 0.00 + 0.00'],
  ],
  ['Received past the 95-day filing limit. The client is responsible.', []],
  ['Received past the 95-day filing limit.', []],
  ['Held for a review. The client must not be billed.', []],
])(
  'under headings without a share of the patient’s, zeros whose note says “%s” are read as %j',
  ([note, expected]) => {
    const rows: Rows = [
      ['Date', 'Code', 'Billed', 'Allowed', 'Paid', 'Note'],
      ['01/07/2025', '90837', '140.00', '96.24', '96.24', '00149'],
      ['Total', '', '140.00', '96.24', '96.24', ''],
      ['01/14/2025', '90834', '110.00', '0.00', '0.00', '00265'],
      ['00149 Payment in full by the fee schedule. The client must not be billed.'],
      [`00265 ${note}`],
    ];
    const lines = verifiedLines([aPage([...TITLE, ...rows], { columnWidth: 80 })]);
    expect(lines.filter((line) => line.startsWith('2025-01-14'))).toEqual(expected);
  },
);

test.for<readonly [string, readonly string[]]>([
  [
    'Service was not authorized. The provider may not bill the member.',
    ['2025-01-14: 0.00 = 0.00 + 0.00'],
  ],
  ['Service was not authorized.', []],
])('beside parts of the share, zeros whose note says “%s” are read as %j', ([note, expected]) => {
  const rows: Rows = [
    ['Date', 'Code', 'Billed', 'Discount', 'Allowed', 'Deductible', 'Copay', 'Notes', 'Paid'],
    ['01/07/2025', '90837', '200.00', '47.40', '152.60', '0.00', '20.00', 'A11', '132.60'],
    ['01/14/2025', '90837', '200.00', '0.00', '0.00', '0.00', '0.00', 'K77', '0.00'],
    [`A11 Paid at the contracted rate. K77 ${note}`],
  ];
  const lines = verifiedLines([aPage([...TITLE, ...rows], { columnWidth: 80 })]);
  expect(lines.filter((line) => line.startsWith('2025-01-14'))).toEqual(expected);
});
