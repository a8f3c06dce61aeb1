import { expect, test } from 'vitest';
import { readEob } from '#lib/eob/read-eob.ts';
import { findTransposedTables } from '#lib/eob/tables/find-transposed.ts';
import { aPage, aWord, linesOf, type Rows } from '#tests/builders/page.ts';
import { TITLE } from '#tests/builders/plain-eob.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

const WIDE = { columnWidth: 90 };
const DATES = ['Date of service', '01/07/2025', '01/14/2025'];
const CODES = ['Procedure', '90837', '90834'];
const LABELS: Rows = [
  ['Amount billed', '200.00', '180.00'],
  ['Discount', '57.20', '60.00'],
  ['Allowed', '142.80', '120.00'],
  ['Copay', '25.00', '20.00'],
  ['Plan paid', '117.80', '100.00'],
  ['You owe', '25.00', '20.00'],
];
const READ = ['2025-01-07: 142.80 = 117.80 + 25.00', '2025-01-14: 120.00 = 100.00 + 20.00'];

function read(rows: Rows): readonly string[] {
  return verifiedLines([aPage([...TITLE, ...rows], WIDE)]);
}

test.for<readonly [string, Rows]>([
  ['labels stand at the left and each service is a column', [DATES, CODES, ...LABELS]],
  [
    'labels run over two lines',
    [
      DATES,
      CODES,
      ['Amount\nbilled', '200.00', '180.00'],
      ['Amount not\ncovered', '57.20', '60.00'],
      ['Allowed\namount', '142.80', '120.00'],
      ['Plan\npaid', '117.80', '100.00'],
      ['You\nowe', '25.00', '20.00'],
    ],
  ],
  [
    'labels explain themselves by formulas',
    [
      DATES,
      CODES,
      ...LABELS.slice(0, 2),
      ['Allowed (A - B)', '142.80', '120.00'],
      ['Copay', '25.00', '20.00'],
      ['Plan paid (C - D)', '117.80', '100.00'],
      ['You owe', '25.00', '20.00'],
    ],
  ],
  [
    'titles and notes stand between the labels',
    [
      DATES,
      CODES,
      ['What was charged'],
      ...LABELS.slice(0, 3),
      ['What was decided'],
      ['See note', 'A1', 'A2'],
      ...LABELS.slice(3),
    ],
  ],
  [
    'labels of what no service has stand alone between others',
    [
      DATES,
      CODES,
      ...LABELS.slice(0, 5),
      ['Deductible'],
      ['COB'],
      ['Withheld'],
      ...LABELS.slice(5),
    ],
  ],
  [
    'a line has an amount for one service only',
    [DATES, CODES, ...LABELS, ['Deductible', '-', '0.00'], ['Coinsurance', '', '0.00']],
  ],
])('a table on its side is read where %s', ([, rows]) => expect(read(rows)).toEqual(READ));

test('labels of what no service has do not part what is owed from its services', () =>
  expect(
    read([
      DATES,
      CODES,
      ['Amount billed', '140.68', '120.00'],
      ['Allowed', '95.00', '95.00'],
      ['Plan paid', '95.00', '86.85'],
      ['Deductible', '', '8.15'],
      ['Copay'],
      ['COB'],
      ['Sequestration'],
      ['You owe', '0.00', '33.15'],
    ]),
  ).toEqual(['2025-01-07: 95.00 = 95.00 + 0.00', '2025-01-14: 95.00 = 86.85 + 33.15']));

test('days stand at the middle of a label in two lines, over procedures and amounts', () => {
  const words = [
    aWord('Service', 40, 110),
    aWord('01/07/2025', 160, 116),
    aWord('01/14/2025', 260, 116),
    aWord('date', 40, 122),
    ...[CODES, ...LABELS].flatMap((row, index) =>
      row.map((text, column) =>
        aWord(text, 60 + 100 * column - (column === 0 ? 20 : 0), 140 + 18 * index),
      ),
    ),
  ];
  const page = aPage(TITLE);
  expect(verifiedLines([{ ...page, words: [...page.words, ...words] }])).toEqual(READ);
});

test('amounts stand at the middle of a label in two lines, under headings of as many lines as they need', () => {
  const columns = [160, 260];
  const row = (top: number, ...texts: readonly string[]) =>
    texts.map((text, index) => aWord(text, columns[index] ?? 0, top));
  const words = [
    ...row(110, '', '01/14/2025'),
    ...row(116, '01/07/2025'),
    ...row(122, '', '90834'),
    ...row(128, '90837'),
    ...LABELS.flatMap(([label = '', ...amounts], index) => {
      const [first = '', second = ''] = label.split(' ');
      const top = 150 + 30 * index;
      return second === ''
        ? [aWord(first, 40, top), ...row(top, ...amounts)]
        : [aWord(first, 40, top - 6), ...row(top, ...amounts), aWord(second, 40, top + 6)];
    }),
  ].filter(({ text }) => text !== '');
  const page = aPage(TITLE);
  expect(verifiedLines([{ ...page, words: [...page.words, ...words] }])).toEqual(READ);
});

test('a label between the two lines of its cells belongs to both', () => {
  const done = ['', 'Therapy\nvideo', 'Therapy\nvideo'];
  const page = aPage([...TITLE, DATES, done, CODES, ...LABELS], WIDE);
  const [, top] = page.words.find(({ text }) => text === 'video')?.box ?? [0, 0];
  const label = aWord('Done', 40, top - 5);
  expect(verifiedLines([{ ...page, words: [...page.words, label] }])).toEqual(READ);
});

test('a stroke stands for the service in whose place it is', () => {
  const rows: Rows = [
    [...DATES, '01/21/2025'],
    [...CODES, '90837'],
    ['Amount billed', '200.00', '180.00', '200.00'],
    ['Allowed', '142.80', '120.00', '142.80'],
    ['Deductible', '-', '-', '142.80'],
    ['Copay', '25.00', '20.00', '-'],
    ['Plan paid', '117.80', '100.00', '0.00'],
    ['You owe', '25.00', '20.00', '142.80'],
  ];
  expect(read(rows)).toEqual([...READ, '2025-01-21: 142.80 = 0.00 + 142.80']);
});

test('each service takes its own code from over its column', () => {
  const [table] = findTransposedTables(linesOf([DATES, CODES, ...LABELS], WIDE));
  expect(table?.rows.map(({ code }) => code?.code)).toEqual(['90837', '90834']);
});

test.for<readonly [string, Rows]>([
  ['over', [DATES, CODES, ['Status', 'Paid', 'Pending'], ...LABELS]],
  [
    'between',
    [DATES, CODES, ...LABELS.slice(0, 3), ['Status', 'Paid', 'Pending'], ...LABELS.slice(3)],
  ],
])('a service whose state stands %s its amounts as pending is no line', ([, rows]) => {
  expect(read(rows)).toEqual(READ.slice(0, 1));
  expect(readEob([aPage([...TITLE, ...rows], WIDE)]).notice).toMatch(/not decided yet/);
});

test('a table on its side of nothing but pending services is no EOB yet', () => {
  const rows = [DATES, CODES, ['Status', 'Pending', 'In process'], ...LABELS];
  expect(readEob([aPage([...TITLE, ...rows], WIDE)])).toMatchObject({
    outcome: 'not-an-eob',
    notice: expect.stringMatching(/not decided yet/),
  });
});

test('each service takes its code from between the amounts too', () => {
  const rows = [DATES, ...LABELS.slice(0, 3), CODES, ...LABELS.slice(3)];
  const [table] = findTransposedTables(linesOf(rows, WIDE));
  expect(table?.rows.map(({ code }) => code?.code)).toEqual(['90837', '90834']);
});

test('the facts of the claim over a table on its side are no headings of its services', () => {
  const facts = ['Claim number: 25A1234567', 'Processed: 02/03/2025', 'Network: in'];
  const [table] = findTransposedTables(linesOf([facts, DATES, CODES, ...LABELS], WIDE));
  expect(table?.rows.map(({ date }) => date?.from)).toEqual(['2025-01-07', '2025-01-14']);
});

test.for<readonly [string, readonly string[]]>([
  ['first', ['Date of service', '01/07/2025']],
  ['last', ['Date of service', '', '01/07/2025']],
])('a day over the %s of two services leaves the day of the other to a person', ([, days]) => {
  const rows: Rows = [days, CODES, ...LABELS];
  const reading = readEob([aPage([...TITLE, ...rows], WIDE)]);
  const lines = reading.outcome === 'read' ? reading.claims.flatMap((claim) => claim.lines) : [];
  expect(lines.map(({ dateOfService }) => dateOfService)).toEqual(['2025-01-07', '2025-01-07']);
  expect(lines.filter(({ trust }) => trust.level === 'review')).toHaveLength(1);
});

test('a label with an amount right behind it is none of the lines of the table above it', () => {
  const rows = [DATES, CODES, ...LABELS, ['Plan paid $217.80']];
  const [table] = findTransposedTables(linesOf(rows, WIDE));
  expect(table?.columns).toHaveLength(LABELS.length);
});

test('amounts of the year beside each other are no services', () => {
  const rows: Rows = [
    ['', 'Individual', 'Family'],
    ['Deductible', '500.00', '1,000.00'],
    ['Copay', '25.00', '50.00'],
    ['Coinsurance', '10.00', '20.00'],
    ['Plan paid', '800.00', '900.00'],
  ];
  expect(findTransposedTables(linesOf(rows, WIDE))).toEqual([]);
});

test.for<readonly [string, Rows]>([
  [
    'words that say that there is none',
    [
      DATES,
      CODES,
      ['Amount billed', '200.00', '180.00'],
      ['Allowed', '142.80', '120.00'],
      ['Copay', '25.00', '--'],
      ['Plan paid', '117.80', '120.00'],
    ],
  ],
  [
    'blanks under the days of the services',
    [
      DATES,
      CODES,
      ['Amount billed', '200.00', '180.00'],
      ['Allowed', '142.80', '120.00'],
      ['Copay', '25.00', ''],
      ['Plan paid', '117.80', '120.00'],
    ],
  ],
])('a table of few labels may have %s for amounts', ([, rows]) => {
  const [table] = findTransposedTables(linesOf(rows, WIDE));
  expect(table?.rows.map(({ cells }) => cells.map((cell) => cell?.text))).toEqual([
    ['200.00', '142.80', '25.00', '117.80'],
    ['180.00', '120.00', undefined, '120.00'],
  ]);
});

test('few labels with two amounts each and no days over them are no table on its side', () =>
  expect(findTransposedTables(linesOf(LABELS.slice(0, 3), WIDE))).toEqual([]));

test('a label without amounts is no half of the next one, which names another amount', () => {
  const labels = findTransposedTables(
    linesOf(
      [
        DATES,
        CODES,
        ...LABELS.slice(0, 4),
        ['Your coinsurance'],
        ['Medicare paid', '15.12', '7.10'],
      ],
      {
        ...WIDE,
        pitch: 12,
      },
    ),
  ).flatMap(({ columns }) => columns.map(({ label }) => label));
  expect(labels).toContain('Medicare paid');
});
