import { expect, test } from 'vitest';
import { splitTables } from '#lib/payout/split-tables.ts';
import { aStatement, aStatementRow } from '#tests/fixtures/statements/a-statement.ts';

const headingsOf = (above: readonly string[][], headings: string[]) =>
  splitTables(aStatement({ above, headings, rows: [aStatementRow().slice(0, headings.length)] }))
    .tables[0]?.headings;

test('lines above the headings are no rows', () => {
  const split = splitTables(
    aStatement({
      above: [
        ['Provider', 'Jordan Blake'],
        ['Total', '$95.00'],
      ],
    }),
  );
  expect(split.preamble.map(({ row }) => row)).toEqual([1, 2]);
  expect(split.tables[0]?.rows.map(({ row }) => row)).toEqual([4]);
});

test('a row of groups gives its names to the headings below', () =>
  expect(headingsOf([['Payout', '', 'Session', '']], ['Date', 'Batch', 'Date', 'Client'])).toEqual([
    'Payout Date',
    'Payout Batch',
    'Session Date',
    'Session Client',
  ]));

test('headings two rows high are joined', () =>
  expect(
    headingsOf(
      [['Payout', 'Date of', 'Client', 'Paid to']],
      ['Date', 'Service', 'Name', 'Provider'],
    ),
  ).toEqual(['Payout Date', 'Date of Service', 'Client Name', 'Paid to Provider']));

test('a line of particulars above clear headings is not part of them', () =>
  expect(headingsOf([['Provider', 'Jordan Blake']], ['Payout date', 'Client', 'Payout'])).toEqual([
    'Payout date',
    'Client',
    'Payout',
  ]));

test('headings that are repeated on each page begin no new table', () => {
  const headings = aStatement().rows[0]?.cells ?? [];
  const { tables } = splitTables(
    aStatement({ rows: [aStatementRow(), headings, aStatementRow()] }),
  );
  expect(tables.map(({ rows }) => rows.length)).toEqual([2]);
});

test('other headings begin another table', () => {
  const { tables } = splitTables(
    aStatement({ rows: [aStatementRow(), ['Payout type', 'Amount'], ['Bonus', '$5.00']] }),
  );
  expect(tables.map(({ headings }) => headings.length)).toEqual([5, 2]);
});

test('without headings there is one table without them', () =>
  expect(
    splitTables({ name: null, numbering: 'line', rows: [{ row: 1, cells: ['a', 'b'] }] }).tables,
  ).toMatchObject([{ headings: [], rows: [{ row: 1 }] }]));
