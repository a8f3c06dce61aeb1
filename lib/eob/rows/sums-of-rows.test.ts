import { expect, test } from 'vitest';
import { readEob } from '#lib/eob/read-eob.ts';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { FIRST, HEADINGS, SECOND, TITLE } from '#tests/builders/plain-eob.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

const SUMMARY = ['Billed', 'Plan discount', 'We paid', 'You may owe'];

function daysOf(date: string, sums: readonly string[]): readonly string[] {
  const rows: Rows = [[date], SUMMARY, sums, HEADINGS, FIRST, SECOND];
  const reading = readEob([aPage([...TITLE, ...rows], { columnWidth: 90 })]);
  if (reading.outcome !== 'read') return [];
  return reading.claims.flatMap(({ lines }) => lines.map(({ dateOfService }) => dateOfService));
}

const DAYS = ['2025-01-07', '2025-01-14'];

test.for(['June 3, 2025', 'June 3, 2025 | Please do not pay: this is not a bill'])(
  'what sums all services under the day of the letter is no service: %s',
  (date) => expect(daysOf(date, ['380.00', '117.20', '217.80', '45.00'])).toEqual(DAYS),
);

test('what is no sum of the services may be one itself, and is kept', () =>
  expect(daysOf('Visit on June 3, 2025', ['380.00', '117.20', '217.80', '40.00'])).toContain(
    '2025-06-03',
  ));

const card = (date: string, [billed = '', discount = '', paid = '', owed = '']): Rows => [
  ['Date of service', date],
  ['Amount billed', billed],
  ['Discount', discount],
  ['Plan paid', paid],
  ['You owe', owed],
];

/** The days of a card of sums over a stretch of days, and of cards of two services without codes. */
function daysOfCards(stretch: string): readonly string[] {
  const rows: Rows = [
    ...card(stretch, ['$380.00', '$117.20', '$217.80', '$45.00']),
    ['Service 1'],
    ...card('01/07/2025', ['$200.00', '$57.20', '$117.80', '$25.00']),
    ['Service 2'],
    ...card('01/14/2025', ['$180.00', '$60.00', '$100.00', '$20.00']),
  ];
  const reading = readEob([aPage([...TITLE, ...rows], { columnWidth: 160 })]);
  const claims = reading.outcome === 'read' ? reading.claims : [];
  return claims.flatMap(({ lines }) => lines.map(({ dateOfService }) => dateOfService));
}

test('what sums all services over the stretch of their days is a summary', () =>
  expect(daysOfCards('01/07/2025 - 01/14/2025')).toEqual(DAYS));

test('what sums them over another stretch is kept for a person', () =>
  expect(daysOfCards('01/07/2025 - 01/21/2025')).toHaveLength(DAYS.length + 1));

const OF_SERVICE = ['Date', 'Code', 'Provider charges', 'Negotiated rate', 'Paid', 'You owe'];

test('what sums a service and others that have no day may be no service, though a summary says it once more', () => {
  const rows: Rows = [
    OF_SERVICE,
    ['', 'H0031', '218.80', '100.00', '0.00', '100.00'],
    ['01/08/2025', '90785', '139.75', '89.75', '59.75', '30.00'],
    ['', 'H0031', '150.00', '100.00', '49.50', '50.50'],
    ['Date of birth: 03/05/1980'],
    ['Date of service: 01/09/2025'],
    ['', '', '508.55', '289.75', '109.25', '180.50'],
    ['Summary'],
    ['', '', ...OF_SERVICE.slice(2)],
    ['', '', '508.55', '289.75', '109.25', '180.50'],
  ];
  expect(verifiedLines([aPage([...TITLE, ...rows], { columnWidth: 90 })])).not.toContainEqual(
    expect.stringContaining('289.75'),
  );
});

test.for<readonly [string, readonly string[], number]>([
  ['more than either of them', ['', '500.00', '100.00', '400.00', '300.00', '100.00'], 2],
  ['less', ['', '150.00', '50.00', '100.00', '80.00', '20.00'], 3],
])(
  'bare amounts under services that name a procedure may sum others, where they are %s',
  ([, bare, count]) => {
    const rows: Rows = [
      ['Date of service: 01/07/2025'],
      ['Code', 'Billed', 'Discount', 'Allowed', 'Paid', 'You owe'],
      FIRST.slice(1),
      SECOND.slice(1),
      bare,
    ];
    expect(verifiedLines([aPage([...TITLE, ...rows], { columnWidth: 90 })])).toHaveLength(count);
  },
);

test('bare amounts under one service may sum it and another that was not read, whatever a later claim comes to', () => {
  const headings = ['Code', 'Billed', 'Discount', 'Allowed', 'Paid', 'You owe'];
  const rows: Rows = [
    ['Date of service: 01/07/2025'],
    headings,
    FIRST.slice(1),
    ['', '380.00', '117.20', '262.80', '217.80', '45.00'],
    ['Claim number: 25A7654321'],
    ['Date of service: 01/14/2025'],
    headings,
    ['90834', '500.00', '60.00', '440.00', '400.00', '40.00'],
  ];
  expect(verifiedLines([aPage([...TITLE, ...rows], { columnWidth: 90 })])).toHaveLength(2);
});
