import { expect, test } from 'vitest';
import { chooseDates } from '#lib/payout/choose-dates.ts';
import { describeColumns } from '#lib/payout/columns.ts';

function choose(
  headings: readonly string[],
  cells: readonly (readonly string[])[],
  hasPayoutDateElsewhere = false,
) {
  const rows = cells.map((row, index) => ({ row: index + 2, cells: row }));
  const columns = describeColumns(headings, rows);
  const chosen = chooseDates({
    columns,
    rows,
    hasPayoutDateElsewhere,
    otherDates: [],
    order: 'mdy',
  });
  const { payoutDate, dateOfService, unclear } = chosen;
  return [payoutDate?.index, dateOfService?.index, unclear.map(({ index }) => index)];
}

const EARLY_LATE = [
  ['03/03/2025', '03/14/2025'],
  ['03/05/2025', '03/14/2025'],
];

test('names decide', () =>
  expect(choose(['Seen on', 'Deposited'], EARLY_LATE)).toEqual([1, 0, []]));

test('a payout date is not taken for a date of service', () =>
  expect(choose(['Client', 'Date of payout'], [['A. R.', '03/14/2025']])).toEqual([
    1,
    undefined,
    [],
  ]));

test('a "Date" before the payout date is the date of service', () =>
  expect(choose(['Date', 'Paid on'], EARLY_LATE)).toEqual([1, 0, []]));

test('a "Date" that is never before the payout date is asked for', () =>
  expect(choose(['Paid on', 'Date'], EARLY_LATE)).toEqual([0, undefined, [1]]));

test('a lone "Date" is asked for, unless the payout date stands elsewhere', () => {
  expect(choose(['Date'], [['03/03/2025']])).toEqual([undefined, undefined, [0]]);
  expect(choose(['Date'], [['03/03/2025']], true)).toEqual([undefined, 0, []]);
});

test('two "Date" columns are asked for', () =>
  expect(choose(['Date', 'Date'], EARLY_LATE)).toEqual([undefined, undefined, [0, 1]]));

test('two columns of the same days are one', () =>
  expect(
    choose(['Session start', 'Session end'], [['03/03/2025 9:00 AM', '03/03/2025 9:53 AM']])[1],
  ).toBe(0));

test('dates of booking and invoicing are neither; with nothing else they are asked for', () => {
  expect(choose(['Invoice date', 'Paid on'], EARLY_LATE)).toEqual([1, undefined, []]);
  expect(choose(['Invoice date', 'Created'], EARLY_LATE)).toEqual([undefined, undefined, [0, 1]]);
});

test('of two days of payment the one that says "paid out" counts, where it is the later', () => {
  const rows = EARLY_LATE.map(([early = '', late = '']) => [early, early, late]);
  expect(choose(['Service date', 'Payment date', 'Paid out on'], rows)).toEqual([2, 0, []]);
  expect(choose(['Service date', 'Paid out on', 'Payment date'], rows)).toEqual([1, 0, [1, 2]]);
});

test('"Completed on" is the date of service where there is no other, and never the payout date', () => {
  expect(choose(['Completed on', 'Paid on'], EARLY_LATE)).toEqual([1, 0, []]);
  expect(choose(['Seen on', 'Completed on'], EARLY_LATE)).toEqual([undefined, 0, []]);
});

test('the day of a check is that of the payment only where no other is named', () => {
  const rows = EARLY_LATE.map(([early = '', late = '']) => [early, early, late]);
  expect(choose(['Service date', 'Check date', 'Pay date'], rows)).toEqual([2, 0, []]);
  expect(choose(['Service date', 'Check date', 'Entered on'], rows)).toEqual([1, 0, []]);
});
