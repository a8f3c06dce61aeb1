import { expect, test } from 'vitest';
import { readEob } from '#lib/eob/read-eob.ts';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

const TITLE = [['Remittance advice'], ['Fictional Health Plan']];
const MONEY = ['Amount\nbilled', 'Plan\ndiscount', 'Amount\nallowed', 'Plan\npaid', 'You\nowe'];
const ROWS = [
  ['01/07/2025', '90837', '200.00', '57.20', '142.80', '117.80', '25.00', '25A000111111'],
  ['01/14/2025', '90834', '180.00', '60.00', '120.00', '100.00', '20.00', '25A000222222'],
  ['01/21/2025', '90847', '190.00', '60.00', '130.00', '105.00', '25.00', '25A000333333'],
];
const LINE = 14;

/** The claim number of each line, by its date. */
function claimsOf(isBelow: boolean): readonly string[] {
  const rows = ROWS.map(([date = '', ...cells]) => {
    const number = cells.pop() ?? '';
    const money = cells.map((cell) => (isBelow ? `${cell}\n` : cell));
    return isBelow ? [`${date}\n${number}`, ...money] : [`${number}\n${date}`, ...money];
  });
  const headings = [isBelow ? 'From\nClaim number' : 'Claim number\nFrom', 'Code', ...MONEY];
  const page = aPage([...TITLE, headings, ...rows], {
    columnWidth: 80,
    linePitch: LINE,
    pitch: LINE,
    headingAlign: 'left',
    align: 'left',
  });
  const reading = readEob([page]);
  if (reading.outcome !== 'read') return [];
  return reading.claims.flatMap(({ claimNumber, lines }) =>
    lines.map(({ dateOfService }) => `${dateOfService} ${claimNumber}`),
  );
}

test.for<readonly [string, boolean]>([
  ['below', true],
  ['above', false],
])('claim numbers %s their rows, one pitch apart, are their own rows’', ([, isBelow]) =>
  expect(claimsOf(isBelow)).toEqual([
    '2025-01-07 25A000111111',
    '2025-01-14 25A000222222',
    '2025-01-21 25A000333333',
  ]),
);

test('rows of one claim that names itself in the first of them only are one claim', () => {
  const [first = [], second = [], third = []] = ROWS.map((row) => row.slice(0, -1));
  const page = aPage(
    [
      ...TITLE,
      ['Claim number', 'Code', ...MONEY].map((heading) =>
        heading.replace('Claim number', 'Claim number\nFrom'),
      ),
      first.with(0, `25A000111111\n${first[0]}`),
      second,
      third.with(0, `25A000333333\n${third[0]}`),
    ],
    { linePitch: LINE, pitch: LINE, headingAlign: 'left', align: 'left' },
  );
  const reading = readEob([page]);
  const claims = reading.outcome === 'read' ? reading.claims : [];
  expect(claims.map(({ claimNumber, lines }) => [claimNumber, lines.length])).toEqual([
    ['25A000111111', 2],
    ['25A000333333', 1],
  ]);
});

test('days hang below their rows where the first row has its own there, though a last row has none', () => {
  const rows: Rows = [
    ['Explanation of Benefits'],
    ['Fictional Health Plan'],
    ['Service', 'Billed', 'Discount', 'Allowed', 'Plan paid', 'You owe'],
    ['Talk', '200.00', '57.20', '142.80', '117.80', '25.00'],
    ['01/07/2025'],
    ['Talk', '180.00', '60.00', '120.00', '100.00', '20.00'],
    ['01/14/2025'],
    ['Interest', '', '', '', '1.23', ''],
  ];
  expect(verifiedLines([aPage(rows, { columnWidth: 100, pitch: 14 })])).toEqual([
    '2025-01-07: 142.80 = 117.80 + 25.00',
    '2025-01-14: 120.00 = 100.00 + 20.00',
  ]);
});
