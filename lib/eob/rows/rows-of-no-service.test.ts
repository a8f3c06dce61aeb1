import { expect, test } from 'vitest';
import { readEob } from '#lib/eob/read-eob.ts';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { FIRST, HEADINGS, SECOND, TITLE } from '#tests/builders/plain-eob.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

/** The days of all lines that are read, in review too. */
function daysIn(rows: Rows): readonly string[] {
  const reading = readEob([aPage(rows, { columnWidth: 90 })]);
  const claims = reading.outcome === 'read' ? reading.claims : [];
  return claims.flatMap(({ lines }) => lines.map(({ dateOfService }) => dateOfService));
}

const TABLE: Rows = [HEADINGS, FIRST, SECOND];
const DAYS = ['2025-01-07', '2025-01-14'];

test.for<readonly [string, Rows]>([
  [
    'a sentence that counts the year from day to day',
    [
      ...TITLE,
      ...TABLE,
      [
        '01/01/2025 - 12/31/2025: To date this patient',
        '',
        'has met',
        '$500.00',
        'of',
        '$534.50',
        'of $3,500.00',
      ],
    ],
  ],
  [
    'counts of the year under a title that tells from when to when',
    [
      ...TITLE,
      ...TABLE,
      ['Your benefits (01/01/2025 – 01/20/2025)'],
      ['', '', 'Maximum', 'Met', 'Left'],
      ['Medical deductible', '', '500.00', '200.00', '300.00'],
    ],
  ],
  [
    'a sentence that says what you’ve met in a year that has a first day',
    [
      ...TITLE,
      ...TABLE,
      [
        'Your deductible',
        '',
        'You’ve met',
        '$450.00',
        'of your',
        '$500.00',
        'since January 1, 2025',
      ],
    ],
  ],
  [
    'a limit of the year over the day of a payment',
    [
      ...TITLE,
      ...TABLE,
      ['Your plan year:', '', 'out-of-pocket maximum', '$4,000.00', 'used', '$735.69'],
      ['Payment of $217.80 was sent on 02/12/2025.'],
    ],
  ],
  [
    'what the year comes to in a table right under the services',
    [
      ...TITLE,
      ...TABLE,
      ['', '', 'Allowed', 'Deductible', 'Copay'],
      ['Individual', '', '$500.00', '$100.00', '$20.00'],
    ],
  ],
  [
    'limits of the year with what is counted against them, under the days that they count',
    [
      ...TITLE,
      ...TABLE,
      ['How your benefits add up (1/1/2025 to 5/27/2025)'],
      ['', '', 'Thaddeus', '', 'Araminta', '', 'Family'],
      ['Medical deductible', '', '$0.00 of', '$150.00', '$212.40 of', '$150.00', '$300.00'],
    ],
  ],
  [
    'limits of the year with a label before each amount',
    [
      ...TITLE,
      ...TABLE,
      ['A payment was sent on 03/09/2025.'],
      ['Deductible', 'Limit', '1,200.00', 'Met so far', '1,200.00', 'Left', '0.00'],
    ],
  ],
  [
    'amounts under notes that name amounts',
    [
      ...TITLE,
      ...TABLE,
      ['Remarks'],
      ['Plan allowance, plan discount, amount billed and the amount you owe are final amounts.'],
      ['The plan allowance is the allowed amount, billed charge, discount and copay amount.'],
      ['', 'Individual', 'Family'],
      ['Calendar year deductible', '$0.00', '$0.00'],
    ],
  ],
  [
    'a summary of all services under the date of the letter',
    [
      ...TITLE,
      ['March 21, 2025'],
      ['Amount billed', '$380.00'],
      ['Discounts, reductions and payments', '$335.00'],
      ['Amount you owe', '$45.00'],
      ...TABLE,
    ],
  ],
  [
    'a summary in other words under a date in figures',
    [
      ...TITLE,
      ['03/21/2025'],
      ['Plan paid', '$217.80'],
      ['Your share', '$45.00'],
      ['Charges', '$380.00'],
      ...TABLE,
    ],
  ],
])('takes %s for no service', ([, rows]) => expect(daysIn(rows)).toEqual(DAYS));

test('keeps a service whose day is uncertain for review, though it is like the only other one', () =>
  expect(
    daysIn([
      ...TITLE,
      HEADINGS,
      FIRST,
      ['March 21, 2025'],
      ['Amount billed', '$200.00'],
      ['Plan paid', '$117.80'],
      ['You owe', '$25.00'],
    ]),
  ).toContain('2025-03-21'));

test('a sum without a word is no service, nor is the same one again under it', () => {
  const sum = ['', '', '380.00', '117.20', '262.80', '217.80', '45.00'];
  expect(daysIn([...TITLE, ...TABLE, sum, sum])).toEqual(DAYS);
});

/** The days of verified lines. */
function sureDaysIn(...rows: Rows): readonly string[] {
  return verifiedLines([aPage(rows, { columnWidth: 90 })]).map((line) => line.slice(0, 10));
}

const AMOUNTS = HEADINGS.slice(2);
const ONE = FIRST.slice(2);
const OTHER = SECOND.slice(2);
const BOTH = ['380.00', '117.20', '262.80', '217.80', '45.00'];
const ALL = ['580.00', '174.40', '405.60', '335.60', '70.00'];

test.for<readonly [string, Rows]>([
  [
    'of the last claim and of all claims',
    [
      ['Date of service: 01/07/2025'],
      ['Code', ...AMOUNTS],
      ['90837', ...ONE],
      ['Claim number: 25A7654321'],
      ['Date of service: 01/14/2025'],
      ['Code', ...AMOUNTS],
      ['90837', ...ONE],
      ['90834', ...OTHER],
      ['', ...BOTH],
      ['', ...ALL],
    ],
  ],
])('takes sums %s without a word for no services', ([, rows]) =>
  expect(sureDaysIn(...TITLE, ...rows)).toEqual(['2025-01-07', '2025-01-14', '2025-01-14']),
);

test('amounts alone that are those of the service above are its sum, whatever words stand between', () =>
  expect(
    sureDaysIn(
      ...TITLE,
      ['Date of service: 01/07/2025'],
      AMOUNTS,
      ONE,
      ['We received this claim on January 20, 2025'],
      ONE,
    ),
  ).toEqual(['2025-01-07']));

test('the sum of a service does not take the day that stands between the two', () =>
  expect(
    sureDaysIn(
      ...TITLE,
      AMOUNTS,
      ['CPT 90837'],
      ONE,
      ['Date: 01/07/2025'],
      AMOUNTS,
      ['CPT 90834'],
      OTHER,
      ['Date: 01/14/2025'],
      OTHER,
    ),
  ).not.toContain('2025-01-14'));

test('a summary does not take the day of a service that has none', () =>
  expect(
    sureDaysIn(
      ...TITLE,
      ['Summary'],
      ['Fee', 'Plan allowed', 'Plan paid'],
      ['380.00', '262.80', '262.80'],
      ['01/07/2025'],
      ['Fee: 200.00'],
      ['Plan allowed: 142.80'],
      ['Plan paid: 142.80'],
      ['01/14/2025'],
      ['Fee: 180.00'],
      ['Plan allowed: 120.00'],
      ['Plan paid: 120.00'],
    ),
  ).toEqual([]));

test('the day on which a payment was sent is no day of service', () =>
  expect(
    sureDaysIn(...TITLE, AMOUNTS, ONE, ['Payment of $75.00 sent to your provider on 02/06/2025']),
  ).toEqual([]));
