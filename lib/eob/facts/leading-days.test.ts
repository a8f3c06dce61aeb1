import { expect, test } from 'vitest';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { TITLE } from '#tests/builders/plain-eob.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

/** A card: its day and its procedure at the left, its amounts and their labels beside them. */
function aCard(day: string, paid: string, share: string): Rows {
  return [
    [day, 'Amount billed', '$200.00', 'Deductible', '$0.00'],
    ['Psychotherapy', 'Discount', '$57.20', 'Copay', share],
    ['Code 90837', 'Allowed amount', '$142.80', 'Coinsurance', '$0.00'],
    ['', 'Plan paid', paid, 'Not covered', '$0.00'],
  ];
}

const read = (...rows: Rows) => verifiedLines([aPage([...TITLE, ...rows], { columnWidth: 100 })]);

test('a day at the left of the first labels of a card begins its service', () =>
  expect(
    read(
      ...aCard('Jan 7, 2025', '$117.80', '$25.00'),
      ...aCard('Jan 14, 2025', '$142.80', '$0.00'),
    ),
  ).toEqual(['2025-01-07: 142.80 = 117.80 + 25.00', '2025-01-14: 142.80 = 142.80 + 0.00']));

test('a day under a word of something else that happened dates no card', () =>
  expect(
    read(
      ['Processed'],
      ...aCard('Jan 7, 2025', '$117.80', '$25.00'),
      ['Processed'],
      ...aCard('Jan 14, 2025', '$142.80', '$0.00'),
    ),
  ).toEqual([]));

test('what is owed beside the day of a card is named by its own words', () =>
  expect(
    read(
      ['January 7, 2025', 'You owe', '$25.00'],
      ['Psychotherapy, 60 minutes · 90837'],
      ['Charged', '$200.00'],
      ['Plan discount', '-$57.20'],
      ['Plan paid', '-$117.80'],
    ),
  ).toEqual(['2025-01-07: 142.80 = 117.80 + 25.00']));
