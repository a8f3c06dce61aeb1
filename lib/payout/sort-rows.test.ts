import { expect, test } from 'vitest';
import { sortRows } from '#lib/payout/sort-rows.ts';

const sort = (rows: readonly (readonly string[])[], above: readonly (readonly string[])[] = []) =>
  sortRows(
    rows.map((cells, index) => ({ row: index + 1, cells })),
    above.map((cells, index) => ({ row: index + 1, cells })),
  );

test.for([
  'Payment Feb 15, 2025',
  'Payout 02/15/2025',
  'Deposited on 2025-02-15',
  'Friday, Feb 28, 2025',
])('%j heads the rows below it', (head) => {
  const sorted = sort([
    [head, '', '$90.00'],
    ['02/08/2025', 'A. R.', '$90.00'],
  ]);
  expect(sorted).toMatchObject({ groups: [{ stated: 9000 }], rows: [{ row: 2 }] });
  expect(sorted.above.at(0).group).toBe(0);
});

const under = (stated: string) =>
  sort([
    ['02/15/2025', '', stated],
    ['02/08/2025', 'A. R.', '$40.00'],
    ['02/09/2025', 'B. O.', '$50.00'],
  ]);

test('a date and an amount head the rows that add up to it, and are a row otherwise', () => {
  expect(under('$90.00').groups).toHaveLength(1);
  expect(under('$91.00').groups).toHaveLength(0);
  expect(under('$91.00').rows).toHaveLength(3);
});

test('the day of a payment may stand beside its name', () =>
  expect(
    sort([
      ['Payment SM-12', '', 'Paid June 12, 2025', 'Bank account ••••5093', '$90.00'],
      ['06/08/2025', 'A. R.', 'Session', '90837', '$90.00'],
    ]),
  ).toMatchObject({ groups: [{ dateText: 'June 12, 2025', stated: 9000 }], rows: [{ row: 2 }] }));

test('its state and account may stand on lines between its head and its sum', () =>
  expect(
    sort([
      ['Mar 7, 2025'],
      ['Paid'],
      ['Chase ••4471'],
      ['$90.00'],
      ['Mar 2, 2025', 'A. R.', '$90.00'],
    ]),
  ).toMatchObject({ groups: [{ stated: 9000 }], rows: [{ row: 5 }] }));

test('the sum of a payment may stand on the line below its head', () =>
  expect(
    sort([['Mar 7, 2025'], ['$90.00', 'Paid'], ['Mar 2, 2025', 'A. R.', '$90.00']]),
  ).toMatchObject({
    groups: [{ dateText: 'Mar 7, 2025', stated: 9000 }],
    rows: [{ row: 3 }],
  }));

test('where payments have headings of their own, the first head stands above the first headings', () => {
  const above = [['Feb 28, 2025'], ['$50.00', 'Paid']];
  const sorted = sort(
    [['Feb 20, 2025', 'A. R.', '$50.00'], ['Mar 7, 2025'], ['Mar 2, 2025', 'A. R.', '$9.00']],
    above,
  );
  expect(sorted.groups.map(({ dateText, stated }) => [dateText, stated])).toEqual([
    ['Feb 28, 2025', 5000],
    ['Mar 7, 2025', null],
  ]);
  expect(sorted.rows.map((_, row) => sorted.above.at(row).group)).toEqual([0, 1]);
});

test.for([
  ['Subtotal', 'sub'],
  ['Total', 'all'],
  ['Grand total', 'all'],
  ['Net payout', 'all'],
] as const)('%j sums up (%s)', ([word, scope]) =>
  expect(
    sort([
      ['A. R.', '', '$9.00'],
      [word, '', '$9.00'],
    ]).sums,
  ).toMatchObject([{ scope, from: 0, to: 1 }]),
);

test('a lone amount that is the sum of the rows above it sums them up; another is a row', () => {
  const rows = [
    ['a', 'b', '$9.00'],
    ['a', 'b', '$8.00'],
  ];
  expect(sort([...rows, ['', '', '$17.00']]).sums).toHaveLength(1);
  expect(sort([...rows, ['', '', '$18.00']]).rows).toHaveLength(3);
});

test('a lone text sums up nothing', () =>
  expect(sort([['a', 'b', 'c'], ['d', 'e', 'f'], ['Questions?']]).sums).toEqual([]));

test.for([
  [['Fri, Apr 25, 2025 Paid $90.00'], 'Fri, Apr 25, 2025', 9000],
  [['Payout April 25, 2025: $90.00'], 'April 25, 2025', 9000],
  [['Paid on May 31, 2025', '$90.00', 'Collapse details'], 'May 31, 2025', 9000],
  [['Check date', '04/25/2025'], '04/25/2025', null],
] as const)('%j heads a payment', ([head, dateText, stated]) =>
  expect(sort([head, ['Mar 2, 2025', 'A. R.', '$90.00']]).groups).toMatchObject([
    { dateText, stated },
  ]),
);

test.for([
  [['Paid on May 31, 2025 $90.00 to Jane Doe']],
  [['Session date', '04/25/2025']],
  [['A. R.', '04/25/2025']],
] as const)('%j heads none', ([line]) =>
  expect(sort([line, ['Mar 2, 2025', 'A. R.', '$90.00']]).groups).toEqual([]),
);

test('a title beside the sums of all its columns is no row; a name or a day beside them is', () => {
  const rows = [
    ['Mar 2, 2025', 'A. R.', '1', '$40.00'],
    ['Mar 3, 2025', 'B. O.', '1', '$50.00'],
  ];
  const countWith = (first: string) => sort([...rows, [first, '', '2', '$90.00']]).rows.length;
  expect(['Clinical sessions', 'Jane', 'Mar 4, 2025'].map(countWith)).toEqual([2, 3, 3]);
});

test('rows stand under their payer until the next one, a sum or a title', () => {
  const row = ['Mar 2, 2025', 'A. R.', '$9.00'];
  const sorted = sort(
    [row, ['Subtotal', '', '$9.00'], row, ['Cigna'], row, ['Other'], row],
    [['Aetna']],
  );
  const payers = sorted.rows.flatMap(({ cells }, at) =>
    cells.length > 1 ? [sorted.above.at(at).payerAbove] : [],
  );
  expect(payers).toEqual(['Aetna', null, 'Cigna', null]);
});
