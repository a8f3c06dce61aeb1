import { expect, test } from 'vitest';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { TITLE } from '#tests/builders/plain-eob.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

const CHARGED: Rows = [
  ['Line', 'Date', 'Service', 'Billed', 'Discount', 'Plan price'],
  ['1', '03/04/2024', '90837', '185.00', '55.00', '130.00'],
  ['2', '03/11/2024', '90834', '140.00', '40.00', '100.00'],
];
const HEADINGS = ['Line', 'Deductible', 'Copay', 'Coinsurance', 'Plan paid', 'You owe'];
const FIRST = ['1', '80.00', '0.00', '10.00', '40.00', '90.00'];
const SECOND = ['2', '0.00', '0.00', '20.00', '80.00', '20.00'];
const READ = ['2024-03-04: 130.00 = 40.00 + 90.00', '2024-03-11: 100.00 = 80.00 + 20.00'];

const readUnder = (title: string, ...shared: Rows) =>
  verifiedLines([aPage([...TITLE, ...CHARGED, [title], HEADINGS, ...shared], { columnWidth: 90 })]);
const read = (...shared: Rows) => readUnder('How the plan price is shared', ...shared);

test.for(['Claim number: 25B7654321', 'Claim BC-2 was paid earlier', 'Patient: Ola Moss'])(
  'lines under “%s” are of another claim',
  (title) => expect(readUnder(title, FIRST, SECOND)).toEqual([]),
);

test('a second table goes on with the services of the first, number by number', () =>
  expect(read(FIRST, SECOND)).toEqual(READ));

test.for<readonly [string, Rows]>([
  ['a line has no number', [FIRST.with(0, ''), SECOND]],
  ['a line has the number of another', [FIRST.with(0, '2'), SECOND.with(0, '1')]],
  ['the sums of a line do not hold', [FIRST, SECOND.with(4, '70.00')]],
  ['a service has no line', [FIRST]],
])('it does not where %s', ([, rows]) => expect(read(...rows)).toEqual([]));

const PAYMENTS = [
  'Line',
  'Date',
  'Plan paid',
  'Deductible',
  'Coinsurance',
  'Not covered',
  'You owe',
];
const REFUSED = ['3', '03/18/2024', '90846 without patient', '215.00', '0.00', '0.00'];

const withPayments = (day: string): Rows => [
  ...TITLE,
  ...CHARGED,
  REFUSED,
  ['Payments'],
  PAYMENTS,
  ['1', '03/04/2024', '40.00', '80.00', '10.00', '0.00', '90.00'],
  ['2', day, '80.00', '0.00', '20.00', '0.00', '20.00'],
  ['3', '03/18/2024', '0.00', '0.00', '0.00', '215.00', '215.00'],
];

const readWith = (day: string) => verifiedLines([aPage(withPayments(day), { columnWidth: 110 })]);

test('the second table may say the day of each line again, and what of a refused charge is owed', () => {
  expect(readWith('03/11/2024')).toEqual([...READ, '2024-03-18: 0.00 = 0.00 + 215.00']);
  expect(readWith('03/12/2024')).toEqual([]);
});

const BY_DAY: Rows = [
  [
    'Date',
    'Service',
    'Billed',
    'Discount',
    'Not covered',
    'Plan price',
    'Deductible',
    'Coinsurance',
  ],
  ['03/04/2024', '90837', '185.00', '55.00', '0.00', '130.00', '80.00', '10.00'],
  ['03/11/2024', '90834', '140.00', '0.00', '140.00', '0.00', '0.00', '0.00'],
];
const paymentsOf = (...days: readonly string[]): Rows => [
  ['Date', 'Plan payment', 'Payee', 'Patient owes'],
  ...days.map((day, at) => [
    day,
    ['$40.00', '$0.00'][at] ?? '',
    'Provider',
    ['$90.00', '$140.00'][at] ?? '',
  ]),
];

test.for<readonly [string, readonly string[], readonly string[]]>([
  [
    'the same days',
    ['03/04/2024', '03/11/2024'],
    ['2024-03-04: 130.00 = 40.00 + 90.00', '2024-03-11: 0.00 = 0.00 + 140.00'],
  ],
  ['other days', ['03/04/2024', '03/12/2024'], []],
  ['one day twice', ['03/04/2024', '03/04/2024'], []],
])('payments by day go on with the services of the same days: %s', ([, days, expected]) =>
  expect(
    verifiedLines([
      aPage([...TITLE, ...BY_DAY, ['Payments'], ...paymentsOf(...days)], { columnWidth: 90 }),
    ]),
  ).toEqual(expected),
);
