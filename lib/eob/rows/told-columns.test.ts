import { expect, test } from 'vitest';
import { readEob } from '#lib/eob/read-eob.ts';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { TITLE } from '#tests/builders/plain-eob.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

function read(...rows: Rows): readonly string[] {
  return verifiedLines([aPage([...TITLE, ...rows], { columnWidth: 80 })]);
}

const HEADINGS = ['Date of service', 'Code', 'Billed', 'Allowed', 'Copay'];
const SERVICE = ['01/07/2025', '90837', '200.00', '142.80', '25.00'];
const READ = ['2025-01-07: 142.80 = 117.80 + 25.00'];

test('interest beside a payment that adds up is no part of the decision', () =>
  expect(read([...HEADINGS, 'Interest', 'Plan paid'], [...SERVICE, '3.88', '117.80'])).toEqual(
    READ,
  ));

test('a charge in another currency is no part of the decision in dollars', () =>
  expect(
    read([...HEADINGS, 'Local currency total', 'Plan paid'], [...SERVICE, '250.00', '117.80']),
  ).toEqual(READ));

test('a payment with interest in it does not add up', () =>
  expect(read([...HEADINGS, 'Interest', 'Plan paid'], [...SERVICE, '3.88', '121.68'])).toEqual([]));

test('an amount under an unknown heading leaves a line to a person', () =>
  expect(read([...HEADINGS, 'Zzyzx', 'Plan paid'], [...SERVICE, '3.88', '117.80'])).toEqual([]));

test.for<readonly [string, string, readonly string[]]>([
  ['is explained by them', '82.20', READ],
  ['that is not their sum is not', '82.00', []],
])('a column of all adjustments by reason code %s', ([, sum, expected]) =>
  expect(
    read(
      ['Date of service', 'Code', 'Billed', 'Allowed', 'All adj', 'Plan paid', 'Reasons'],
      ['01/07/2025', '90837', '200.00', '142.80', sum, '117.80', 'CO-45', '57.20', 'PR-3', '25.00'],
    ),
  ).toEqual(expected),
);

test('a discount that is all of several adjustments is what their reasons say', () =>
  expect(
    read(
      ['Date of service', 'Code', 'Billed', 'Allowed', 'Discount', 'Plan paid', 'Reasons'],
      ['01/14/2025', '90834', '180.00', '120.00', '60.00', '120.00', 'CO-45', '60.00'],
      [
        '01/07/2025',
        '90837',
        '200.00',
        '142.80',
        '82.20',
        '117.80',
        'CO-45',
        '57.20',
        'PR-3',
        '25.00',
      ],
    ),
  ).toEqual(['2025-01-14: 120.00 = 120.00 + 0.00', ...READ]));

const PARTS = ['Date', 'Billed', 'Not payable', 'Deductible', 'Allowable amount'];
const AFTER_DEDUCTIBLE = [
  'Allowable amount is the difference between amount billed and amount not payable and less deductible.',
];

test('a payment that two columns name is told by both', () =>
  expect(
    read(
      [...PARTS, 'Benefit amount', 'Amount paid', 'You owe'],
      ['01/07/2025', '255.00', '116.00', '0.00', '139.00', '111.20', '111.20', '27.80'],
      ['01/14/2025', '255.00', '255.00', '0.00', '0.00', '0.00', '0.00', '255.00'],
      AFTER_DEDUCTIBLE,
    ),
  ).toEqual(['2025-01-07: 139.00 = 111.20 + 27.80', '2025-01-14: 0.00 = 0.00 + 255.00']));

const STEPS = [
  'Date',
  'Code',
  'Billed',
  'Member rate',
  'Deductible',
  'Copay',
  'Left to share',
  'Plan share',
  'Coinsurance',
  'You owe',
];
const OF_FIRST_CLAIM: Rows = [
  ['01/07/2025', '90837', '200.00', '140.00', '0.00', '25.00', '115.00', '115.00', '0.00', '25.00'],
  ['01/14/2025', '90837', '140.00', '', '0.00', '25.00', '115.00', '115.00', '0.00', '25.00'],
  ['Total', '', '340.00', '140.00', '0.00', '50.00', '230.00', '230.00', '0.00', '50.00'],
];
const OF_NEXT_CLAIM: Rows = [
  ['Claim number: 25A7654321'],
  STEPS,
  ['02/04/2025', '90834', '180.00', '120.00', '0.00', '20.00', '100.00', '90.00', '10.00', '30.00'],
];

test.for<readonly [string, Rows, boolean]>([
  ['is explained by other services under the same headings', OF_NEXT_CLAIM, true],
  ['that is the same on every service is not explained', [], false],
])('a step of the payer’s sum %s', ([, next, isExplained]) => {
  const reading = readEob([
    aPage([...TITLE, STEPS, ...OF_FIRST_CLAIM, ...next], { columnWidth: 80 }),
  ]);
  const [, line] = reading.outcome === 'read' ? reading.claims.flatMap(({ lines }) => lines) : [];
  const reasons = line?.trust.level === 'review' ? line.trust.reasons : [];
  expect(reasons.some((reason) => reason.startsWith('A column of amounts'))).toBe(!isExplained);
});
