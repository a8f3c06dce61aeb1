import { expect, test } from 'vitest';
import { readEob } from '#lib/eob/read-eob.ts';
import { recogniseDocument } from '#lib/eob/recognise-document.ts';
import { pageToLines } from '#lib/table/lines.ts';
import { aPage, type Rows } from '#tests/builders/page.ts';

const SESSION = ['01/07/2025', '90837', '$180.00', '$30.00', '$150.00'];

function noticeOf(...rows: Rows): string | undefined {
  const recognised = recogniseDocument(pageToLines(aPage(rows)));
  return recognised.kind === 'other' ? recognised.notice : undefined;
}

test.for<readonly [string, string, Rows]>([
  [
    'a superbill that promises an EOB',
    'bill',
    [
      ['Statement for insurance reimbursement (superbill)'],
      ['Date', 'Code', 'Fee', 'Copay', 'Paid'],
      SESSION,
      ['You may receive an Explanation of Benefits with the allowed amount.'],
    ],
  ],
  [
    'a bill with the insurance’s part',
    'bill',
    [
      ['Moth Counseling'],
      ['Date', 'Code', 'Charge', 'Plan paid', 'Balance due'],
      SESSION,
      ['Return this part with your payment'],
    ],
  ],
  [
    'an account of a clinic whose sums close',
    'bill',
    [
      ['Itemized account summary'],
      ['Guarantor: Nola Void'],
      ['Date', 'Code', 'Gross charge', 'Contractual adjustment', 'Insurance payment', 'You pay'],
      ['01/07/2025', '90837', '$260.00', '-$98.00', '-$132.00', '$30.00'],
    ],
  ],
  [
    'receipts of a spending account that ask for an EOB',
    'spending account',
    [
      ['Card activity'],
      ['Account holder', 'Vale Fictive'],
      ['Date', 'Merchant', 'Amount', 'Eligible', 'Paid from HSA'],
      SESSION,
      ['Please send us the Explanation of Benefits'],
      ['Claim number: C-0417-1'],
    ],
  ],
  [
    'a bill with a slip to tear off, whatever it says of an EOB',
    'bill',
    [
      ['Moth Counseling'],
      ['Detach here and send it with your check'],
      ['Date', 'Code', 'Charge', 'Plan paid', 'You owe'],
      SESSION,
    ],
  ],
  [
    'the approval of services with their expected payments',
    'authorization',
    [
      ['Approval of services'],
      ['Authorization number', 'SM-2025-090441'],
      ['Contracted rate per session', '$131.75'],
      ['Expected plan payment per session', '$106.75'],
      ['This approval is not a promise of payment.'],
    ],
  ],
  [
    'a good faith estimate',
    'estimate',
    [
      ['Good Faith Estimate'],
      ['Date', 'Code', 'Expected charge', 'Allowed amount', 'Expected share'],
      SESSION,
    ],
  ],
  [
    'an estimate of costs before a visit',
    'estimate',
    [
      ['Fictional Blue Plan'],
      ['Cost estimate'],
      ['Date', 'Code', 'Billed', 'Allowed', 'Plan pays'],
      SESSION,
      ['Estimated costs may differ from the actual claim.'],
    ],
  ],
  [
    'what a practice notes of the insurance',
    'bill',
    [
      ['Moth Counseling'],
      ['Date', 'Code', 'Fee', 'Insurance allowed', 'Insurance paid', 'Balance'],
      [...SESSION, '$0.00'],
    ],
  ],
  [
    'a request to a spending account',
    'spending account',
    [
      ['Fictional Spending Accounts'],
      ['Reimbursement request'],
      ['Date', 'Code', 'Requested', 'Approved', 'Paid'],
      SESSION,
    ],
  ],
  [
    'a payer’s price list',
    'list of prices',
    [['Your fee schedule'], ['Effective', 'Code', 'Billed', 'Allowed 2025', 'Plan pays'], SESSION],
  ],
  [
    'a report of claims sent in',
    'sent in',
    [
      ['Claim submission report'],
      ['Claim 25120417', 'Accepted by payer, awaiting adjudication'],
      ['Date', 'Code', 'Charge', 'Amount paid', 'Balance due'],
      SESSION,
    ],
  ],
  [
    'a guide whose example has a claim',
    'guide to reading',
    [
      ['How to read your Explanation of Benefits'],
      ['Claim number: 0126-0941-77302-00'],
      ['Date', 'Code', 'Billed', 'Allowed amount', 'Plan paid'],
      SESSION,
    ],
  ],
  [
    'a guide that names no claim before its title',
    'guide to reading',
    [
      ['Fictional Blue Plan', 'Claim number'],
      ['How to read your Explanation of Benefits'],
      ['Date', 'Code', 'Billed', 'Allowed amount', 'Plan paid'],
      SESSION,
    ],
  ],
])('%s is no EOB and is called by its name (%s)', ([, name, rows]) =>
  expect(noticeOf(...rows)).toContain(name),
);

test.for<readonly [string, Rows]>([
  [
    'that says what is due in a label',
    [
      ['Explanation of Benefits'],
      ['This is not a bill'],
      ['Claim number: 25A1234567'],
      ['Date', 'Code', 'Billed', 'Allowed amount', 'Amount due'],
      SESSION,
    ],
  ],
  [
    'as a list of claims whose status guarantees nothing',
    [
      ['Fictional Blue Plan', 'Claim status results'],
      ['Date', 'Code', 'Billed', 'Allowed amount', 'Plan paid'],
      SESSION,
      ['Status is not a guarantee of payment.'],
    ],
  ],
  [
    'below the stub of the check that pays it',
    [
      ['Pay eighty and 00/100 dollars', 'VOID AFTER 180 DAYS'],
      ['To the order of Nola Void LPC'],
      ['DETACH HERE — EXPLANATION OF PAYMENT — THIS IS NOT A BILL'],
      ['Claim number: 25A1234567'],
      ['Date', 'Code', 'Billed', 'Allowed amount', 'Plan payment'],
      SESSION,
    ],
  ],
  [
    'with a check to tear off that is not negotiable',
    [
      ['Non-negotiable', 'Not valid for payment'],
      ['Detach here', 'Provider remittance'],
      ['Claim number: 25A1234567'],
      ['Date', 'Code', 'Billed', 'Allowed amount', 'Plan payment'],
      SESSION,
    ],
  ],
  [
    'with the balance of a health account beside it',
    [
      ['Explanation of Benefits'],
      ['Claim number: 25A1234567'],
      ['Date', 'Code', 'Billed', 'Allowed amount', 'Member responsibility'],
      SESSION,
      ['HSA opening balance $200.00'],
    ],
  ],
  [
    'without a title, with labels that only a decision has',
    [
      ['Claim 25A1234567 processed on 01/29/2025'],
      ['Code', 'Allowed amount', 'Plan paid', 'Coinsurance', 'Member owes'],
      SESSION,
      ['If you have a balance due, your provider will send an invoice.'],
    ],
  ],
  [
    'that ends with how to read it, under a claim whose number is printed in groups',
    [
      ['Explanation of Benefits'],
      ['Claim number: 0126-0941-77302-00'],
      ['Date', 'Code', 'Billed', 'Allowed amount', 'Plan paid'],
      SESSION,
      ['How to read your Explanation of Benefits'],
    ],
  ],
  [
    'that reviews a medical bill by a fee schedule',
    [
      ['Explanation of Review'],
      ['Date', 'Code', 'Provider charge', 'Fee schedule amount', 'Recommended allowance'],
      SESSION,
    ],
  ],
  [
    'that a practice’s program shows with the reasons of the adjudication',
    [
      ['Payment report'],
      [
        'Date',
        'Service',
        'Fee',
        'Allowed',
        'Adjustment (CO)',
        'Client owes (PR)',
        'Insurance paid',
      ],
      SESSION,
      ['CO-45 Exceeds fee schedule. PR-3 Co-payment amount.'],
    ],
  ],
])('an EOB %s is one', ([, rows]) => expect(noticeOf(...rows)).toBeUndefined());

test.for<readonly [string, string, readonly string[]]>([
  [
    'not-an-eob',
    'only charge, adjustment and payments',
    ['Charge', 'Write-off', 'Ins. payment', 'Your part'],
  ],
  ['read', 'what was allowed', ['Billed', 'Discount', 'Allowed', 'Plan paid', 'You owe']],
])(
  'a document without a title is %s where it prints %s and its sums close',
  ([outcome, , money]) => {
    const amounts =
      money.length === 4
        ? ['260.00', '98.00', '132.00', '30.00']
        : ['260.00', '98.00', '162.00', '132.00', '30.00'];
    const rows = [
      ['Date of service', 'Code', ...money],
      ['01/07/2025', '90837', ...amounts],
    ];
    expect(readEob([aPage(rows, { columnWidth: 90 })]).outcome).toBe(outcome);
  },
);

const PREMIUM: Rows = [
  ['Fictional Blue Plan'],
  ['PREMIUM INVOICE'],
  ['Coverage period 03/01/2025 - 03/31/2025'],
  ['Member', 'Coverage month', 'Premium', 'Tax credit', 'Amount billed'],
  ['Robin Sample', '03/2025', '$512.44', '-$180.00', '$332.44'],
];

test.for<readonly [string, Rows]>([
  ['a premium invoice', PREMIUM],
  ['a membership bill', [['Membership invoice'], ['Monthly membership', '$125.00']]],
])('%s is neither an EOB nor a payout statement, and says why', ([, rows]) =>
  expect(recogniseDocument(pageToLines(aPage(rows)))).toMatchObject({
    kind: 'other',
    notice: expect.stringContaining('premium or a membership'),
    mayBeStatement: false,
  }),
);

test('an invoice that a client’s card pays is no payout statement', () => {
  const rows: Rows = [
    ['Invoice 0417-0088'],
    ['Billed to: Robin Roe'],
    ['Session', 'Session rate', 'Charged to insurance', 'Your copay', 'Paid by card'],
    ['Oct 8, 2024', '$165.00', '$145.00', '$20.00', '$20.00'],
    ['Card ending 0000 was charged on Oct 9, 2024.'],
    ['This invoice is not an explanation of benefits.'],
  ];
  expect(recogniseDocument(pageToLines(aPage(rows, { columnWidth: 90 })))).toMatchObject({
    kind: 'other',
    mayBeStatement: false,
  });
});

test('a statement that asks a client to pay is no payout statement', () => {
  const rows: Rows = [
    ['APPOINTMENT STATEMENT'],
    ['Client: Robin Roe'],
    ['Date', 'Appointment', 'Fee', 'Insurance (expected)', 'Your part', 'Card payment', 'Balance'],
    ['11/03/2025', 'Session', '$180.00', '$120.00', '$60.00', '$0.00', '$60.00'],
    ['Please pay $60.00 by December 15, 2025'],
  ];
  expect(recogniseDocument(pageToLines(aPage(rows, { columnWidth: 90 })))).toMatchObject({
    kind: 'other',
    mayBeStatement: false,
  });
});

test('what a spending account pays back to its member is no payout statement', () => {
  const rows: Rows = [
    ['EXPLANATION OF BENEFITS - Flexible Spending Account'],
    ['This is a statement of your account reimbursement.'],
    ['Service date', 'Submitted', 'Account type', 'Paid'],
    ['03/05/2025', '$30.00', 'FSA', '$30.00'],
    ['Annual election $1,200.00', 'Receipts needed: none'],
  ];
  expect(recogniseDocument(pageToLines(aPage(rows)))).toMatchObject({
    kind: 'other',
    mayBeStatement: false,
  });
});

test('a row for the fee of a membership leaves a statement of payouts to be one', () => {
  const rows: Rows = [
    ['Payout statement'],
    ['Session', 'Membership', 'Payout'],
    ['01/07/2025', '', '$95.00'],
    ['Monthly membership', '-$125.00', ''],
  ];
  expect(recogniseDocument(pageToLines(aPage(rows)))).not.toMatchObject({ mayBeStatement: false });
});

test('an EOB that speaks of premiums is an EOB', () =>
  expect(
    noticeOf(
      ['Explanation of Benefits'],
      ['This is not a bill. Your premium is due on the first of the month.'],
      ['Date', 'Code', 'Billed', 'Discount', 'Plan paid'],
      SESSION,
    ),
  ).toBeUndefined());

test.for<readonly [string, Rows, string | null]>([
  [
    'whom the clearing house pays for',
    [
      ['Fictional Clearing, Inc.', 'Payment on behalf of:'],
      ['1 Nowhere Drive', 'Imaginary Lantern Benefits'],
      ['Explanation of Payment', 'Claim number: 25A1234567'],
    ],
    'Imaginary Lantern Benefits',
  ],
  [
    'a union’s fund with the number of its local',
    [
      ['Ropewalkers Local 88 Welfare Fund'],
      ['Explanation of Benefits'],
      ['Claim number: 25A1234567'],
    ],
    'Ropewalkers Local 88 Welfare Fund',
  ],
  [
    'nobody whose rate a badge names',
    [
      ['Explanation of benefits'],
      ['Jan 7, 2025', 'Medical plan rate'],
      ['Fictional Health Plan'],
      ['Claim number: 25A1234567'],
    ],
    'Fictional Health Plan',
  ],
  [
    'no provider whose licence goes on under the name',
    [
      ['Explanation of Benefits'],
      ['Provider', 'Calder Nowhere,'],
      ['', 'PsyD'],
      ['Claim number', 'BT250418-33091'],
    ],
    null,
  ],
])('takes for the payer %s', ([, rows, name]) => {
  const recognised = recogniseDocument(pageToLines(aPage(rows, { columnWidth: 200 })));
  expect(recognised.kind === 'eob' ? recognised.payer.name : undefined).toBe(name);
});

test('an authorization is no payout statement either', () =>
  expect(
    recogniseDocument(
      pageToLines(
        aPage([
          ['Approval of services'],
          ['Service', 'Psychotherapy', '$131.75'],
          ['No claim has been received yet.'],
        ]),
      ),
    ),
  ).toMatchObject({ kind: 'other', mayBeStatement: false }));

test('an EOB that refuses a service for want of an authorization is one', () =>
  expect(
    noticeOf(
      ['Explanation of Benefits'],
      ['Claim number: 25A1234567'],
      ['Date', 'Code', 'Charge', 'Plan paid', 'You owe'],
      SESSION,
      ['CO-197: authorization for services absent.'],
    ),
  ).toBeUndefined());
