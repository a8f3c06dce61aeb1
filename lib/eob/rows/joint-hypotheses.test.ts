import { expect, test } from 'vitest';
import { amountOf } from '#lib/claim/schema.ts';
import { readEob } from '#lib/eob/read-eob.ts';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { TITLE } from '#tests/builders/plain-eob.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

function read(...rows: Rows): readonly string[] {
  return verifiedLines([aPage([...TITLE, ...rows], { columnWidth: 90 })]);
}

const TABLE: Rows = [
  ['Date of service', 'Code', 'Charges', 'Covered', 'Deductible', 'Copay', 'Coinsurance', 'Paid'],
  ['01/07/2025', '90837', '200.00', '142.80', '0.00', '25.00', '0.00', '117.80'],
  ['01/14/2025', '90834', '180.00', '120.00', '20.00', '0.00', '0.00', '100.00'],
];
const SUMMARY = ['Charges', 'Covered', 'Deductible', 'Copay'];

test('a label means in a summary what the sums of the services tell', () =>
  expect(
    read(['Summary'], SUMMARY, ['380.00', '262.80', '20.00', '25.00'], ['Claim 1'], ...TABLE),
  ).toEqual(['2025-01-07: 142.80 = 117.80 + 25.00', '2025-01-14: 120.00 = 100.00 + 20.00']));

test('a summary of something else under the same labels contradicts the services', () =>
  expect(
    read(['Summary'], SUMMARY, ['380.00', '250.00', '20.00', '25.00'], ['Claim 1'], ...TABLE),
  ).toEqual([]));

test('an amount after the deductible may be called eligible', () =>
  expect(
    read(
      [
        'Date',
        'Code',
        'Charges',
        'Not payable',
        'Deductible',
        'Eligible amount',
        'Paid',
        'You owe',
      ],
      ['01/07/2025', '90837', '200.00', '57.20', '42.80', '100.00', '75.00', '67.80'],
      ['01/14/2025', '90834', '180.00', '60.00', '0.00', '120.00', '100.00', '20.00'],
    ),
  ).toEqual(['2025-01-07: 142.80 = 75.00 + 67.80', '2025-01-14: 120.00 = 100.00 + 20.00']));

const AMBIGUOUS = [
  'Date',
  'Code',
  'Amount',
  'Plan allowed',
  'Deductible',
  'Copay',
  'Coinsurance',
  'Benefit paid',
];

test('tables under the same headings are read as one, for their rows together tell what these mean', () => {
  const reading = readEob([
    aPage(
      [
        ...TITLE,
        AMBIGUOUS,
        ['01/07/2025', '90837', '200.00', '142.80', '0.00', '25.00', '0.00', '117.80'],
        ['Claim number: 25A1234568'],
        AMBIGUOUS,
        ['01/14/2025', '90834', '120.00', '120.00', '120.00', '0.00', '0.00', '0.00'],
      ],
      { columnWidth: 90 },
    ),
  ]);
  const claims = reading.outcome === 'read' ? reading.claims : [];
  const billed = claims.flatMap(({ lines }) =>
    lines.map(({ figures }) => amountOf(figures.billed)),
  );
  expect(billed).toEqual([200_00, 120_00]);
});

const COVERED = ['Date', 'Code', 'Charge', 'Allowed', 'Deductible', 'Copay', 'Covered by plan'];

test('what the sums of one table tell holds for another under the same headings that tells nothing', () =>
  expect(
    read(
      COVERED,
      ['01/07/2025', '90837', '200.00', '142.80', '0.00', '25.00', '117.80'],
      ['Claim number: 25A1234568'],
      COVERED,
      ['01/14/2025', '90834', '180.00', '120.00', '120.00', '0.00', '0.00'],
    ),
  ).toEqual(['2025-01-07: 142.80 = 117.80 + 25.00', '2025-01-14: 120.00 = 0.00 + 120.00']));
