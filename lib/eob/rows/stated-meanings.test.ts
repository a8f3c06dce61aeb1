import { expect, test } from 'vitest';
import { withStatedMeanings } from '#lib/eob/rows/stated-meanings.ts';
import { aPage, linesOf, type Rows } from '#tests/builders/page.ts';
import { TITLE } from '#tests/builders/plain-eob.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

/** What a sentence makes of the column with this label. */
function meaningOf(label: string, ...sentences: readonly string[]) {
  const table = { columns: [{ label, isInRows: true }], rows: [], from: 0, to: 1 };
  const lines = linesOf(sentences.map((sentence) => [sentence]));
  return withStatedMeanings(lines, [table])[0]?.columns[0]?.stated;
}

test.for([
  ['Covered', '"Covered" means the amount that we paid.', 'planPaid'],
  ['Covered', 'Covered: what your plan paid for the service.', 'planPaid'],
  ['Amount covered', '“Covered amount” is the part of the charge paid by your plan.', 'planPaid'],
  [
    'Amount allowed',
    'Amount allowed: what is left of the rate after your deductible.',
    'allowedAfterDeductible',
  ],
  [
    'Allowable amount',
    '"Allowable amount" is the plan rate less your deductible.',
    'allowedAfterDeductible',
  ],
  [
    'Allowable amount',
    'Allowable amount means the charge minus what is not payable and minus the deductible.',
    'allowedAfterDeductible',
  ],
  ['Amount covered', 'Amount covered: what Fictional Health paid the provider.', 'planPaid'],
] as const)('the label %j under the words %j means %s', ([label, sentence, field]) =>
  expect(meaningOf(label, sentence)).toBe(field),
);

test.for([
  ['Allowed amount', 'Allowed amount: the most that the plan considers for a covered service.'],
  ['Allowed amount', 'Allowed amount: the maximum that your plan has paid for a service.'],
  ['Coinsurance', 'Coinsurance: your percentage of the allowed amount after the deductible.'],
  ['Deductible', 'Deductible: what you pay each year before the plan starts to pay.'],
  ['Covered', 'Covered: services that are not excluded.'],
  ['Covered', 'We asked what is covered and your plan paid.'],
  ['Plan paid', 'Plan paid: what is left after your deductible.'],
  ['Amount covered', 'Amount covered: what you paid the provider.'],
] as const)('the usual meaning of %j stays under the words %j', ([label, sentence]) =>
  expect(meaningOf(label, sentence)).toBeUndefined(),
);

test('a label that is explained in two ways keeps its usual meaning', () =>
  expect(
    meaningOf(
      'Covered amount',
      'Covered amount: what your plan paid.',
      'Covered amount: what is left after your deductible.',
    ),
  ).toBeUndefined());

const AFTER_DEDUCTIBLE: Rows = [
  [
    'Date of service',
    'Code',
    'Billed',
    'Discount',
    'Deductible',
    'Amount allowed',
    'Coinsurance',
    'Plan paid',
    'You owe',
  ],
  ['01/07/2025', '90837', '200.00', '57.20', '42.80', '100.00', '20.00', '80.00', '62.80'],
  ['01/14/2025', '90834', '180.00', '60.00', '20.00', '100.00', '20.00', '80.00', '40.00'],
];
const MEANING = ['"Amount allowed" is what is left of the plan rate after your deductible.'];

const verified = (...rows: Rows) => verifiedLines([aPage([...TITLE, ...rows])]);

test('the document’s own definition tells that its allowed amount comes after the deductible', () => {
  expect(verified(...AFTER_DEDUCTIBLE, MEANING)).toEqual([
    '2025-01-07: 142.80 = 80.00 + 62.80',
    '2025-01-14: 120.00 = 80.00 + 40.00',
  ]);
  expect(verified(...AFTER_DEDUCTIBLE)).toEqual([]);
});

test('the sums decide where they hold with the usual meaning alone', () => {
  const rows: Rows = [
    AFTER_DEDUCTIBLE[0] ?? [],
    ['01/07/2025', '90837', '200.00', '57.20', '42.80', '142.80', '20.00', '80.00', '62.80'],
  ];
  expect(verified(...rows, MEANING)).toEqual(['2025-01-07: 142.80 = 80.00 + 62.80']);
});
