import { expect, test } from 'vitest';
import { readEob } from '#lib/eob/read-eob.ts';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { TITLE } from '#tests/builders/plain-eob.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

/** The verified lines of claims that have a table of their services under each of them. */
function read(rows: Rows): readonly string[] {
  return verifiedLines([aPage([...TITLE, ...rows], { columnWidth: 100 })]);
}

const CLAIM = [
  'Claim no.',
  'Dates',
  'Billed amount',
  'Allowed amount',
  'Copay amount',
  'Paid amount',
];
const SERVICE = ['', 'Proc', 'Service date', 'Billed amt', 'Allowed amt'];
const ONE: Rows = [
  ['2025071001', '01/07/2025', '200.00', '142.80', '25.00', '117.80'],
  SERVICE,
  ['', '90837', '01/07/2025', '200.00', '142.80'],
];
const TWO: Rows = [
  ['2025071002', '01/20/2025-01/21/2025', '240.00', '170.00', '0.00', '170.00'],
  SERVICE,
  ['', '90834', '01/20/2025', '180.00', '120.00'],
  ['', '90853', '01/21/2025', '60.00', '50.00'],
];
const ONE_READ = '2025-01-07: 142.80 = 117.80 + 25.00';

test.for<readonly [string, Rows, readonly string[]]>([
  ['the only service of a claim has all that is printed of it', [CLAIM, ...ONE], [ONE_READ]],
  [
    'a claim under the services of another one is read under the claims’ headings',
    [CLAIM, ...TWO, ...ONE],
    ['2025-01-20: 120.00 = 120.00 + 0.00', '2025-01-21: 50.00 = 50.00 + 0.00', ONE_READ],
  ],
  [
    'what a claim prints alone is in the total of all claims',
    [CLAIM, ...ONE, ...TWO, ['Total', '', '440.00', '312.80', '25.00', '287.80']],
    [ONE_READ, '2025-01-20: 120.00 = 120.00 + 0.00', '2025-01-21: 50.00 = 50.00 + 0.00'],
  ],
  [
    'a share that the claim prints for several services is nobody’s for sure',
    [CLAIM, TWO[0]?.with(4, '5.00').with(5, '165.00') ?? [], ...TWO.slice(1)],
    [],
  ],
  [
    'other words and another order of columns are read alike',
    [
      ['Account', 'Service dates', 'Payment', 'Coinsurance', 'Approved', 'Charge'],
      ['P-7', '01/07/2025', '117.80', '25.00', '142.80', '200.00'],
      ['', 'Code', 'Approved amount', 'Charges', 'Date'],
      ['', '90837', '142.80', '200.00', '01/07/2025'],
      ['P-8', '01/14/2025', '100.00', '20.00', '120.00', '180.00'],
      ['', 'Code', 'Approved amount', 'Charges', 'Date'],
      ['', '90834', '120.00', '180.00', '01/14/2025'],
    ],
    [ONE_READ, '2025-01-14: 120.00 = 100.00 + 20.00'],
  ],
  [
    'a claim that its services do not come to is no line to rely on',
    [CLAIM, ...TWO.slice(0, 3), ['', '90853', '01/21/2025', '70.00', '50.00']],
    [],
  ],
])('%s', ([, rows, expected]) => expect(read(rows)).toEqual(expected));

test('a claim’s header without a decision names the claim of the services that it sums', () => {
  const header = ['ICN', 'Service dates', 'Billed amt', 'Copay amt', 'Paid amt'];
  const detail = ['Proc cd', 'Service date', 'Billed amt', 'Allowed amt', 'Copay amt', 'Paid amt'];
  const reading = readEob([
    aPage(
      [
        ['Remittance advice'],
        ['Fictional Health Plan'],
        ['Member name: ROE, WREN'],
        header,
        ['2226034011820', '01/05/2025-01/12/2025', '320.00', '6.00', '186.82'],
        detail,
        ['90837', '01/05/2025', '160.00', '96.41', '3.00', '93.41'],
        ['90837', '01/12/2025', '160.00', '96.41', '3.00', '93.41'],
        ['Member name: MADEUP, CORA'],
        header,
        ['2226034011838', '01/07/2025-01/07/2025', '125.00', '2.00', '63.12'],
        detail,
        ['90834', '01/07/2025', '125.00', '65.12', '2.00', '63.12'],
      ],
      { columnWidth: 130 },
    ),
  ]);
  expect(reading).toMatchObject({
    claims: [
      { claimNumber: '2226034011820', patient: 'ROE, WREN', lines: [{}, {}] },
      { claimNumber: '2226034011838', patient: 'MADEUP, CORA', lines: [{}] },
    ],
  });
});

test('what the header of a claim prints alone is of the services that it sums', () => {
  const header = ['ICN', 'Service dates', 'Billed amt', 'Oth ins amt', 'Copay amt', 'Paid amt'];
  const detail = ['Proc cd', 'Service date', 'Billed amt', 'Allowed amt', 'Paid amt'];
  expect(
    read([
      header,
      ['2226034011820', '02/04/2025', '130.00', '0.00', '3.00', '76.60'],
      detail,
      ['90834', '02/04/2025', '130.00', '79.60', '76.60'],
    ]),
  ).toEqual(['2025-02-04: 79.60 = 76.60 + 3.00']);
});

const OVER: Rows = [
  ['Member name', 'Claim number (ICN)', '', 'Billed', 'Allowed', 'Co-pay', 'Paid'],
  ['Service dates', 'Proc', 'Units'],
];
const OF_LUCIAN: Rows = [
  ['PRETENSE LUCIAN', '2025223004177', '', '240.00', '170.00', '5.00', '165.00'],
  ['01202025', '90834', '1', '180.00', '120.00', '5.00', '115.00'],
  ['01212025', '90853', '1', '60.00', '50.00', '0.00', '50.00'],
];
const OF_ROBIN: Rows = [
  ['PLACEHOLDER ROBIN', '2025223004192', '', '200.00', '142.80', '25.00', '117.80'],
  ['01072025', '90837', '1', '200.00', '142.80', '25.00', '117.80'],
];

/** The claims of a remittance with a line for each of them over its services, as `patient number: days`. */
function claimsOf(...rows: Rows): readonly string[] {
  const reading = readEob([aPage([...REMITTANCE, ...OVER, ...rows], { columnWidth: 110 })]);
  return reading.outcome !== 'read'
    ? []
    : reading.claims.map(({ patient, claimNumber, lines }) => {
        const days = lines.map(({ dateOfService }) => dateOfService);
        return `${patient} ${claimNumber}: ${days.join(' ')}`;
      });
}

const REMITTANCE: Rows = [['Provider remittance advice'], ['Fictional Medicaid Program']];

test('a line of a claim over its services names them, under the same headings of amounts', () =>
  expect(claimsOf(...OF_LUCIAN, ...OF_ROBIN)).toEqual([
    'PRETENSE LUCIAN 2025223004177: 2025-01-20 2025-01-21',
    'PLACEHOLDER ROBIN 2025223004192: 2025-01-07',
  ]));

test('a line that its services do not come to does not name them', () =>
  expect(
    claimsOf(OF_LUCIAN[0]?.with(3, '250.00') ?? [], ...OF_LUCIAN.slice(1), ...OF_ROBIN)[0],
  ).not.toContain('PRETENSE'));

const AMOUNTS = ['Billed', 'Allowed', 'Copay', 'Paid'];

/** Claims under headings that the tables of their services have too, a column farther to the right. */
const shifted = (headings: readonly string[]): Rows => [
  ['Claim', 'Dates', ...AMOUNTS],
  ['25A1234', '01/07/2025-01/14/2025', '380.00', '262.80', '50.00', '212.80'],
  ['', 'Proc', 'Service date', ...headings],
  ['', '90837', '01/07/2025', '200.00', '142.80', '25.00', '117.80'],
  ['', '90834', '01/14/2025', '180.00', '120.00', '25.00', '95.00'],
  ['25A7654', '01/21/2025', '200.00', '142.80', '30.00', '112.80'],
  ['', 'Proc', 'Service date', ...headings],
  ['', '90837', '01/21/2025', '200.00', '142.80', '30.00', '112.80'],
  ['Total', '', '580.00', '405.60', '80.00', '325.60'],
];

test('claims are read under their own headings, where those of their services name the same amounts in other columns', () =>
  expect(read(shifted(AMOUNTS))).toEqual([
    '2025-01-07: 142.80 = 117.80 + 25.00',
    '2025-01-14: 120.00 = 95.00 + 25.00',
    '2025-01-21: 142.80 = 112.80 + 30.00',
  ]));

test('a claim under headings of other amounts is not read by its place alone', () =>
  expect(read(shifted(['Charge', 'Deductible', 'Copay', 'Allowed']))).toEqual([]));
