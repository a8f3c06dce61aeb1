import { expect, test } from 'vitest';
import type { Claim } from '#lib/claim/schema.ts';
import { readEob } from '#lib/eob/read-eob.ts';
import { aPage, type Rows } from '#tests/builders/page.ts';

const TITLE: Rows = [
  ['Remittance advice'],
  ['Fictional Health Plan'],
  ['Claim number: 25A1234567'],
];
const MONEY = ['Billed', 'Discount', 'Allowed', 'Plan paid', 'You owe'];
const FIRST = ['90837', '200.00', '57.20', '142.80', '117.80', '25.00'];
const SECOND = ['90834', '180.00', '60.00', '120.00', '100.00', '20.00'];

function claimsOf(...rows: Rows): readonly Claim[] {
  const reading = readEob([aPage([...TITLE, ...rows], { columnWidth: 90 })]);
  return reading.outcome === 'read' ? reading.claims : [];
}

/** The dates of service that are sure, each with its procedure. */
function sureDates(...rows: Rows): readonly string[] {
  return claimsOf(...rows)
    .flatMap(({ lines }) => lines)
    .filter(({ trust }) => trust.level === 'verified')
    .map(({ dateOfService, procedureCode }) => `${dateOfService} ${procedureCode}`);
}

test.for<readonly [string, Rows]>([
  [
    'a day and a month before the full date',
    [
      ['Serv date', 'Proc', ...MONEY],
      ['0304 030425', ...FIRST],
      ['0311 031125', ...SECOND],
    ],
  ],
  [
    'bare figures under From and Thru',
    [
      ['From', 'Thru', 'Proc', ...MONEY],
      ['030425', '030425', ...FIRST],
      ['031125', '031125', ...SECOND],
    ],
  ],
  [
    'the year once for both days',
    [
      ['Dates of service', 'Proc', ...MONEY],
      ['03/04-03/04/25', ...FIRST],
      ['03/11-03/11/25', ...SECOND],
    ],
  ],
])('reads the days of a table that prints %s', ([, rows]) =>
  expect(sureDates(...rows)).toEqual(['2025-03-04 90837', '2025-03-11 90834']),
);

test('the last day of a service over the sums of the next claim dates no service of its own', () => {
  const sums = ['Claim charge', 'Claim payment', 'Patient resp'];
  const rows: Rows = [
    ['Dates', 'Proc', ...MONEY],
    ['03/04/2025 -', ...FIRST],
    ['03/04/2025'],
    sums,
    ['$180.00', '$100.00', '$20.00'],
    ['Dates', 'Proc', ...MONEY],
    ['03/11/2025 -', ...SECOND],
    ['03/11/2025'],
  ];
  const lines = claimsOf(...rows).flatMap((claim) => claim.lines);
  expect(lines.map(({ procedureCode }) => procedureCode)).toEqual(['90837', '90834']);
});

test('a day of several on one line over a table is no row’s for sure', () => {
  const rows: Rows = [['Date of service 03/04/2025 03/11/2025'], ['Proc', ...MONEY], FIRST, SECOND];
  expect(sureDates(...rows)).toEqual([]);
  expect(sureDates(['Date of service 03/04/2025'], ...rows.slice(1))).toHaveLength(2);
});

test.for<readonly [string, Rows]>([
  [
    'an address with a date beside it names no procedure with its day',
    [
      ['Nowhere PA 17000 Date: 04/02/25'],
      ['Service', 'Proc', ...MONEY],
      ['Psychotherapy', ...FIRST],
    ],
  ],
  [
    'a date over a table is none of a row whose own date is not understood',
    [['Date of service: 04/02/2025'], ['Serv date', 'Proc', ...MONEY], ['2506/304', ...FIRST]],
  ],
  [
    'a date between the rows is none of a row whose own date is not understood',
    [['Serv date', 'Proc', ...MONEY], ['2506/304', ...FIRST], ['Adjusted by letter of 04/02/2025']],
  ],
  [
    'the day of another procedure is not the day of this one',
    [['CPT 90791 · Jan 14, 2025'], ['Service', 'Proc', ...MONEY], ['Psychotherapy', ...FIRST]],
  ],
  [
    'bare figures under another heading are no date',
    [
      ['Account', 'Proc', ...MONEY],
      ['030425', ...FIRST],
    ],
  ],
])('%s', ([, rows]) => expect(sureDates(...rows)).toEqual([]));

test('the same date at the head of every page is no date of service', () => {
  const head = ['04/02/2025 Fictional Health Plan'];
  const pages = [FIRST, SECOND].map((row, index) => ({
    ...aPage([...TITLE, head, ['Service', 'Proc', ...MONEY], ['Psychotherapy', ...row]]),
    number: index + 1,
  }));
  const reading = readEob(pages);
  const lines = reading.outcome === 'read' ? reading.claims.flatMap((claim) => claim.lines) : [];
  expect(lines.map(({ trust }) => trust.level)).toEqual(['review', 'review']);
});

test('a row whose own date is not understood says so instead of taking another date', () => {
  const [claim] = claimsOf(
    ['Date of service: 04/02/2025'],
    ['Serv date', 'Proc', ...MONEY],
    ['2506/304', ...FIRST],
  );
  expect(claim?.lines.map(({ trust }) => trust)).toEqual([
    {
      level: 'review',
      reasons: [
        'The date stands apart from this line, and nothing says for sure that it is the date of service.',
      ],
    },
  ]);
});

const DAYS = ['2025-01-07 90837', '2025-01-14 90834'];

test('the day over the next table is none of a row above it', () => {
  const headings = ['Procedure', ...MONEY];
  expect(
    sureDates(
      ['January 7, 2025'],
      ['Ana Quill, LCSW'],
      headings,
      FIRST,
      ['January 14, 2025'],
      ['Ana Quill, LCSW'],
      headings,
      SECOND,
    ),
  ).toEqual(DAYS);
});

test('the day of a table may stand on the line of its headings', () => {
  expect(
    sureDates(['January 7, 2025', ...MONEY], FIRST, ['January 14, 2025', ...MONEY], SECOND),
  ).toEqual(DAYS);
});

const FACTS: Rows = [
  ['Provider:', 'Ana Quill, LCSW'],
  ['Patient:', 'Lucian Pretense'],
  ['Processed on:', '01/29/2025'],
];
const OTHERS: Rows = [['Assigned:', 'Yes'], ['Part B'], ['Services']];

test('what else a claim says of itself may stand between its day and its table', () =>
  expect(
    sureDates(
      ['Service date:', '01/07/2025'],
      ...FACTS,
      ...OTHERS,
      ['Procedure', ...MONEY],
      FIRST,
      SECOND,
    ),
  ).toEqual(['2025-01-07 90837', '2025-01-07 90834']));

test('the day of another claim is not that of this one', () =>
  expect(
    sureDates(
      ['Service date:', '01/07/2025'],
      ['Claim number: 25A7654321'],
      ...FACTS,
      ['Claim number: 25A9999999'],
      ['Procedure', ...MONEY],
      FIRST,
    ),
  ).toEqual([]));

test('a list of labels with their amounts under a table is no row, and not of the day of a table before', () =>
  expect(
    claimsOf(
      ['January 7, 2025', ...MONEY],
      FIRST,
      ['Deductible 0.00', 'Copay 25.00', 'Coinsurance 0.00', 'Not covered 0.00'],
      ['January 14, 2025', ...MONEY],
      SECOND,
      ['Deductible 0.00', 'Copay 20.00', 'Coinsurance 0.00', 'Not covered 0.00'],
    ).flatMap(({ lines }) => lines.map(({ dateOfService }) => dateOfService)),
  ).toEqual(['2025-01-07', '2025-01-14']));

test('days under a heading below that of the claims are read', () =>
  expect(
    sureDates(
      ['Member', 'Proc', ...MONEY],
      ['Service dates'],
      ['01072025', ...FIRST],
      ['01142025', ...SECOND],
    ),
  ).toEqual(DAYS));

test('a day right under the amounts of the claim before is not that of this one', () => {
  const pages = [
    [...TITLE, ['Procedure', ...MONEY], FIRST, ['Date of service: 01/07/2025']],
    [['Claim number: 25A9999999'], ['Procedure', ...MONEY], SECOND],
  ].map((rows, at) => ({ ...aPage(rows, { columnWidth: 90 }), number: at + 1 }));
  const reading = readEob(pages);
  const claims = reading.outcome === 'read' ? reading.claims : [];
  expect(claims.flatMap(({ lines }) => lines.map((line) => line.procedureCode))).toEqual(['90837']);
});

test('the day of a claim that is not decided dates no table under the number of the next one', () => {
  const pending: Rows = [['Date of service: 05/06/2025'], ['In process']];
  const next: Rows = [['Claim number: 25A7654321'], ['Code', ...MONEY], FIRST];
  expect(sureDates(...pending.slice(0, 1), ...next)).toEqual(['2025-05-06 90837']);
  expect(sureDates(...pending, ...next)).toEqual([]);
});

test.for(['Date: 01-07-2025', '01-07-2025'])(
  'the only day over the headings, “%s”, may be the letter’s: its row is left to a person',
  (day) => {
    const lines = claimsOf([day], ['Proc', ...MONEY], FIRST).flatMap((claim) => claim.lines);
    expect(lines.map(({ dateOfService, trust }) => `${dateOfService} ${trust.level}`)).toEqual([
      '2025-01-07 review',
    ]);
  },
);

test('different days over each of several tables are their rows’', () => {
  const headings = ['Proc', ...MONEY];
  expect(sureDates(['01-07-2025'], headings, FIRST, ['01-14-2025'], headings, SECOND)).toEqual([
    '2025-01-07 90837',
    '2025-01-14 90834',
  ]);
});
