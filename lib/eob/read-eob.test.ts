import { expect, test } from 'vitest';
import type { Page } from '#lib/document/schema.ts';
import { readEob } from '#lib/eob/read-eob.ts';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { FIRST, HEADINGS, SECOND, TITLE } from '#tests/builders/plain-eob.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

const SUMS = ['380.00', '117.20', '262.80', '217.80', '45.00'];
const TOTAL = ['Total', '', ...SUMS];
const FIRST_READ = '2025-01-07: 142.80 = 117.80 + 25.00';
const SECOND_READ = '2025-01-14: 120.00 = 100.00 + 20.00';

function pageOf(...rows: Rows): Page {
  return aPage([...TITLE, ...rows], { columnWidth: 90 });
}

/** A row with all its money one column farther to the right. */
function shifted([date = '', code = '', ...money]: readonly string[]): readonly string[] {
  return [date, code, '', ...money];
}

test.for<readonly [string, Rows]>([
  ['a total', [HEADINGS, FIRST, SECOND, TOTAL]],
  ['no total', [HEADINGS, FIRST, SECOND]],
  ['the total first', [HEADINGS, TOTAL, FIRST, SECOND]],
  ['a total without the word', [HEADINGS, FIRST, SECOND, ['Claim 25A1234567', '', ...SUMS]]],
  ['the headings again before the second row', [HEADINGS, FIRST, HEADINGS, SECOND]],
  [
    'a second table with other columns',
    [
      HEADINGS,
      FIRST,
      ['Claim number: 25A7654321'],
      ['Date of service', 'Code', 'Billed', 'Allowed', 'Deductible', 'Copay', 'Plan paid'],
      ['01/14/2025', '90834', '180.00', '120.00', '0.00', '20.00', '100.00'],
    ],
  ],
  [
    'a sentence with amounts and a date below',
    [HEADINGS, FIRST, SECOND, ['On 01/07/2025 you paid $25.00 of the $142.80 that we allowed.']],
  ],
  [
    'the day of receipt in a column before the date of service',
    [
      ['Date received', 'Date of service', ...HEADINGS.slice(2)],
      ['01/20/2025', '01/07/2025', ...FIRST.slice(2)],
      ['01/20/2025', '01/14/2025', ...SECOND.slice(2)],
    ],
  ],
])('verifies both services of a table with %s', ([, rows]) =>
  expect(verifiedLines([pageOf(...rows)])).toEqual([FIRST_READ, SECOND_READ]),
);

test('a word that no line explains gives no lines of its own', () =>
  expect(verifiedLines([pageOf(HEADINGS, FIRST, ['', '', '', '', '999.99', '', ''])])).toEqual([
    FIRST_READ,
  ]));

test.for<readonly [string, Rows]>([
  ['whose total is another', [HEADINGS, FIRST, SECOND, TOTAL.with(4, '262.90')]],
  ['whose money stands under the next headings', [HEADINGS, shifted(FIRST), shifted(SECOND)]],
  ['with a decision that is pending', [['Claim status: Pending'], HEADINGS, FIRST, SECOND]],
  ['in euros', [HEADINGS, FIRST.map((cell, at) => (at > 1 ? `€${cell}` : cell))]],
  [
    'printed twice, as a summary and in detail with a total',
    [HEADINGS, FIRST, ['Claim detail'], HEADINGS, FIRST, ['Total', '', ...FIRST.slice(2)]],
  ],
  ['of services without a date', [HEADINGS, FIRST.with(0, ''), TOTAL]],
  [
    'whose deductible has lost its decimals',
    [
      [
        'Date of service',
        'Code',
        'Billed',
        'Allowed',
        'Deductible',
        'Copay',
        'Coinsurance',
        'Plan paid',
      ],
      ['01/07/2025', '90837', '200.00', '142.80', '50', '25.00', '0.00', '67.80'],
    ],
  ],
  ['whose plan payment is blank', [HEADINGS, FIRST.with(5, '')]],
  [
    'under the next headings, with its totals',
    [HEADINGS, shifted(FIRST), shifted(SECOND), shifted(TOTAL)],
  ],
  [
    'whose payment and share are not the allowed amount, although the totals close',
    [
      ['Date of service', 'Code', 'Billed', 'Allowed', 'Plan paid', 'You owe'],
      ['01/07/2025', '90837', '200.00', '142.80', '100.00', '25.00'],
      ['Total', '', '200.00', '142.80', '100.00', '25.00'],
    ],
  ],
])('verifies nothing of a table %s', ([, rows]) =>
  expect(verifiedLines([pageOf(...rows)])).toEqual([]),
);

test.for<readonly [string, Rows, readonly string[]]>([
  [
    'what another insurer paid under unknown words is not the patient’s',
    [
      [
        'Date of service',
        'Code',
        'Billed',
        'Discount',
        'Not covered',
        'Allowed',
        'Elsewhere',
        'Plan paid',
      ],
      ['01/07/2025', '90837', '200.00', '57.20', '0.00', '142.80', '40.00', '77.80'],
      ['Total', '', '200.00', '57.20', '0.00', '142.80', '40.00', '77.80'],
    ],
    [],
  ],
  [
    'a total with the dates that it covers is no service',
    [HEADINGS, FIRST, SECOND, ['Total 01/07/2025 - 01/14/2025', '', ...SUMS]],
    [FIRST_READ, SECOND_READ],
  ],
  [
    'a year-to-date block with a period is no service',
    [
      HEADINGS,
      FIRST,
      ['Year to date'],
      HEADINGS,
      ['01/01/2025 - 02/03/2025', '', '1,200.00', '343.20', '856.80', '706.80', '150.00'],
    ],
    [FIRST_READ],
  ],
  [
    'an estimate is no decision',
    [['This is an estimate of benefits, not a decision.'], HEADINGS, FIRST],
    [],
  ],
  [
    'a row whose date is missing does not take the day of payment',
    [
      [...HEADINGS, 'Paid on'],
      [...FIRST.with(0, ''), '02/03/2025'],
      [...SECOND, '02/03/2025'],
    ],
    [SECOND_READ],
  ],
  ['a date with a garbled digit is none', [HEADINGS, FIRST.with(0, 'l2/07/2025')], []],
  [
    'the date of the letter is no date of service',
    [
      ['February 3, 2025'],
      ['Service', 'Code', ...HEADINGS.slice(2)],
      ['Psychotherapy', '90837', ...FIRST.slice(2)],
    ],
    [],
  ],
  [
    'dollars of another country are no US money',
    [HEADINGS, FIRST.map((cell, at) => (at > 1 ? `CA$${cell}` : cell))],
    [],
  ],
  [
    'a table whose headings are not known is not read under those of the table above',
    [
      HEADINGS,
      FIRST,
      ['Claim number: 25A7654321'],
      ['When', 'What', 'Sum A', 'Sum B', 'Sum C', 'Sum D', 'Sum E'],
      ['01/14/2025', '90834', '180.00', '60.00', '120.00', '20.00', '100.00'],
    ],
    [FIRST_READ],
  ],
])('%s', ([, rows, expected]) => expect(verifiedLines([pageOf(...rows)])).toEqual(expected));

test('a page that comes twice is read once', () => {
  const page = pageOf(HEADINGS, FIRST, SECOND, TOTAL);
  expect(verifiedLines([page, { ...page, number: 2 }])).toEqual([FIRST_READ, SECOND_READ]);
});

test.for(['hidden-layer', 'unseen', 'replaced'] as const)(
  'words that are marked as %s prove nothing',
  (mark) => {
    const page = aPage([...TITLE, HEADINGS, FIRST], { columnWidth: 90, mark });
    expect(verifiedLines([page])).toEqual([]);
  },
);

test('payment and share under each other’s headings cannot be noticed by any sum', () =>
  expect(verifiedLines([pageOf(HEADINGS.with(5, 'You owe').with(6, 'Plan paid'), FIRST)])).toEqual([
    '2025-01-07: 142.80 = 25.00 + 117.80',
  ]));

test('a sum of the rows above that has only dates is no service', () =>
  expect(
    verifiedLines([pageOf(HEADINGS, FIRST, SECOND, ['01/07/2025 - 01/14/2025', '', ...SUMS])]),
  ).toEqual([FIRST_READ, SECOND_READ]));

test.for<readonly [string, Rows, readonly string[]]>([
  [
    'amounts to date are no service’s',
    [
      ['Period', 'Code', ...HEADINGS.slice(2).map((heading) => `${heading} to date`)],
      ['01/01/2025 - 02/03/2025', '', '1,200.00', '343.20', '856.80', '706.80', '150.00'],
    ],
    [],
  ],
  [
    'the date of the letter over labels and amounts is no date of service',
    [
      ['February 3, 2025'],
      ['Amount billed $200.00'],
      ['Discount $57.20'],
      ['Allowed $142.80'],
      ['Plan paid $117.80'],
      ['You owe $25.00'],
    ],
    [],
  ],
  [
    'an original claim beside its correction is not read as current',
    [
      ['This corrected claim replaces claim 25A0000001'],
      HEADINGS,
      FIRST,
      ['Original claim, no longer valid'],
      HEADINGS,
      ['01/07/2025', '90837', '200.00', '100.00', '100.00', '75.00', '25.00'],
    ],
    [FIRST_READ],
  ],
  [
    'a note that all amounts are in another currency is heeded',
    [['All amounts in Canadian dollars (CAD)'], HEADINGS, FIRST],
    [],
  ],
])('%s', ([, rows, expected]) => expect(verifiedLines([pageOf(...rows)])).toEqual(expected));

// It may as well speak of another claim; real documents print both, and nothing tells them apart.
test('a summary whose figures fit no sum of the services contradicts none', () =>
  expect(
    verifiedLines([pageOf(['Plan paid $100.00'], ['You owe $42.80'], HEADINGS, FIRST)]),
  ).toEqual([FIRST_READ]));

const cardOf = (code: string): Rows => [
  [`CPT ${code}`],
  ['Amount billed: $200.00'],
  ['Allowed amount: $142.80'],
  ['Plan paid: $117.80'],
  ['You owe: $25.00'],
];

test.for<readonly [string, Rows, unknown]>([
  ['of none but those that are read', [], null],
  [
    'of another one',
    [['Claim number: 25A7654321'], ...cardOf('90834')],
    expect.stringContaining('a service whose date was not found'),
  ],
])('a document with the procedure and the decision %s says so', ([, rows, expected]) => {
  const page = pageOf(['Date of service: 01/07/2025'], ...cardOf('90837'), ...rows);
  expect(readEob([page]).notice).toEqual(expected);
});
