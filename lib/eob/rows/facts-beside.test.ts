import { expect, test } from 'vitest';
import { layOutByPlace } from '#lib/eob/lay-out.ts';
import { readEob } from '#lib/eob/read-eob.ts';
import { layRows } from '#lib/eob/rows/facts-beside.ts';
import { judgeTables } from '#lib/eob/rows/judge-tables.ts';
import { aPage, aPageOfWords, aWord, type Rows } from '#tests/builders/page.ts';
import { FIRST, HEADINGS, SECOND, TITLE } from '#tests/builders/plain-eob.ts';

test('cells of two lines beside the middle of their amounts are of their own row', () => {
  const amounts = aPage(
    [
      ...TITLE,
      HEADINGS,
      ...[FIRST, SECOND].map((row) => row.map((cell, at) => (at === 1 ? '' : cell))),
    ],
    { pitch: 24 },
  );
  const tops = [FIRST[0], SECOND[0]].map(
    (date) => amounts.words.find(({ text }) => text === date)?.box[1] ?? 0,
  );
  // The first row has its code in the lower line of its cell, the second in the upper one.
  const [first = 0, second = 0] = tops;
  const cells = [
    aWord('Therapy', 120, first - 5),
    aWord('(90837)', 120, first + 5),
    aWord('(90834)', 120, second - 5),
    aWord('Therapy', 120, second + 5),
  ];
  const reading = readEob([aPageOfWords([...amounts.words, ...cells])]);
  const lines = reading.outcome === 'read' ? reading.claims.flatMap((claim) => claim.lines) : [];
  expect(lines.map(({ procedureCode, trust }) => `${procedureCode} ${trust.level}`)).toEqual([
    '90837 verified',
    '90834 verified',
  ]);
});

test('a day in figures that only their heading tells is on its own line', () => {
  const reading = readEob([
    aPage([
      ...TITLE,
      ['Serv date', ...HEADINGS.slice(1)],
      ['030425', ...FIRST.slice(1)],
      ['031125', ...SECOND.slice(1)],
      ['Date: 03/28/2025'],
    ]),
  ]);
  const lines = reading.outcome === 'read' ? reading.claims.flatMap((claim) => claim.lines) : [];
  expect(lines.map(({ dateOfService, trust }) => `${dateOfService} ${trust.level}`)).toEqual([
    '2025-03-04 verified',
    '2025-03-11 verified',
  ]);
});

/** The lines on which each service of these pages has its amounts, as from–to. */
function placesOf(...rows: readonly Rows[]): readonly string[] {
  const pages = rows.map((each, index) => ({
    ...aPage(each, { columnWidth: 160 }),
    number: index + 1,
  }));
  const { lines, tables } = layOutByPlace(pages);
  const { services } = layRows(
    lines,
    judgeTables(lines, tables, (all) => all),
  );
  return services.map(({ from, to }) => `${from}–${to}`);
}

const SENTENCES: Rows = [
  ['Your provider charged $100.00.'],
  ['The allowed amount is $100.00.'],
  ['Your plan paid $100.00.'],
];

test('amounts that go on over the page begin where the first of them stands', () =>
  expect(
    placesOf(
      [...TITLE, ['$320.00 met'], ['Date of service: 02-20-2025'], ...SENTENCES.slice(0, 2)],
      SENTENCES.slice(2),
    ),
  ).toEqual([`${TITLE.length + 2}–${TITLE.length + 4}`]));
