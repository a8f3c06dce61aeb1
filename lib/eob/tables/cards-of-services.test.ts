import { expect, test } from 'vitest';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { TITLE } from '#tests/builders/plain-eob.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

const read = (...rows: Rows) => verifiedLines([aPage([...TITLE, ...rows], { columnWidth: 100 })]);

const list = (share: string): Rows => [
  ['Amount billed', '$200.00'],
  ['Discount', '$57.20'],
  ['Amount allowed', '$142.80'],
  ['Plan paid', '$117.80'],
  ['You owe', share],
];

test.for([
  ['Services received 01/07/2025 - 01/07/2025'],
  ['Service rendered on 01/07/2025'],
  ['Services furnished January 7, 2025'],
  ['Service 1 from/to dates 01/07/25-01/07/25 Psychotherapy'],
  ['Service 1 from - thru dates 01/07/25-01/07/25'],
  ['Psychotherapy, 60 minutes 01/07/2025 - 01/07/2025'],
  ['Session of January 7, 2025'],
  ['Care received on 01/07/2025'],
  ['90837 · Visit on 01/07/2025'],
  ['Visita del 01/07/2025'],
])('the day over a list of labels and amounts is the service’s: %s', ([title]) =>
  expect(read([title ?? ''], ...list('$25.00'))).toEqual(['2025-01-07: 142.80 = 117.80 + 25.00']),
);

test.for([
  ['Claim received 01/07/2025'],
  ['Care until 01/07/2025'],
  ['Services provided by Jane Roe since 01/07/2025'],
])('the day of something else dates no list of amounts: %s', ([title]) =>
  expect(read([title ?? ''], ...list('$25.00'))).toEqual([]),
);

const strips = (day: string, heading: string, share: string): Rows => [
  [day, 'Psychotherapy'],
  ['Amount billed', 'Discount', 'Allowed amount', 'Not covered'],
  ['$200.00', '$57.20', '$142.80', '$0.00'],
  ['Deductible', heading, 'What my plan paid', 'What I owe'],
  ['$25.00', share, '$117.80', '$25.00'],
];

test('a share of a hundred under its own heading is a word of the card, and parts no service', () =>
  expect(
    read(...strips('01/07/2025', '% paid', '100%'), ...strips('01/14/2025', '% paid', '100%')),
  ).toEqual(['2025-01-07: 142.80 = 117.80 + 25.00', '2025-01-14: 142.80 = 117.80 + 25.00']));

test('a strip of nothing but totals is no service of the day that stands under it', () =>
  expect(
    read(
      ['Total billed', 'Total saved', 'Total allowed', 'Total paid', 'Total you owe'],
      ['$400.00', '$114.40', '$285.60', '$235.60', '$50.00'],
      ['01/07/2025', '90837'],
      ...list('$25.00'),
      ['01/14/2025', '90837'],
      ...list('$25.00'),
    ),
  ).toEqual(['2025-01-07: 142.80 = 117.80 + 25.00', '2025-01-14: 142.80 = 117.80 + 25.00']));

const card = (day: string, paid: string, share: string): Rows => [
  [`Date of service: ${day}`],
  ['Amount billed', '142.80', 'Discount', '-', 'Allowed amount', '142.80'],
  ['Deductible', '-', 'Copay', '-', 'Coinsurance', '-'],
  ['Plan paid', paid, 'You owe', share],
];

test('a line of labels with a stroke behind each is no line of headings over the next card', () =>
  expect(read(...card('01/07/2025', '142.80', '-'), ...card('01/14/2025', '142.80', '-'))).toEqual([
    '2025-01-07: 142.80 = 142.80 + 0.00',
    '2025-01-14: 142.80 = 142.80 + 0.00',
  ]));
