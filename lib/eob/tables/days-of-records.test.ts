import { expect, test } from 'vitest';
import { readEob } from '#lib/eob/read-eob.ts';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { TITLE } from '#tests/builders/plain-eob.ts';

const AMOUNTS: Rows = [
  ['Amount billed', '$200.00'],
  ['Amount allowed', '$142.80'],
  ['Plan paid', '$117.80'],
  ['Your share', '$25.00'],
];

function daysOf(...rows: Rows): readonly string[] {
  const page = aPage([...TITLE, ...rows], { columnWidth: 160, headingAlign: 'left' });
  const reading = readEob([page]);
  if (reading.outcome !== 'read') return [];
  return reading.claims.flatMap(({ lines }) =>
    lines.map(({ dateOfService, trust }) => `${dateOfService} ${trust.level}`),
  );
}

test('a weekday over the name of each service dates the amounts under it', () =>
  expect(
    daysOf(
      ['Tue, Jan 7, 2025'],
      ['Individual therapy, 60 min'],
      ...AMOUNTS,
      ['Tue, Jan 14, 2025'],
      ['Individual therapy, 45 min'],
      ...AMOUNTS,
    ),
  ).toEqual(['2025-01-07 verified', '2025-01-14 verified']));

test('days over titles of visits, of whatever kind, date the amounts under them', () =>
  expect(
    daysOf(
      ['Jan 14, 2025'],
      ['Psychiatry visit'],
      ...AMOUNTS,
      ['Jan 7, 2025'],
      ['Group therapy visit'],
      ...AMOUNTS,
    ),
  ).toEqual(['2025-01-14 verified', '2025-01-07 verified']));

const visits = (...rows: Rows) => aPage([...TITLE, ...rows], { columnWidth: 160 });

test('an index on the page before the records has none of their days', () => {
  const reading = readEob([
    visits(
      ['Jan 7, 2025 with Jane Fictive, LMHC', 'You owe $25.00'],
      ['Jan 14, 2025 with Jane Fictive, LMHC', 'You owe $25.00'],
      ['Jan 21, 2025 with Sam Placeholder, MD', 'You owe $25.00'],
    ),
    { ...visits(['Jan 14, 2025'], ['Therapy visit'], ...AMOUNTS), number: 2 },
    { ...visits(['Jan 7, 2025'], ['Group therapy visit'], ...AMOUNTS), number: 3 },
  ]);
  const lines = reading.outcome === 'read' ? reading.claims.flatMap((claim) => claim.lines) : [];
  expect(lines.map(({ dateOfService, trust }) => `${dateOfService} ${trust.level}`)).toEqual([
    '2025-01-14 verified',
    '2025-01-07 verified',
  ]);
});

const PENDING: Rows = [['Jan 21, 2025'], ['Therapy visit'], ['In process'], ['See details']];
const PAID: Rows = [['Jan 14, 2025'], ['Therapy visit'], ...AMOUNTS];
const OTHER: Rows = [['Jan 7, 2025'], ['Therapy visit'], ...AMOUNTS];

test.for<readonly [string, Rows]>([
  ['before the others', [...PENDING, ...PAID, ...OTHER]],
  ['among the others', [...PAID, ...PENDING, ...OTHER]],
  ['after the others', [...PAID, ...OTHER, ...PENDING]],
])('a claim without amounts that is in process, %s, keeps its day to itself', ([, rows]) =>
  expect(daysOf(...rows)).toEqual(['2025-01-14 verified', '2025-01-07 verified']),
);

test('two visits may be on one day', () =>
  expect(daysOf(...PAID, ...OTHER, ['Jan 7, 2025'], ['Group therapy visit'], ...AMOUNTS)).toEqual([
    '2025-01-14 verified',
    '2025-01-07 verified',
    '2025-01-07 verified',
  ]));

test('who was seen may stand between a day and what was done then', () =>
  expect(
    daysOf(
      ['Jan 14, 2025'],
      ['Hollis Marchbank, LCSW'],
      ['Individual therapy'],
      ...AMOUNTS,
      ['Jan 7, 2025'],
      ['Hollis Marchbank, LCSW'],
      ['Individual therapy'],
      ...AMOUNTS,
    ),
  ).toEqual(['2025-01-14 verified', '2025-01-07 verified']));

test('days alone beside no service may be of payments: a person looks', () =>
  expect(
    daysOf(
      ['Jan 7, 2025'],
      ['Sent to you'],
      ...AMOUNTS,
      ['Jan 14, 2025'],
      ['Sent to you'],
      ...AMOUNTS,
    ),
  ).toEqual(['2025-01-07 review', '2025-01-14 review']));

test('the only day of service of a claim dates its only amounts, wherever it stands', () =>
  expect(daysOf(...AMOUNTS, ['Date of service', '01/07/2025'])).toEqual(['2025-01-07 verified']));

test('the only day of service of a claim, under its heading over its only amounts, dates them', () =>
  expect(
    daysOf(
      ['For', 'Service date', 'Processed on'],
      ['Avery Imaginary', '01/07/2025', '01/15/2025'],
      ['Your provider may have collected this amount already.'],
      ...AMOUNTS,
    ),
  ).toEqual(['2025-01-07 verified']));

test.for<readonly [string, Rows]>([
  [
    'of two days',
    [
      ['Date of service', '01/07/2025'],
      ['Date of service', '01/14/2025'],
    ],
  ],
  ['over several days', [['Dates of service', '01/07/2025 - 01/14/2025']]],
  ['of two claims', [['Claim number: 25A7654321'], ['Date of service', '01/07/2025']]],
])('amounts %s are not dated by what stands under them', ([, below]) =>
  expect(daysOf(...AMOUNTS, ...below)).toEqual([]),
);

const STRIPS: Rows = [
  ['Psychotherapy'],
  ['Amount billed', 'Discount', 'Allowed amount'],
  ['$200.00', '$57.20', '$142.80'],
  ['Copay', 'Coinsurance', 'Plan paid'],
  ['$25.00', '$0.00', '$117.80'],
];

test('a day over strips of headings and amounts dates both strips, whatever line of totals follows', () =>
  expect(
    daysOf(['Jan 7, 2025'], ...STRIPS, ['Jan 14, 2025'], ...STRIPS, [
      'Claim total',
      'Billed $400.00',
      'Alder Plan paid $235.60',
      'Copay $50.00',
    ]),
  ).toEqual(['2025-01-07 verified', '2025-01-14 verified']));

const sponsored = (day: string, code: string): Rows => [
  [day],
  [
    `You had a video session (${code}) with your therapist at home. The provider charged $165.00 for this session.`,
  ],
  ['Your employer’s program paid $165.00 to your provider for this session. You owe $0.00.'],
];

test('a weekday over sentences of a session dates what they say was paid, and they name its procedure', () => {
  const rows = [
    ...sponsored('Tuesday, January 7, 2025', '90834'),
    ...sponsored('Tuesday, January 14, 2025', '90837'),
  ];
  const reading = readEob([aPage([...TITLE, ...rows], { headingAlign: 'left', left: 40 })]);
  const lines = reading.outcome === 'read' ? reading.claims.flatMap((claim) => claim.lines) : [];
  expect(
    lines.map(({ dateOfService, procedureCode, trust }) => [
      dateOfService,
      procedureCode,
      trust.level,
    ]),
  ).toEqual([
    ['2025-01-07', '90834', 'verified'],
    ['2025-01-14', '90837', 'verified'],
  ]);
});

test('a day under its key right over each list of amounts is that of the service', () =>
  expect(
    daysOf(
      ['Date: 01/14/2025'],
      ...AMOUNTS,
      ['Date: 01/07/2025 - 01/07/2025'],
      ...AMOUNTS,
      ['Date: 01/07/2025'],
      ...AMOUNTS,
    ),
  ).toEqual(['2025-01-14 verified', '2025-01-07 verified', '2025-01-07 verified']));

test('amounts over the first of such days sum up the services', () =>
  expect(
    daysOf(
      ['Summary'],
      ['Amount billed', '$400.00'],
      ['Amount allowed', '$285.60'],
      ['Plan paid', '$235.60'],
      ['Date: 01/14/2025'],
      ...AMOUNTS,
      ['Date: 01/07/2025'],
      ...AMOUNTS,
    ),
  ).toEqual(['2025-01-14 verified', '2025-01-07 verified']));

test('one day over all lists, or over the only one, may be the document’s own', () => {
  expect(daysOf(['Date: 01/14/2025'], ...AMOUNTS)).toEqual(['2025-01-14 review']);
  expect(daysOf(['Date: 01/14/2025'], ...AMOUNTS, ['Date: 01/14/2025'], ...AMOUNTS)).toEqual([
    '2025-01-14 review',
    '2025-01-14 review',
  ]);
});

test.for<Rows>([
  [['Date: 02/14/2025'], ['Date: 01/14/2025'], ...AMOUNTS, ['Date: 01/07/2025'], ...AMOUNTS],
  [...AMOUNTS, ['Date: 01/14/2025'], ...AMOUNTS, ['Date: 01/07/2025']],
  [['Date: 01/14/2025'], ...AMOUNTS, ...AMOUNTS, ['Date: 01/07/2025'], ...AMOUNTS],
  [['Date: 01/01/2025 - 02/28/2025'], ...AMOUNTS, ['Date: 01/07/2025'], ...AMOUNTS],
  [['Date received: 01/14/2025'], ...AMOUNTS, ['Date received: 01/07/2025'], ...AMOUNTS],
])('days that do not take turns with the lists date none of them for sure (%#)', (rows) =>
  expect(daysOf(...rows).filter((line) => line.endsWith('verified'))).toEqual([]),
);

test('a list right under one of a said day is shown with that day, to be looked at', () =>
  expect(daysOf(['Date of service: 01/14/2025'], ...AMOUNTS, ...AMOUNTS)).toEqual([
    '2025-01-14 verified',
    '2025-01-14 review',
  ]));

test('a list under a title of its own has no day of the list above', () =>
  expect(daysOf(['Date of service: 01/14/2025'], ...AMOUNTS, ['Summary'], ...AMOUNTS)).toEqual([
    '2025-01-14 verified',
  ]));

test('days alone right over the amounts of each record date them, where they differ', () => {
  expect(daysOf(['01/07/2025'], ...AMOUNTS, ['01/14/2025'], ...AMOUNTS)).toEqual([
    '2025-01-07 verified',
    '2025-01-14 verified',
  ]);
  expect(daysOf(['01/07/2025'], ...AMOUNTS, ['01/07/2025'], ...AMOUNTS)).not.toContain(
    '2025-01-07 verified',
  );
});

test('what sums the records up under them is none that lacks its day', () =>
  expect(
    daysOf(
      ['01/07/2025'],
      ...AMOUNTS,
      ['01/14/2025'],
      ...AMOUNTS,
      ['In all'],
      ['Amount billed', '$400.00'],
      ['Amount allowed', '$285.60'],
      ['Plan paid', '$235.60'],
    ).filter((line) => line.endsWith('verified')),
  ).toEqual(['2025-01-07 verified', '2025-01-14 verified']));
