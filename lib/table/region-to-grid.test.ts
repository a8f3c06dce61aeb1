import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Word } from '#lib/document/schema.ts';
import type { Grid } from '#lib/table/grid.ts';
import { regionToGrid } from '#lib/table/region-to-grid.ts';
import { aWord } from '#tests/builders/page.ts';
import { aRegion, type RegionCell } from '#tests/builders/region.ts';

const label = fc.stringMatching(/^[A-Z][a-z]{3,8}(?: [A-Z][a-z]{2,7})?$/);
const name = fc.stringMatching(/^[A-Z][a-z]{3,8}$/);
const figure = fc.stringMatching(/^\$?[1-9]\d{0,2}\.\d\d$/);
const side = fc.constantFrom('left', 'right', 'center');

/** A heading row and rows of a label with figures, about a fifth of them blank. */
const table = fc.integer({ min: 1, max: 6 }).chain((figures) =>
  fc.record({
    aligned: fc.tuple(fc.constant('left' as const), ...Array.from({ length: figures }, () => side)),
    heading: fc.array(name, { minLength: figures + 1, maxLength: figures + 1 }),
    rows: fc
      .array(
        fc.tuple(
          label,
          fc.array(fc.option(figure, { freq: 5, nil: '' }), {
            minLength: figures,
            maxLength: figures,
          }),
        ),
        { minLength: 4, maxLength: 12 },
      )
      .map((rows) => rows.map(([first, others]) => [first, ...others]))
      .filter(
        (rows) => rows[0]?.every((text, column) => isOften(rows, column) && text !== '') === true,
      ),
  }),
);

function isOften(rows: readonly (readonly string[])[], column: number): boolean {
  return rows.filter((row) => row[column] !== '').length * 2 > rows.length;
}

function toCells(rows: readonly (readonly string[])[]): readonly RegionCell[] {
  return rows.flatMap((texts, row) =>
    texts.flatMap((text, column) =>
      text === '' ? [] : [{ row, column, lines: text.split('\n') }],
    ),
  );
}

function textsOf({ rows }: Grid): readonly (readonly string[])[] {
  return rows.map(({ cells }) => cells.map((cell) => cell?.text ?? ''));
}

test('recovers tables of any size and alignment, and leaves blank cells blank', () => {
  fc.assert(
    fc.property(table, ({ aligned, heading, rows }) => {
      const region = aRegion(toCells([heading, ...rows]), { aligned });
      expect(textsOf(regionToGrid(region))).toEqual([heading, ...rows]);
    }),
  );
});

test('does not depend on the order of the words, nor on the place and scale of the page', () => {
  const factor = fc.double({ min: 0.2, max: 5, noNaN: true });
  const shift = fc.double({ min: -500, max: 500, noNaN: true });
  const moves = fc.record({ factor, right: shift, down: shift, seed: fc.integer() });
  fc.assert(
    fc.property(table, moves, ({ aligned, heading, rows }, { factor: by, right, down, seed }) => {
      const region = aRegion(toCells([heading, ...rows]), { aligned });
      const moved = region.map((word) => moveWord(word, by, right, down));
      const shuffled = moved.toSorted((a, b) => hash(a, seed) - hash(b, seed));
      expect(textsOf(regionToGrid(shuffled))).toEqual(textsOf(regionToGrid(region)));
    }),
  );
});

function moveWord(word: Word, factor: number, right: number, down: number): Word {
  const [left, top, end, bottom] = word.box;
  return {
    ...word,
    size: word.size * factor,
    box: [left * factor + right, top * factor + down, end * factor + right, bottom * factor + down],
  };
}

function hash({ text, box }: Word, seed: number): number {
  return Math.sin(seed + text.length * 7.1 + box[0] * 1.3 + box[1] * 2.7);
}

test('joins the lines of a wrapped cell', () => {
  const rows = [
    ['Client', 'Note', 'Paid'],
    ['Jane Doe', 'Paid with the statement\nof last month', '97.40'],
    ['Ana Roe', 'Paid', '121.80'],
    ['Omar Osei', 'Held until the claim is\nadjudicated', '0.00'],
    ['Talia Zeller', 'Paid', '97.40'],
  ];
  const region = aRegion(toCells(rows), { aligned: ['left', 'left', 'right'] });
  expect(textsOf(regionToGrid(region))).toEqual(
    rows.map((row) => row.map((text) => text.replace('\n', ' '))),
  );
});

test('joins a label of two lines with figures that stand between them', () => {
  const region = [
    ...aRegion(
      toCells([
        ['Plan', 'Paid'],
        ['Total for all of the', '1.00'],
        ['Other', '2.00'],
      ]),
      {
        aligned: ['left', 'right'],
      },
    ),
  ].map((word) => (word.text === '1.00' ? moveWord(word, 1, 0, 5.5) : word));
  region.push(aWord('sessions', 40, 40 + 19 + 11));
  expect(textsOf(regionToGrid(region))).toEqual([
    ['Plan', 'Paid'],
    ['Total for all of the sessions', '1.00'],
    ['Other', '2.00'],
  ]);
});

test('spreads the heading of a group over its columns, and a lone heading over both rows', () => {
  const region = aRegion(
    [
      { row: 0, column: 1, columnSpan: 2, lines: ['In network'] },
      { row: 0, column: 3, columnSpan: 2, lines: ['Out of network'] },
      ...toCells([
        [],
        ['Year', 'Paid', 'Owed', 'Paid', 'Owed'],
        ['First', '1,250.00', '15.00', '1,480.00', '30.00'],
        ['Second', '1,310.00', '25.00', '1,520.00', '40.00'],
      ]),
    ],
    { aligned: ['left', 'right', 'right', 'right', 'right'] },
  );
  const { rows } = regionToGrid(region);
  expect(textsOf({ columns: [], rows })).toEqual([
    ['Year', 'In network', 'In network', 'Out of network', 'Out of network'],
    ['Year', 'Paid', 'Owed', 'Paid', 'Owed'],
    ['First', '1,250.00', '15.00', '1,480.00', '30.00'],
    ['Second', '1,310.00', '25.00', '1,520.00', '40.00'],
  ]);
  expect(rows[0]?.cells[2]).toMatchObject({ firstColumn: 1, columnSpan: 2, rowSpan: 1 });
  expect(rows[1]?.cells[0]).toMatchObject({ firstColumn: 0, columnSpan: 1, rowSpan: 2 });
});

test('keeps a currency sign that stands apart with its figure, and drops rules of dashes', () => {
  const region = [
    ...['Client', 'Roe', 'Doe'].map((text, row) => aWord(text, 40, 40 + row * 18)),
    aWord('Paid', 130, 40),
    aWord('--------------------', 40, 49),
    ...['12.00', '125.00'].map((text, row) => aWord(text, 150 - text.length * 5, 58 + row * 18)),
    ...[0, 1].map((row) => aWord('$', 100, 58 + row * 18)),
  ];
  expect(textsOf(regionToGrid(region))).toEqual([
    ['Client', 'Paid'],
    ['Roe', '$ 12.00'],
    ['Doe', '$ 125.00'],
  ]);
});

test('does not take the title of a section for the heading of a column or the start of a label', () => {
  const rows = [
    ['Payer', 'Paid', 'Owed'],
    ['Commercial plans of all kinds', '', ''],
    ['Cigna', '97.40', '15.00'],
    ['Aetna', '121.80', '25.00'],
    ['Public plans', '', ''],
    ['Medicare', '88.00', '0.00'],
  ];
  const region = aRegion(toCells(rows), { aligned: ['left', 'right', 'right'], rowGap: 3 });
  expect(textsOf(regionToGrid(region))).toEqual(rows);
});

test('does not join rows because all of a column is written small', () => {
  const rows = [
    ['Status', 'Kind'],
    ['paid', 'copay'],
    ['held', 'claim'],
    ['paid', 'claim'],
  ];
  const region = aRegion(toCells(rows), { aligned: ['left', 'left'], rowGap: 2 });
  expect(textsOf(regionToGrid(region))).toEqual(rows);
});

test.for([
  ['no words', []],
  ['one word', [['Total']]],
  ['running text', [['A letter that says nothing of money'], ['and is no table at all']]],
] as const)('gives at most one column for %s', ([, rows]) => {
  const region = rows.length === 0 ? [] : aRegion(toCells(rows), { aligned: ['left'] });
  expect(regionToGrid(region).columns.length).toBeLessThanOrEqual(1);
});
