import { expect, test } from 'vitest';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

const HEADINGS = ['Billed', 'Savings', 'Allowed', 'Plan paid', 'Copay', 'You owe'];
const FIRST = ['200.00', '60.00', '140.00', '115.00', '25.00', '25.00'];
const SECOND = ['160.00', '50.00', '110.00', '90.00', '20.00', '20.00'];

/** The verified lines of two services, each in a small table under its own title. */
function read(title: (day: string, number: number) => Rows): readonly string[] {
  const rows = [
    ['Explanation of Benefits'],
    ['Fictional Health Plan'],
    ...title('January 6, 2026', 1),
    HEADINGS,
    FIRST,
    ...title('January 13, 2026', 2),
    HEADINGS,
    SECOND,
  ];
  return verifiedLines([aPage(rows, { columnWidth: 90 })]);
}

const OWN = ['2026-01-06: 140.00 = 115.00 + 25.00', '2026-01-13: 110.00 = 90.00 + 20.00'];

test.for<readonly [string, (day: string, number: number) => Rows]>([
  ['a label', (day) => [[`Date of service: ${day}`]]],
  ['a preposition', (day) => [[`Visit on ${day}`]]],
  ['its procedure', (day) => [[day, '90837 Psychotherapy']]],
  ['a procedure under it', (day) => [[`Date of service: ${day}`], ['Procedure: 90837']]],
  [
    'a claim of its own',
    (day, number) => [[`Claim number: 26X000${number}`, `Date of service: ${day}`]],
  ],
])('a day with %s over each small table is that of the service under it', ([, title]) =>
  expect(read(title)).toEqual(OWN),
);

test.for<readonly [string, (day: string, number: number) => Rows]>([
  ['a number', (day, number) => [[`Service ${number}`, day]]],
  ['a name', (day) => [[day, 'Tamsin Holt LMFT']]],
  ['words', (day) => [['Psychotherapy', day]]],
])('a day with %s over each small table is never that of the service over it', ([, title]) =>
  expect(OWN).toEqual(expect.arrayContaining([...read(title)])),
);

test('a day that is said to be of the service goes before one that stands nearer', () =>
  expect(
    verifiedLines([
      aPage(
        [
          ['Explanation of benefits'],
          ['Code', 'Billed', 'Discount', 'Allowed', 'Plan paid', 'You owe'],
          ['Date of service: 01/07/2025'],
          ['90837', '200.00', '57.20', '142.80', '117.80', '25.00'],
          ['February 10, 2025'],
          ['Date of service: 01/07/2025'],
          ['90834', '180.00', '60.00', '120.00', '100.00', '20.00'],
        ],
        { columnWidth: 80 },
      ),
    ]).filter((line) => line.startsWith('2025-02')),
  ).toEqual([]));
