import { expect, test } from 'vitest';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { TITLE } from '#tests/builders/plain-eob.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

const visit = (billed: string, allowed: string, paid: string): Rows => [
  [`Amount billed: ${billed}`],
  [`Allowed amount: ${allowed}`],
  [`Plan paid: ${paid}`],
  ['You owe: 20.00'],
];
const FIRST = visit('180.00', '120.00', '100.00');
const SECOND = visit('200.00', '142.80', '122.80');
const day = (date: string) => [`Visit on ${date}`];

const read = (...rows: Rows) => verifiedLines([aPage([...TITLE, ...rows])]);

test('days over their visits are theirs', () =>
  expect(read(day('01/07/2025'), ...FIRST, day('01/14/2025'), ...SECOND)).toEqual([
    '2025-01-07: 120.00 = 100.00 + 20.00',
    '2025-01-14: 142.80 = 122.80 + 20.00',
  ]));

test('days under their visits are not taken for those of the next ones', () =>
  expect(read(...FIRST, day('01/07/2025'), ...SECOND, day('01/14/2025'))).toEqual([]));

test('a summary in other words over the visits is no visit that lacks its day', () =>
  expect(
    read(
      ['Provider charges', '', '', '380.00'],
      ['Plan allowed', '', '', '262.80'],
      ['Plan payment', '', '', '222.80'],
      day('01/07/2025'),
      ...FIRST,
      day('01/14/2025'),
      ...SECOND,
      ['Authorization 90791 is valid from 01/01/2025 to 12/31/2025'],
    ),
  ).toEqual(['2025-01-07: 120.00 = 100.00 + 20.00', '2025-01-14: 142.80 = 122.80 + 20.00']));

test('a summary under visits does not take the day of the last one, nor lend the first one a sum', () =>
  expect(
    read(
      ['Claim number: 25A412511'],
      ['CPT 90837'],
      ['Billed', '', '', '124.49'],
      ['Allowed amount', '', '', '124.49'],
      ['Plan paid', '', '', '124.49'],
      ['You owe', '', '', '0.00'],
      day('01/07/2025'),
      ['CPT 90791'],
      day('01/07/2025'),
      ['Billed', '', '', '170.00'],
      ['Allowed amount', '', '', '120.00'],
      ['Plan paid', '', '', '0.00'],
      ['You owe', '', '', '120.00'],
      ['Claim number: 25A998877P'],
      ['Date of service: 05/06/2025'],
      ['Claim status: In review'],
      ['Claim number: 25A100102'],
      ['CPT 90834'],
      ['Billed', '', '', '120.00'],
      ['Allowed amount', '', '', '0.00'],
      ['Plan paid', '', '', '0.00'],
      ['You owe', '', '', '0.00'],
      day('01/14/2025'),
      ['Summary'],
      ['Billed', '', '', '414.49'],
      ['Allowed amount', '', '', '244.49'],
      ['Plan paid', '', '', '124.49'],
      ['You owe', '', '', '120.00'],
    ),
  ).toEqual([]));

const amounts = (date: string): Rows => [
  ['Date of service', date],
  ['Procedure code', '90791'],
  ['Billed', '63.55'],
  ['Allowed amount', '43.55'],
  ['Plan paid', '43.55'],
  ['You owe', '0.00'],
];

test('a day under the number of the next claim is not that of the record over it', () => {
  const summary: Rows = [
    ['Summary'],
    ['Billed', '127.10'],
    ['Allowed amount', '87.10'],
    ['Plan paid', '87.10'],
  ];
  const rows = [
    ...summary,
    ['Claim number: 25A100121'],
    ...amounts('Jan 7, 2025'),
    ['Claim number: 25A984962'],
    ...amounts('Jan 12, 2025'),
  ];
  expect(verifiedLines([aPage([...TITLE.slice(0, 2), ...rows], { columnWidth: 160 })])).toEqual([
    '2025-01-07: 43.55 = 43.55 + 0.00',
    '2025-01-12: 43.55 = 43.55 + 0.00',
  ]);
});

test('a day without a word over the only record is not its own where its day of service stands under it', () => {
  const rows: Rows = [
    ['February 10, 2025'],
    ['Procedure code: 99214'],
    ['Billed: 145.00'],
    ['Covered amount: 95.00'],
    ['Plan paid: 0.00'],
    ['Patient balance: 95.00'],
    ['Service date 01-07-2025'],
  ];
  expect(verifiedLines([aPage([...TITLE, ...rows])])).not.toContainEqual(
    expect.stringContaining('2025-02-10'),
  );
});
