import { expect, test } from 'vitest';
import { readEob } from '#lib/eob/read-eob.ts';
import { aPage, type Rows } from '#tests/builders/page.ts';

test('places each row in the claim and with the patient that its own columns name', () => {
  const reading = readEob([
    aPage(
      [
        ['Remittance advice'],
        ['Gull Island Health'],
        [
          'Patient name',
          'Claim number',
          'Date of service',
          'Billed',
          'Allowed',
          'Plan paid',
          'You owe',
        ],
        ['Lucian Pretense', '25A1234567', '01/07/2025', '200.00', '142.80', '117.80', '25.00'],
        ['Robin Placeholder', '25A7654321', '01/08/2025', '180.00', '120.00', '100.00', '20.00'],
      ],
      { columnWidth: 110 },
    ),
  ]);
  expect(reading).toMatchObject({
    claims: [
      {
        claimNumber: '25A1234567',
        patient: 'Lucian Pretense',
        lines: [{ dateOfService: '2025-01-07' }],
      },
      {
        claimNumber: '25A7654321',
        patient: 'Robin Placeholder',
        lines: [{ dateOfService: '2025-01-08' }],
      },
    ],
  });
});

test.for([
  ['Patient / acct', 'Payer claim control #'],
  ['Recipient name', 'Internal control number'],
])('the columns “%s” and “%s” name the patient and the claim of each row', (named) => {
  const reading = readEob([
    aPage(
      [
        ['Remittance advice'],
        ['Gull Island Health'],
        [...named, 'Date of service', 'Billed', 'Allowed', 'Plan paid', 'You owe'],
        ['PRETENSE, LUCIAN', '25A1234567', '01/07/2025', '200.00', '142.80', '117.80', '25.00'],
        ['PLACEHOLDER, ROBIN', '25A7654321', '01/08/2025', '180.00', '120.00', '100.00', '20.00'],
      ],
      { columnWidth: 130 },
    ),
  ]);
  expect(reading).toMatchObject({
    claims: [
      { claimNumber: '25A1234567', patient: 'PRETENSE, LUCIAN' },
      { claimNumber: '25A7654321', patient: 'PLACEHOLDER, ROBIN' },
    ],
  });
});

test('words right over the headings are no part of them', () => {
  const reading = readEob([
    aPage(
      [
        ['Explanation of Benefits'],
        ['Gull Island Health'],
        ['This is not a bill.'],
        ['Claim number', 'Patient', 'Date of service', 'Amount', 'Allowed', 'Plan paid', 'You owe'],
        ['25A1234567', 'Lucian Pretense', '01/07/2025', '200.00', '142.80', '117.80', '25.00'],
        ['25A1234567', 'Lucian Pretense', '01/08/2025', '200.00', '142.80', '117.80', '25.00'],
        ['25A7654321', 'Robin Placeholder', '01/08/2025', '180.00', '120.00', '100.00', '20.00'],
      ],
      { columnWidth: 110, pitch: 13, headingAlign: 'left', align: 'left' },
    ),
  ]);
  expect(reading).toMatchObject({
    claims: [{ patient: 'Lucian Pretense' }, { patient: 'Robin Placeholder' }],
  });
});

/** Two claims whose patients and numbers stand over each other in columns of words. */
const STACKED: Rows = [
  ['PATIENT NAME', 'PATIENT ACCT', 'DATE', 'BILLED', 'ALLOWED', 'AMOUNT PAID', 'YOU OWE'],
  ['I.D. NUMBER', 'CLAIM NUMBER'],
  ['PRETENSE, LUCIAN', 'AJ-1180', '01/07/2025', '200.00', '142.80', '117.80', '25.00'],
  ['910224781', '410220077001'],
  [],
  ['PLACEHOLDER, ROBIN', 'AJ-1192', '01/08/2025', '180.00', '120.00', '100.00', '20.00'],
  ['910226650', '410220077002'],
];

test.for<readonly [string, Rows, readonly (string | null)[]]>([
  ['the value under another value', STACKED, ['410220077001', '410220077002']],
  ['none where its value is missing', STACKED.filter((_, at) => at < 6 && at !== 3), [null, null]],
])('a claim has under a number that stands under another key %s', ([, rows, numbers]) => {
  const reading = readEob([
    aPage([['Remittance advice'], ['Gull Island Health'], ['CLAIMS PAID'], ...rows], {
      columnWidth: 110,
      pitch: 12,
    }),
  ]);
  expect(reading).toMatchObject({
    claims: [
      { patient: 'PRETENSE, LUCIAN', claimNumber: numbers[0] },
      { patient: 'PLACEHOLDER, ROBIN', claimNumber: numbers[1] },
    ],
  });
});

const AMOUNTS = ['200.00', '142.80', '117.80', '25.00'];

test('a narrow column breaks a name between its words and a number behind its hyphen', () => {
  const reading = readEob([
    aPage(
      [
        ['Remittance advice'],
        ['Gull Island Health'],
        ['Patient', 'Claim number', 'Date of service', 'Billed', 'Allowed', 'Plan paid', 'You owe'],
        ['Lucian\nPretense', 'EM-260401-\n11', '01/07/2025', ...AMOUNTS],
        ['', '', '01/14/2025', ...AMOUNTS],
        ['Totals', '', '', '400.00', '285.60', '235.60', '50.00'],
        ['Robin Placeholder', 'EM-260402-\n07', '01/08/2025', ...AMOUNTS],
      ],
      { columnWidth: 110, pitch: 24, headingAlign: 'left', align: 'left' },
    ),
  ]);
  expect(reading).toMatchObject({
    claims: [
      { claimNumber: 'EM-260401-11', patient: 'Lucian Pretense', lines: [{}, {}] },
      { claimNumber: 'EM-260402-07', patient: 'Robin Placeholder', lines: [{}] },
    ],
  });
});

test('the first key of a panel beside a table heads no column', () => {
  const reading = readEob([
    aPage(
      [
        ['Explanation of Benefits'],
        ['Gull Island Health'],
        ['PATIENT', 'Date of service', 'Billed', 'Allowed', 'Plan paid', 'You owe'],
        ['Lucian Pretense'],
        ['SEEN BY', '01/07/2025', ...AMOUNTS],
        ['Jane Fictive'],
        ['CLAIM NUMBER', '01/14/2025', ...AMOUNTS],
        ['25A1234567'],
      ],
      { columnWidth: 110, pitch: 13, headingAlign: 'left', align: 'left' },
    ),
  ]);
  expect(reading).toMatchObject({
    claims: [{ claimNumber: '25A1234567', patient: 'Lucian Pretense', lines: [{}, {}] }],
  });
});

test.for<readonly [string, string, Rows]>([
  [
    'under the name in each row',
    'Patient and claim',
    [
      ['Lucian Pretense\n25A1234567', '01/07/2025', ...AMOUNTS],
      ['Robin Placeholder\n25A7654321', '01/08/2025', ...AMOUNTS],
    ],
  ],
  [
    'beside the next row of the claim',
    'Patient name\nClaim number',
    [
      ['Lucian Pretense', '01/07/2025', ...AMOUNTS],
      ['25A1234567', '01/14/2025', ...AMOUNTS],
      ['Totals', '', '400.00', '285.60', '235.60', '50.00'],
      ['Robin Placeholder', '01/08/2025', ...AMOUNTS],
      ['25A7654321', '01/15/2025', ...AMOUNTS],
      ['Totals', '', '400.00', '285.60', '235.60', '50.00'],
    ],
  ],
])('a column of patients and claims has the number %s', ([, heading, rows]) => {
  const reading = readEob([
    aPage(
      [
        ['Remittance advice'],
        ['Gull Island Health'],
        [heading, 'Date of service', 'Billed', 'Allowed', 'Plan paid', 'You owe'],
        ...rows,
      ],
      { columnWidth: 110, pitch: 24, headingAlign: 'left', align: 'left' },
    ),
  ]);
  expect(reading).toMatchObject({
    claims: [
      { claimNumber: '25A1234567', patient: 'Lucian Pretense' },
      { claimNumber: '25A7654321', patient: 'Robin Placeholder' },
    ],
  });
});
