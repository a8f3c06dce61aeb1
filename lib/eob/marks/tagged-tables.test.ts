import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Page, TaggedCell } from '#lib/document/schema.ts';
import { readEob } from '#lib/eob/read-eob.ts';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { FIRST, HEADINGS, SECOND, TITLE } from '#tests/builders/plain-eob.ts';
import { aTaggedCell, type CellOptions } from '#tests/builders/tagged-cell.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

const READ = ['2025-01-07: 142.80 = 117.80 + 25.00', '2025-01-14: 120.00 = 100.00 + 20.00'];
const headings = (options: CellOptions = {}) =>
  HEADINGS.map((text, column) => aTaggedCell(text, column, { ...options, isHeading: true }));
const cells = (texts: readonly string[], options: CellOptions = {}) =>
  texts.map((text, column) => aTaggedCell(text, column, options));

/** A page with its title where it is seen, and a table that only its marks tell. */
function markedPage(rows: readonly (readonly TaggedCell[])[], title: Rows = TITLE): Page {
  const page = aPage(title);
  const words = rows.flat().flatMap((cell) => cell.words);
  const tagged = { tables: [{ rows }], rest: page.words };
  return { ...page, words: [...page.words, ...words], tagged };
}

test.for<readonly [string, readonly (readonly TaggedCell[])[]]>([
  ['under the headings that its cells name', [headings(), cells(FIRST), cells(SECOND)]],
  [
    'whose cells stand in the order of their headings',
    [headings({ isNamed: false }), ...[FIRST, SECOND].map((row) => cells(row, { isNamed: false }))],
  ],
  [
    'whose empty cells are left out',
    [
      [...headings(), aTaggedCell('Not covered', 7, { isHeading: true })],
      cells(FIRST),
      cells(SECOND),
      // Nothing stands under the code, and the total of the column beyond is left out, too.
      cells(['Total', '', '380.00', '117.20', '262.80', '217.80', '45.00']).filter(
        ({ words }) => words.length > 0,
      ),
    ],
  ],
  [
    'with a date that is broken over two lines',
    [headings(), cells(FIRST.with(0, '2025-\n01-07')), cells(SECOND)],
  ],
  [
    'with strokes for nothing',
    [
      [...headings(), aTaggedCell('Not covered', 7, { isHeading: true })],
      [...cells(FIRST), aTaggedCell('—', 7)],
      [...cells(SECOND), aTaggedCell('—', 7)],
    ],
  ],
  [
    'each row of which is headed by its date',
    [
      headings(),
      ...[FIRST, SECOND].map((row, index) => {
        const [date, ...others] = cells(row);
        const id = `row ${index}`;
        const under = others.map((cell) => ({ ...cell, under: [...cell.under, id] }));
        return date === undefined ? under : [{ ...date, id, isHeading: true, under: [] }, ...under];
      }),
    ],
  ],
  ['whose headings are repeated', [headings(), cells(FIRST), headings(), cells(SECOND)]],
  [
    'whose heading names no amount without its title',
    [
      [aTaggedCell('Your responsibility', 8, { isHeading: true })],
      headings().with(6, aTaggedCell('Total', 6, { isHeading: true })),
      ...[FIRST, SECOND].map((row) =>
        cells(row).map((cell, column) =>
          column === 6 ? { ...cell, under: ['heading 8', ...cell.under] } : cell,
        ),
      ),
    ],
  ],
])('reads a table %s', ([, rows]) => expect(verifiedLines([markedPage(rows)])).toEqual(READ));

test('reads a table that goes on without its headings on the next page', () => {
  const first = markedPage([headings(), cells(FIRST)]);
  const second = {
    ...markedPage([cells(SECOND, { isNamed: false })], [['Page 2 of 2']]),
    number: 2,
  };
  expect(verifiedLines([first, second])).toEqual(READ);
});

test('tells where each figure stands on the page', () => {
  const reading = readEob([markedPage([headings(), cells(FIRST)])]);
  const [line] = reading.outcome === 'read' ? (reading.claims[0]?.lines ?? []) : [];
  const [left, top] = aTaggedCell('142.80', 4).words[0]?.box ?? [];
  expect(line?.figures.allowed).toMatchObject({
    source: { at: 'page', page: 1, box: [left, top, expect.any(Number), expect.any(Number)] },
  });
});

/** A page that is printed well, and marked as `rows` say. */
function printedPage(rows: readonly (readonly TaggedCell[])[]): Page {
  const page = aPage([...TITLE, HEADINGS, FIRST, SECOND], { columnWidth: 90 });
  return { ...page, tagged: { tables: [{ rows }], rest: aPage(TITLE).words } };
}

const swapped = (row: readonly string[]) => row.with(5, row[6] ?? '').with(6, row[5] ?? '');

test('needs a person where print and marks each prove other amounts', () => {
  const reading = readEob([
    printedPage([headings(), cells(swapped(FIRST)), cells(swapped(SECOND))]),
  ]);
  const lines = reading.outcome === 'read' ? reading.claims.flatMap((claim) => claim.lines) : [];
  expect(lines.map(({ trust }) => trust.level)).toEqual(['review', 'review']);
  expect(lines[0]?.candidates).toMatchObject([
    { field: 'planPaid', amount: 2500 },
    { field: 'patientResponsibility', amount: 11_780 },
  ]);
});

test('marks that are wrong make nothing sure that is not printed so', () => {
  const texts = [...FIRST, ...SECOND];
  const shuffled = fc.shuffledSubarray(texts, { minLength: texts.length });
  fc.assert(
    fc.property(shuffled, fc.boolean(), (mixed, isNamed) => {
      const rows = [mixed.slice(0, 7), mixed.slice(7)].map((row) => cells(row, { isNamed }));
      const read = verifiedLines([printedPage([headings({ isNamed }), ...rows])]);
      expect(READ).toEqual(expect.arrayContaining([...read]));
    }),
    { numRuns: 60 },
  );
});
