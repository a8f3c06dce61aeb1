import { expect, test } from 'vitest';
import { readEob } from '#lib/eob/read-eob.ts';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { TITLE } from '#tests/builders/plain-eob.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

const CARD: Rows = [
  ['Amount billed', '$200.00'],
  ['Discount', '$57.20'],
  ['Allowed amount', '$142.80'],
  ['Plan paid', '$117.80'],
  ['You owe', '$25.00'],
];
const OTHER_CARD: Rows = CARD.map(([label = '', amount = '']) => [
  label,
  amount.replace('$200.00', '$210.00').replace('$57.20', '$67.20'),
]);

/** The days and procedures of verified lines. */
function verified(rows: Rows): readonly string[] {
  const reading = readEob([aPage([...TITLE, ...rows], { columnWidth: 160 })]);
  return reading.outcome !== 'read'
    ? []
    : reading.claims
        .flatMap(({ lines }) => lines)
        .filter(({ trust }) => trust.level === 'verified')
        .map(({ dateOfService, procedureCode }) => `${dateOfService} ${procedureCode ?? 'none'}`);
}

const day = (date: string): Rows => [[`Date of service: ${date}`]];
const code = (text: string): Rows => [[`CPT ${text}`]];

test('days over their services are theirs', () =>
  expect(verified([...day('01/07/2025'), ...CARD, ...day('01/14/2025'), ...OTHER_CARD])).toEqual([
    '2025-01-07 none',
    '2025-01-14 none',
  ]));

test.for<readonly [string, Rows]>([
  [
    'days under their services',
    [...CARD, ...day('01/07/2025'), ...OTHER_CARD, ...day('01/14/2025')],
  ],
  [
    'procedures under their services',
    [
      ...day('01/07/2025'),
      ...CARD,
      ...code('90837'),
      ...day('01/14/2025'),
      ...OTHER_CARD,
      ...code('90834'),
    ],
  ],
  [
    'days over some services and under others',
    [...day('01/07/2025'), ...CARD, ...OTHER_CARD, ...day('01/14/2025')],
  ],
])('%s are not taken for those of the next one', ([, rows]) =>
  expect(verified(rows)).not.toContainEqual(expect.stringMatching(/07 90834|14 90837|14 none/)),
);

const HEADINGS = ['', 'Amount billed', 'Plan allowance', 'Plan paid', 'You owe'];
const visit = (date: string, number: string, ...amounts: readonly string[]): Rows => [
  [date],
  HEADINGS,
  ['Fictional Counseling', ...amounts],
  [`Claim ${number}`],
];
const UNDECIDED = visit('June 30, 2025', 'HP25-66', '$190.00', 'In process');
const DECIDED = [
  ...visit('June 16, 2025', 'HP25-64831', '$190.00', '$138.00', '$113.00', '$25.00'),
  ...visit('June 2, 2025', 'HP25-62914', '$180.00', '$128.00', '$103.00', '$25.00'),
];

test.for<readonly [string, Rows]>([
  ['over a service that is not decided', [...UNDECIDED, ...DECIDED]],
  ['under the others, over one that is not decided', [...DECIDED, ...UNDECIDED]],
])('a day %s is that one’s', ([, rows]) =>
  expect(verified(rows)).toEqual(['2025-06-16 none', '2025-06-02 none']),
);

test('procedures under their services are not taken for those of the next one, though the first has none', () => {
  const rows: Rows = [
    ...day('01/07/2025'),
    HEADINGS,
    ['', '$190.00', '$138.00', '$113.00', '$25.00'],
    ...code('H0031'),
    ['Birth date 01/09/2012'],
    ['', '$180.00', '$128.00', '$103.00', '$25.00'],
    ...code('90834'),
    ['Birth date 01/09/2012'],
    ['', '$370.00', '$266.00', '$216.00', '$50.00'],
  ];
  expect(verified(rows)).not.toContainEqual(expect.stringMatching(/H0031|90834/));
});

test('a day over no service, decided or not, is a doubt', () =>
  expect(verified([['June 30, 2025'], ['Thank you'], ...DECIDED])).toEqual([]));

const told = (charged: string, discount: string, paid: string): Rows => [
  [`Your provider charged $${charged}.`],
  [`The plan discount was $${discount}.`],
  [`Your plan paid $${paid}.`],
  ['You owe $0.00.'],
];
const SUMMARY: Rows = [
  ['Summary'],
  ['Adjustment', 'Other', 'Your coinsurance', 'Medicare paid'],
  ['-$417.53', '-$190.00', '$124.51', '$0.00'],
];

test.for<readonly [string, Rows]>([
  [
    'and the first one has a label more',
    [
      ...told('95.00', '0.00', '0.00').toSpliced(2, 0, ['$95.00 is not covered by your plan.']),
      ['Date of service: 01/28/2025 (90847)'],
      ...told('204.27', '104.27', '100.00'),
      ['Date of service: 01/22/2025 (90837)'],
      ...told('127.79', '7.79', '120.00'),
      ['Date of service: 01/30/2025 (90834)'],
      ...SUMMARY,
    ],
  ],
  [
    'and all have the same day',
    [
      ...told('119.00', '19.00', '100.00'),
      ['Date of service: 01/07/2025 (90847)'],
      ...told('204.27', '104.27', '100.00'),
      ['Date of service: 01/07/2025 (90837)'],
      ...told('127.79', '7.79', '120.00'),
      ['Date of service: 01/07/2025 (90834)'],
      ...SUMMARY,
    ],
  ],
])(
  'days under services are not taken for those of the next ones, where a summary takes the last day %s',
  ([, rows]) => expect(verified(rows)).toEqual([]),
);

const SMALL = ['Submitted charges', 'Contractual adjustment', 'Payment', 'Deductible'];

test('days under small tables whose headings pages repeat are not taken for those of the next ones', () => {
  const pages: readonly Rows[] = [
    [...TITLE, SMALL, ['202.83', '30.17', '172.66', '--']],
    [SMALL, ['Visit on 01/07/2025']],
    [SMALL, ['120.00', '--', '0.00', '120.00']],
    [SMALL, ['Visit on 01/29/2025']],
    [SMALL, ['100.00', '--', '0.00', '100.00']],
    [SMALL, ['Visit on 01/09/2025']],
  ];
  const made = pages.map((rows, at) => ({ ...aPage(rows, { columnWidth: 160 }), number: at + 1 }));
  expect(verifiedLines(made)).toEqual([]);
});

test('days over their tables are theirs under a summary that is titled so', () =>
  expect(
    verified([
      ['Summary'],
      ['Amount billed', '$999.00'],
      ['Allowed amount', '$888.00'],
      ['Plan paid', '$777.00'],
      ...day('01/07/2025'),
      ...CARD,
      ...day('01/14/2025'),
      ...OTHER_CARD,
    ]),
  ).toEqual(['2025-01-07 none', '2025-01-14 none']));

test('the day right over a service is nearer than that of the letter under the last one', () => {
  const rows: Rows = [
    HEADINGS.slice(1),
    ['01-17-2025'],
    ['$190.00', '$138.00', '$113.00', '$25.00'],
    ['CPT 99214'],
    ['Processed on 02/03/2025'],
    ['01-17-2025'],
    ['$180.00', '$128.00', '$103.00', '$25.00'],
    ['CPT 90785'],
    ['Processed on 02/03/2025'],
    ['February 10, 2025'],
  ];
  const page = aPage([...TITLE, ...rows], { columnWidth: 160, pitch: 14 });
  expect(verifiedLines([page])).toEqual([
    '2025-01-17: 138.00 = 113.00 + 25.00',
    '2025-01-17: 128.00 = 103.00 + 25.00',
  ]);
});

test('a sentence on an add-on under the last service is none of another service', () =>
  expect(
    verified([
      ...day('01/07/2025'),
      ...code('90837'),
      ...CARD,
      ...day('01/14/2025'),
      ...code('90834'),
      ...OTHER_CARD,
      ['The interactive complexity of a visit (90785) is included in the main service.'],
    ]),
  ).toEqual(['2025-01-07 90837', '2025-01-14 90834']));

test('a bare date that comes again over services is the letter’s, where another service names its day', () =>
  expect(
    verified([
      ...day('01/07/2025'),
      ...CARD,
      ['February 10, 2025'],
      ...OTHER_CARD,
      ['February 10, 2025'],
      ...CARD,
    ]).filter((each) => each.startsWith('2025-02')),
  ).toEqual([]));

test('a bare date under services is the letter’s too, where the day of another one has no more than the key of a date', () =>
  expect(
    verified([
      ['Claim number', 'Procedure', 'Billed', 'Allowed', 'Plan paid', 'You owe'],
      ['25A737511', '90837', '200.00', '142.80', '117.80', '25.00'],
      ['Date: 01/07/2025'],
      ['02/10/2025'],
      ['Date: 01/07/2025'],
      ['25A737511', '90837', '180.00', '120.00', '100.00', '20.00'],
      ['02/10/2025'],
    ]).filter((each) => each.startsWith('2025-02')),
  ).toEqual([]));

/** A card of four lines with its procedure under it. */
const codeUnder = (date: string, refused: string, procedure: string): Rows => [
  [`Visit on ${date}`],
  ['Charges excluded', refused],
  ...CARD.slice(2),
  [procedure],
];

test('a procedure under the amounts of its service is told from those of a summary by the summary’s title', () =>
  expect(
    verified([
      ...codeUnder('02/13/2025', '', '90785'),
      ...codeUnder('02/07/2025', '', '96130'),
      ['Summary'],
      ['Charges excluded', 'Allowed amount', 'Plan paid', 'You owe'],
      ['$44.19-', '$934.24', '$650.67', '$327.76'],
    ]),
  ).toEqual(['2025-02-13 90785', '2025-02-07 96130']));
