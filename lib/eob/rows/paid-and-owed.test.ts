import { expect, test } from 'vitest';
import { amountOf } from '#lib/claim/schema.ts';
import { readEob } from '#lib/eob/read-eob.ts';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { TITLE } from '#tests/builders/plain-eob.ts';

const HEADINGS = [
  'Date',
  'Code',
  'Billed',
  'Plan paid',
  'Not covered',
  'Deductible',
  'Copay',
  'Coinsurance',
  'Your costs',
];
const SERVICE = [
  '04/02/2024',
  '90834',
  '168.00',
  '101.00',
  '0.00',
  '0.00',
  '20.00',
  '0.00',
  '20.00',
];
const TOTAL = ['Total', '', ...SERVICE.slice(2)];

/** What was allowed, where that is verified. */
function allowedIn(...rows: Rows): number | undefined {
  const reading = readEob([aPage([...TITLE, ...rows], { columnWidth: 90 })]);
  const [line] = reading.outcome === 'read' ? reading.claims.flatMap(({ lines }) => lines) : [];
  return line?.trust.level === 'verified' ? amountOf(line.figures.allowed) : undefined;
}

test('what the plan paid and all that the patient owes is what was allowed', () =>
  expect(allowedIn(HEADINGS, SERVICE, TOTAL)).toBe(12_100));

test.for<readonly [string, Rows]>([
  ['no total proves the payment', [HEADINGS, SERVICE]],
  ['another payer is spoken of', [HEADINGS, SERVICE, TOTAL, ['Your other insurance paid first.']]],
  [
    'a part of the share is not printed',
    [HEADINGS.toSpliced(5, 1), SERVICE.toSpliced(5, 1), TOTAL.toSpliced(5, 1)],
  ],
  [
    'the heading of the payment may mean the allowed amount',
    [HEADINGS.with(3, 'Amount covered'), SERVICE, TOTAL],
  ],
  [
    'a part of the charge is not covered',
    [HEADINGS, SERVICE.with(4, '10.00').with(8, '30.00'), TOTAL.with(4, '10.00').with(8, '30.00')],
  ],
])('it is doubted where %s', ([, rows]) => expect(allowedIn(...rows)).toBeUndefined());

const SPONSORED = ['04/02/2024', '90834', '165.00', '165.00', '0.00'];
const FEW_HEADINGS = ['Date', 'Code', 'Billed', 'Plan paid', 'You owe'];

test.for(['Plan paid', 'Your EAP paid', 'Program payment'])(
  'all of a charge was allowed that the plan paid, and of which the patient owes nothing: %s',
  (heading) => expect(allowedIn(FEW_HEADINGS.with(3, heading), SPONSORED)).toBe(16_500),
);

test.for<readonly [string, Rows]>([
  ['another payer is spoken of', [FEW_HEADINGS, SPONSORED, ['Your other insurance paid first.']]],
  ['the plan paid less', [FEW_HEADINGS, SPONSORED.with(3, '150.00')]],
  ['nothing says what the patient owes', [FEW_HEADINGS.slice(0, 4), SPONSORED.slice(0, 4)]],
  [
    'the heading of the payment may mean something else',
    [FEW_HEADINGS.with(3, 'Amount covered'), SPONSORED],
  ],
])('a charge that was paid is doubted where %s', ([, rows]) =>
  expect(allowedIn(...rows)).toBeUndefined(),
);
