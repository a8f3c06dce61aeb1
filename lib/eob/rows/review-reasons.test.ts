import { expect, test } from 'vitest';
import type { ServiceLine } from '#lib/claim/schema.ts';
import { readEob } from '#lib/eob/read-eob.ts';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { TITLE } from '#tests/builders/plain-eob.ts';

const MAY_BE_NOT_COVERED =
  'The plan paid nothing, and the deductible, copay and coinsurance do not come to the patient’s share: it may be for a service that is not covered.';

function linesOf(...rows: Rows): readonly ServiceLine[] {
  const reading = readEob([aPage([...TITLE, ...rows], { columnWidth: 100 })]);
  return reading.outcome === 'read' ? reading.claims.flatMap((claim) => claim.lines) : [];
}

/** Why the last line of a table is in review. */
function reasonsOfLast(...rows: Rows): readonly string[] {
  const trust = linesOf(...rows).at(-1)?.trust;
  return trust?.level === 'review' ? trust.reasons : [];
}

const PARTED = [
  'Date',
  'Code',
  'Billed',
  'Discount',
  'Plan paid',
  'Deductible',
  'Copay',
  'You owe',
];
const PAID = ['01/07/2025', '90834', '107.00', '23.10', '58.90', '0.00', '25.00', '25.00'];

test.for<readonly [string, readonly string[]]>([
  [
    'the whole charge that no part explains',
    ['01/08/2025', '90853', '290.00', '0.00', '0.00', '0.00', '0.00', '290.00'],
  ],
  [
    'what is left of it after a discount',
    ['01/08/2025', '90853', '290.00', '40.00', '0.00', '0.00', '0.00', '250.00'],
  ],
])('does not take for allowed what may be a denied charge: %s', ([, row]) =>
  expect(reasonsOfLast(PARTED, PAID, row)).toEqual([MAY_BE_NOT_COVERED]),
);

test('what is not covered may be the share of a larger allowed amount, where the patient owes it for a service that was paid', () =>
  expect(
    reasonsOfLast(
      ['Date', 'Code', 'Billed', 'Discount', 'Not covered', 'Covered', 'Plan paid', 'You owe'],
      ['01/07/2025', '90834', '130.00', '30.00', '20.00', '80.00', '80.00', '20.00'],
    ),
  ).toEqual([
    'The plan paid and took a discount off, and yet the patient owes what is not covered: it may be the patient’s share of a larger allowed amount.',
  ]));

test('a share that its deductible explains is of what was allowed', () =>
  expect(
    reasonsOfLast(PARTED, PAID, [
      '01/08/2025',
      '90853',
      '290.00',
      '40.00',
      '0.00',
      '250.00',
      '0.00',
      '250.00',
    ]),
  ).toEqual([]));

test('a share without parts beside it is what a discount leaves', () =>
  expect(
    reasonsOfLast(
      ['Date', 'Code', 'Billed', 'Discount', 'Plan paid', 'You owe'],
      ['01/07/2025', '90834', '107.00', '23.10', '58.90', '25.00'],
      ['01/08/2025', '90853', '290.00', '40.00', '0.00', '250.00'],
    ),
  ).toEqual([]));

test('a charge is not taken for allowed beside a column that says nothing was', () => {
  const headings = [
    'Date',
    'Code',
    'Amount',
    'Adjustments',
    'Allowable',
    'Payment',
    'Total cost',
    'What you owe',
  ];
  const denied = ['01/08/2025', '90837', '145.00', '0.00', '0.00', '0.00', '145.00', '145.00'];
  expect(reasonsOfLast(headings, denied)).toContain(MAY_BE_NOT_COVERED);
});

test('what is left after a deductible that is not printed is not taken for allowed without a doubt', () =>
  expect(
    reasonsOfLast(
      [
        'Date',
        'Code',
        'Amount billed',
        'Plan payment',
        'Sequestration',
        'Your responsibility',
        'Covered amount',
        'Copayment',
        'Negotiated rate',
      ],
      ['01/07/2025', '90834', '108.38', '59.27', '1.21', '47.90', '80.48', '20.00', '108.38'],
    ),
  ).toContain('The columns can be read in more than one way.'));

test('who owes a charge that was refused in whole is told by a column, a reason or a note, and by no zeros', () => {
  const rows: Rows = [
    ['01/07/2025', '90847', '279.60', '229.60', '229.60'],
    ['01/14/2025', '90847', '235.79', '0.00', '0.00'],
  ];
  const total = ['Total', '', '515.39', '229.60', '229.60'];
  const [, line] = linesOf(['Date', 'Code', 'Billed', 'Allowed', 'Plan paid'], ...rows, total);
  expect(line?.trust).toMatchObject({
    level: 'review',
    reasons: expect.arrayContaining([
      'Nothing was allowed or paid for this charge, and nothing tells who owes it.',
    ]),
  });
});

const SAVED = [
  'Date',
  'Code',
  'Cost share',
  'Billed',
  'Deductible',
  'Coinsurance',
  'Amount you saved',
  'Plan paid',
];

test('a printed share that is less than one of its parts is no whole share where the allowed amount rests on it', () =>
  expect(
    reasonsOfLast(SAVED, [
      '01/07/2025',
      '90834',
      '20.00',
      '140.00',
      '0.00',
      '50.00',
      '70.00',
      '50.00',
    ]),
  ).toContain('A part of the patient’s share is more than what is left for the patient.'));

test.for<readonly [string, string, boolean]>([
  ['zero under a heading that is not understood', '0.00', true],
  ['dash there', '', false],
])('what is left is not sure to be the patient’s beside a %s', ([, balance, isDoubted]) => {
  const headings = ['Date', 'Code', 'Billed', 'Discount', 'Allowed', 'Plan paid', 'Balance'];
  const other = ['01/14/2025', '90837', '71.08', '56.03', '15.05', '0.00', '15.05'];
  const row = ['01/07/2025', '90834', '100.00', '0.00', '100.00', '56.36', balance];
  expect(
    reasonsOfLast(headings, other, row).includes(
      'A column of amounts has no heading that is understood.',
    ),
  ).toBe(isDoubted);
});

test('a share that may be a part of it by its heading is not all that is owed beside what is not covered', () =>
  expect(
    reasonsOfLast(
      ['Date', 'Code', 'Billed', 'Not covered', 'Allowed', 'Cost share', 'Plan paid'],
      ['01/07/2025', '90834', '117.69', '22.69', '95.00', '9.50', '85.50'],
    ),
  ).toContain(
    'The heading over the patient’s share may name a part of it only, and nothing tells who owes what is not covered.',
  ));

test.for([
  ['20.16', '0.00', [expect.stringContaining('An account paid more than the patient’s share')]],
  ['0.00', '0.00', []],
] as const)('an account that paid %s of a share of %s', ([paid, share, reasons]) =>
  expect(
    reasonsOfLast(
      ['Date', 'Code', 'Billed', 'Discount', 'Allowed', 'Plan paid', 'You owe', 'HRA paid'],
      ['01/07/2025', '90834', '180.00', '60.00', '120.00', '100.00', '20.00', '0.00'],
      ['01/08/2025', '90837', '242.87', '50.00', '192.87', '192.87', share, paid],
    ),
  ).toEqual(reasons),
);

test('a share that had to be worked out is doubted beside a balance of nothing', () => {
  const headings = ['Date', 'Code', 'Billed', 'Approved amount', 'Payment', 'Copayment', 'Balance'];
  const row = ['01/07/2025', '90834', '204.73', '120.00', '117.60', '0.00'];
  expect(reasonsOfLast(headings, [...row, '0.00'])).toContain(
    'The patient’s share had to be worked out, and a column that may name it says that nothing is owed.',
  );
});

test.for<readonly [string, string, number]>([
  ['a share of the cost', '120.00', 1],
  ['nothing as a share of the cost', '0.00', 0],
])('of a charge of which nothing is allowed the patient owes %s', ([, part, count]) => {
  const headings = ['Date', 'Code', 'Billed', 'Eligible amount', 'Paid', 'Copay', 'Co-insurance'];
  const reasons = reasonsOfLast(
    [...headings, 'Total amount you owe', 'Cost share'],
    ['01/21/2025', '90791', '243.33', '166.00', '70.50', '25.00', '70.50', '95.50', '25.00'],
    ['01/29/2025', '90837', '120.00', '0.00', '0.00', '0.00', '0.00', '120.00', part],
  );
  expect(
    reasons.filter((reason) => reason.startsWith('Nothing was allowed, and yet')),
  ).toHaveLength(count);
});

const covered = (date: string, other: Rows, ...amounts: readonly string[]): Rows => [
  [`Visit on ${date}`],
  ['CPT 96130'],
  ...[
    'Deductible',
    'Covered amount',
    'Patient balance',
    'Allowable amount',
    'Copay/Deductible',
  ].map((label, at) => [`${label}: ${amounts[at]}`]),
  ...other,
];
const FREE: Rows = [
  ['Visit on 02/08/2025'],
  ['CPT 90785'],
  ['Covered amount: $100.00'],
  ['Patient balance: $0.00'],
  ['Allowable amount: $100.00'],
];
const MET = covered('02/09/2025', [], '$52.40', '$0.00', '$52.40', '$52.40', '$52.40');

test.for<readonly [string, number]>([
  ['$25.00', 1],
  ['$0.00', 0],
])('%s of another payer beside what is covered may be a part of it', ([other, count]) => {
  const amounts = ['$21.89', '$73.11', '$21.89', '$95.00', '$21.89'];
  const paidBeside: Rows = [[`Medicare paid: ${other}`]];
  const reasons = reasonsOfLast(...FREE, ...MET, ...covered('03/15/2025', paidBeside, ...amounts));
  expect(reasons.filter((reason) => reason.startsWith('Another payment'))).toHaveLength(count);
});
