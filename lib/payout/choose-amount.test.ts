import { expect, test } from 'vitest';
import { chooseAmount } from '#lib/payout/choose-amount.ts';
import { describeColumns } from '#lib/payout/columns.ts';
import { CentsSchema } from '#lib/values/cents.ts';

function choose(
  headings: readonly string[],
  cells: readonly (readonly string[])[],
  { total, tellsOfPayouts = true }: { total?: number; tellsOfPayouts?: boolean } = {},
) {
  const rows = cells.map((row, index) => ({ row: index + 2, cells: row }));
  const stated = total === undefined ? [] : [CentsSchema.parse(total)];
  const totals = stated.map((cents) => ({
    stated: cents,
    from: 0,
    to: rows.length,
    mayMeanAll: true,
  }));
  const choice = chooseAmount({
    columns: describeColumns(headings, rows),
    rows,
    tellsOfPayouts,
    totals,
  });
  return choice.status === 'chosen' ? choice.column.index : choice.status;
}

const TWO = [
  ['$120.00', '$95.00'],
  ['$115.00', '$92.50'],
];

test('the column that names the payout is the amount', () =>
  expect(choose(['Total Fee', 'Net payout'], TWO)).toBe(1));

test('a lone "Amount" is the amount in a statement of payouts, and asked for elsewhere', () => {
  expect(choose(['Amount'], [['$95.00']])).toBe(0);
  expect(choose(['Amount'], [['$95.00']], { tellsOfPayouts: false })).toBe('unclear');
});

test('"Paid" beside what was billed is the amount; beside what a client paid it is asked for', () => {
  expect(choose(['Billed', 'Paid'], TWO)).toBe(1);
  expect(choose(['Copay', 'Paid'], TWO)).toBe('unclear');
});

test('two columns of one name are asked for, unless one comes to the stated deposit', () => {
  expect(choose(['Amount', 'Amount'], TWO)).toBe('unclear');
  expect(choose(['Amount', 'Amount'], TWO, { total: 18_750 })).toBe(1);
  expect(choose(['Amount', 'Amount'], TWO, { total: 1 })).toBe('unclear');
});

test('what was received is no payout where two columns part it; the part of the therapist is', () => {
  const rows = [
    ['124.10', '43.43', '80.67'],
    ['(127.50)', '(44.62)', '(82.88)'],
  ];
  expect(choose(['Payment received', 'Practice share', 'Contractor share'], rows)).toBe(2);
  expect(choose(['Amount received', 'Share A', 'Share B'], rows)).toBe('unclear');
  expect(choose(['You received', 'Insurance', 'Copay'], rows)).toBe(0);
  const unlike = [['124.10', '43.43', '80.00']];
  expect(choose(['Amount received', 'Share A', 'Share B'], unlike)).toBe('unclear');
  expect(choose(['Amount received', 'Copay'], [['124.10', '43.43']])).toBe(0);
});

test('what a fee is taken from and what is left are not parts of one another', () =>
  expect(choose(['Received', 'Gross', 'Fee'], [['$97.91', '$104.72', '-$6.81']])).toBe(0));

test('of payouts of parts and their sum, the sum is the amount', () =>
  expect(
    choose(['Insurance payout', 'Client payout', 'Total payout'], [['$70.00', '$25.00', '$95.00']]),
  ).toBe(2));

test.for(['Fee', 'Rate', 'Charge'])('a lone "%s" is asked for', (heading) =>
  expect(choose([heading], [['$95.00']])).toBe('unclear'),
);

test('whole numbers may be anything: asked for, whatever their heading', () =>
  expect(choose(['Payout'], [['95'], ['9500']])).toBe('unclear'));

test('a serial number of a payout is no money', () =>
  expect(choose(['Payout #', 'Payout'], [['10440', '95.50']])).toBe(1));

const TOTALS = [
  ['03/14/2025', '$150.00', '$70.00'],
  ['03/14/2025', '$150.00', '$80.00'],
  ['03/21/2025', '$70.00', '$70.00'],
];

test('what each row says of its whole payment is not the amount, where another column adds up to it', () =>
  expect(choose(['Paid on', 'Payout', 'Session amount'], TOTALS)).toBe(2));

test('a total on each row that no column adds up to is asked for', () => {
  const differing = TOTALS.map(([day = '', total = '']) => [day, total, '$60.00']);
  expect(choose(['Paid on', 'Payout total', 'Session amount'], differing)).toBe('unclear');
});

test('a payout that is the same for all sessions is the amount, whatever stands beside it', () => {
  const flat = TOTALS.map(([day = '', , each = '']) => [day, '$95.00', each]);
  expect(choose(['Paid on', 'Payout', 'Fee'], flat)).toBe(1);
});

test('two equal rows do not make one column the total of another', () => {
  const halves = [
    ['03/14/2025', '$50.00', '$25.00'],
    ['03/14/2025', '$50.00', '$25.00'],
  ];
  expect(choose(['Paid on', 'Payout', 'Copay'], halves)).toBe(1);
});

test('a rate is none of the candidates where units times the rate are the amount', () => {
  const rows = [
    ['1.5', '$70.00', '$105.00'],
    ['1', '$70.00', '$70.00'],
  ];
  expect(choose(['Hours', 'Rate', 'Total'], rows)).toBe(2);
  expect(choose(['Hours', 'Rate', 'Total'], [...rows, ['2', '$70.00', '$70.00']])).toBe('unclear');
});

test('neither hours nor what the year has come to are candidates', () =>
  expect(
    choose(
      ['Hours', 'Pay', 'YTD'],
      [
        ['1.50', '$75.00', '$1,075.00'],
        ['2.00', '$90.00', '$1,165.00'],
      ],
    ),
  ).toBe(1));

test('what a fee is taken from is asked for beside what is left of it', () => {
  const rows = [
    ['120.00', '-9.60', '110.40'],
    ['100.00', '-8.00', '92.00'],
  ];
  expect(choose(['Earnings', 'Retained 8%', 'Moved'], rows)).toBe('unclear');
  expect(choose(['Earnings', 'Retained 8%', 'Due to clinician'], rows)).toBe('unclear');
  expect(choose(['Earnings', 'Retained 8%', 'Moved'], [['120.00', '-9.60', '12.00']])).toBe(0);
});

test('a name that may stand over the nameless column beside it as well is asked for', () => {
  expect(choose(['Payout', ''], TWO)).toBe('unclear');
  expect(choose(['', 'Payout'], TWO)).toBe(1);
});

test('a rate at which most rows are paid is no rival of what was paid; another one is', () => {
  const paid = [
    ['$110.00', '$110.00'],
    ['$102.00', '$102.00'],
    ['$110.00', '-$110.00'],
    ['$110.00', '$55.00'],
  ];
  expect(choose(['Rate', 'Amount'], paid)).toBe(1);
  expect(choose(['Rate', 'Amount'], [...paid, ['$90.00', '$95.00']])).toBe('unclear');
});

test('what is called net may be anyone’s: beside a column that nobody explains it is asked for', () => {
  const rows = [
    ['$93.00', '$30.00', '$123.00', '$86.10'],
    ['$71.50', '$0.00', '$71.50', '$50.05'],
  ];
  const headings = ['Ins payments', 'Pt payments', 'Net payments'];
  expect(choose([...headings, 'Provider comp'], rows)).toBe(3);
  expect(choose([...headings, 'Zorp'], rows)).toBe('unclear');
  const less = [
    ['139.00', '3.82', '135.18'],
    ['104.50', '2.87', '101.63'],
  ];
  expect(choose(['Gross', 'Processing', 'Net'], less)).toBe(2);
});
