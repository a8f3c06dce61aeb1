import { expect, test } from 'vitest';
import { amountOf } from '#lib/claim/schema.ts';
import { readEob } from '#lib/eob/read-eob.ts';
import { aPage, type Rows } from '#tests/builders/page.ts';

const TITLE: Rows = [['Payment voucher'], ['Fictional Health Plan'], ['Claim number: 25A1234567']];
const HEADINGS = ['Date of service', 'Code', 'Billed', 'Approved'];
const FIRST = ['01/07/2025', '90837', '200.00', '142.80'];
const SECOND = ['01/14/2025', '90834', '180.00', '120.00'];
const TOTAL = ['Claim totals', '', '200.00', '142.80'];
const OF_THE_CLAIM: Rows = [
  ['Other insurance paid: $40.00'],
  ['Copay: $25.00'],
  ['Plan payment: $77.80'],
  ['Patient responsibility: $25.00'],
];

/** Each line as its trust, plan payment and patient's share in cents. */
function linesOf(...rows: Rows): readonly string[] {
  const reading = readEob([aPage([...TITLE, ...rows], { columnWidth: 90 })]);
  if (reading.outcome !== 'read') return [];
  return reading.claims
    .flatMap(({ lines }) => lines)
    .map(({ trust, figures: { planPaid, patientResponsibility } }) =>
      [trust.level, amountOf(planPaid), amountOf(patientResponsibility)].join(' '),
    );
}

test('the only service of a claim has the payment and the share that are printed for the claim', () =>
  expect(linesOf(HEADINGS, FIRST, TOTAL, ...OF_THE_CLAIM)).toEqual(['verified 7780 2500']));

test('a list right under the only service is its own where it makes up the allowed amount', () =>
  expect(linesOf(HEADINGS, FIRST, ...OF_THE_CLAIM)).toEqual(['verified 7780 2500']));

test.for(['$0.00', '$200.00'])(
  'a refused service of a claim has the share of %s that the claim prints',
  (share) => {
    const headings = ['Date of service', 'Code', 'Billed', 'Approved', 'Not covered', 'Paid'];
    const amounts = ['200.00', '0.00', '200.00', '0.00'];
    expect(
      linesOf(
        headings,
        ['01/07/2025', '90837', ...amounts],
        ['Claim totals', '', ...amounts],
        [`Patient responsibility for this claim: ${share}`],
      ),
    ).toEqual([share === '$0.00' ? 'verified 0 0' : 'verified 0 20000']);
  },
);

test.for<readonly [string, Rows, readonly string[]]>([
  [
    'nothing was allowed',
    [
      ['01/14/2025', '90834', '180.00', '180.00', '0.00', '0.00', '0.00', '0.00'],
      ['Claim totals', '', '380.00', '237.20', '142.80', '25.00', '77.80', '25.00'],
    ],
    ['verified', 'verified'],
  ],
  [
    'something was allowed too',
    [
      ['01/14/2025', '90834', '180.00', '160.00', '20.00', '0.00', '0.00', '0.00'],
      ['Claim totals', '', '380.00', '217.20', '162.80', '25.00', '77.80', '25.00'],
    ],
    ['review', 'review'],
  ],
])(
  'what another insurer paid for a claim is of its first service where of the second one %s',
  ([, rest, trusts]) => {
    const headings = [
      'Date',
      'Code',
      'Billed',
      'Not covered',
      'Approved',
      'Copay',
      'Paid',
      'You owe',
    ];
    const first = ['01/07/2025', '90837', '200.00', '57.20', '142.80', '25.00', '77.80', '25.00'];
    const lines = linesOf(headings, first, ...rest, ['Other insurance paid: $40.00']);
    expect(lines.map((line) => line.split(' ')[0])).toEqual(trusts);
  },
);

test.for<readonly [string, Rows, number]>([
  ['one of two services of a claim', [HEADINGS, FIRST, SECOND, ...OF_THE_CLAIM], 2],
  [
    'a service whose claim charges more',
    [HEADINGS, FIRST, TOTAL.with(2, '380.00'), ...OF_THE_CLAIM],
    1,
  ],
  [
    'a service whose allowed amount they do not make up',
    [HEADINGS, FIRST, TOTAL, ...OF_THE_CLAIM.toSpliced(2, 1, ['Plan payment: $70.00'])],
    1,
  ],
  [
    'a service after which another claim’s sum stands',
    [HEADINGS, FIRST, TOTAL, ['Claim totals', '', '180.00', '120.00'], ...OF_THE_CLAIM],
    1,
  ],
])('what is printed for a claim is not that of %s', ([, rows, count]) => {
  const lines = linesOf(...rows);
  expect(lines).toHaveLength(count);
  expect(lines.filter((line) => line.startsWith('verified'))).toEqual([]);
});

test('a column that only the totals fill gives the rows nothing, whatever it is called', () =>
  expect(
    linesOf(
      [...HEADINGS, 'Reason', 'Amount', 'Paid'],
      ['01/07/2025', '90837', '200.00', '0.00', 'CO-197', '200.00', '0.00'],
      ['Claim totals', '', '200.00', '0.00', '', '200.00', '0.00'],
    ).filter((line) => line.endsWith('20000')),
  ).toEqual([]));

const BOTH: Rows = [
  ['Charged for this claim: $380.00'],
  ['Approved for this claim: $262.80'],
  ['Deductible: $0.00'],
  ['Coinsurance: $0.00'],
];

/** What a claim of two services is read as: its totals, and each line with its allowed amount and reasons. */
function claimOf(...rows: Rows) {
  const reading = readEob([
    aPage([...TITLE, HEADINGS, FIRST, SECOND, ...rows], { columnWidth: 90 }),
  ]);
  const [claim] = reading.outcome === 'read' ? reading.claims : [];
  return {
    totals: claim?.totals,
    lines: claim?.lines.map(({ figures: { allowed, deductible, planPaid }, trust }) => ({
      allowed: allowed?.origin === 'unreadable' ? undefined : allowed?.proof.status,
      deductible: amountOf(deductible),
      planPaid: amountOf(planPaid),
      reasons: trust.level === 'review' ? trust.reasons : [],
    })),
  };
}

test('what several services share goes to their claim, and each keeps the allowed amount that is proved', () => {
  const { totals, lines } = claimOf(
    ['Claim totals', '', '380.00', '262.80'],
    ...BOTH,
    ['Copay: $38.00'],
    ['Plan payment: $224.80'],
    ['Patient responsibility: $38.00'],
  );
  expect(totals).toMatchObject({ planPaid: 22_480, copay: 3800, patientResponsibility: 3800 });
  for (const line of lines ?? []) {
    expect(line).toMatchObject({ allowed: 'verified', deductible: 0, planPaid: undefined });
    expect(line.reasons).toEqual([
      'The document shows the plan paid for the whole claim only ($224.80), not for each service.',
      'The document shows the patient’s share for the whole claim only ($38.00), not for each service.',
    ]);
  }
  expect(lines).toHaveLength(2);
});

test('a claim that the plan paid in full tells what it paid for each service', () => {
  const { lines } = claimOf(
    ['Claim totals', '', '380.00', '262.80'],
    ...BOTH,
    ['Copay: $0.00'],
    ['Plan payment: $262.80'],
  );
  expect(lines?.map(({ planPaid, reasons }) => [planPaid, reasons])).toEqual([
    [14_280, []],
    [12_000, []],
  ]);
});

test('what is allowed is what a review recommends, and not the schedule that it takes a reduction off', () =>
  expect(
    linesOf(
      ['', '', '', 'Fee schedule', 'PPO', 'Recommended'],
      ['Date of service', 'Code', 'Billed', 'amount', 'reduction', 'allowance'],
      ['01/07/2025', '90834', '165.00', '123.80', '12.36', '111.44'],
      ['01/14/2025', '90834', '165.00', '123.80', '12.36', '111.44'],
      ['Totals', '', '330.00', '247.60', '24.72', '222.88'],
      ['Amount paid to provider: $222.88'],
    ),
  ).toEqual(['review 11144 0', 'review 11144 0']));

test('amounts that do not make up what is allowed for the claim are not its services’', () => {
  const { totals, lines } = claimOf(
    ['Claim totals', '', '380.00', '262.80'],
    ...BOTH,
    ['Copay: $38.00'],
    ['Plan payment: $200.00'],
  );
  expect(totals).not.toHaveProperty('planPaid');
  expect(lines?.map(({ deductible }) => deductible)).toEqual([undefined, undefined]);
});

test('a zero of the claim does not tell which amount an ambiguous heading means', () =>
  expect(
    linesOf(
      ['Date of service: 01/14/2025'],
      ['Service: 99214'],
      ['Covered amount', '$95.00', 'Member rate', '$95.00'],
      ['Claim summary'],
      ['Covered amount', '$95.00'],
      ['Member rate', '$95.00'],
      ['Other insurance', '$0.00'],
    ),
  ).toEqual(['review 9500 0']));

/** A service of which one figure is all that lies between the allowed amount and the payment, and its claim's list. */
function divided(...list: Rows): readonly string[] {
  return linesOf(
    ['', '', '', '', 'Deductions/', ''],
    ['Date of service', 'Code', 'Billed', 'Allowed amount', 'Other ineligible', 'Paid'],
    ['01/07/2025', '90837', '200.00', '142.80', '65.00', '77.80'],
    ['Claim totals', '', '200.00', '142.80', '65.00', '77.80'],
    ...list,
  );
}

test.for<readonly [string, Rows, string]>([
  [
    'parts of the share',
    [['Co-payment: $25.00'], ['Deductible: $40.00'], ["Patient's share: $65.00"]],
    'verified 7780 6500',
  ],
  [
    'payments of others too',
    [['Other insurance paid: $40.00'], ['Copay: $25.00'], ["Patient's share: $25.00"]],
    'verified 7780 2500',
  ],
  [
    'less than all of it',
    [['Co-payment: $25.00'], ["Patient's share: $25.00"]],
    'review 7780 6500',
  ],
  ['nothing', [], 'review 7780 6500'],
])('deductions of which the claim lists %s are read by that list', ([, list, line]) =>
  expect(divided(...list)).toEqual([line]),
);

test('a list of a claim ends where the title of a summary of all claims stands', () =>
  expect(
    divided(
      ['Amount paid to provider for this claim: $77.80'],
      ['Co-payment: $25.00'],
      ['Deductible: $40.00'],
      ['Total deductions/other ineligible: $65.00'],
      ["Patient's share: $65.00"],
      ['Provider claims amount summary'],
      ['Amount billed: $900.00', '', 'Amount paid to provider: $300.00'],
      ['Amount over maximum allowance: $255.00', '', 'Recoupment amount: $0.00'],
      ['Amount of services not covered: $0.00', '', 'Net amount paid to provider: $300.00'],
    ),
  ).toEqual(['verified 7780 6500']));
