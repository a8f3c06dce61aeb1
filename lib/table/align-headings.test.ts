import { expect, test } from 'vitest';
import { alignHeadings } from '#lib/table/align-headings.ts';
import { findColumns } from '#lib/table/columns.ts';
import { linesToHeaderCells } from '#lib/table/header-cells.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';
import { type GridOptions, linesOf, type Rows } from '#tests/builders/page.ts';

/** The heading of each column of amounts of a table with one line of headings. */
function headingsOver([heading = [], ...body]: Rows, options: GridOptions = {}) {
  const [first, ...lines] = linesOf([heading, ...body], options);
  const cells = linesToHeaderCells(first === undefined ? [] : [first]);
  const columns = findColumns(lines.map((line) => lineTokens(line).money));
  return alignHeadings(columns, cells).map((cell) => cell?.text);
}

const NAMES = ['Billed', 'Allowed', 'Plan paid', 'You owe'];
const ROW = ['01/07/2025', '200.00', '142.80', '117.80', '25.00'];

test.for(
  (['left', 'right', 'center'] as const).flatMap((align) =>
    (['left', 'right', 'center'] as const).map((headingAlign) => ({ align, headingAlign })),
  ),
)('names each column: amounts $align, headings $headingAlign', (options) =>
  expect(headingsOver([['Date', ...NAMES], ROW], options)).toEqual(NAMES),
);

test.for(NAMES.slice(1))(
  'leaves a column without a heading unnamed where “%s” is missing',
  (name) =>
    expect(
      headingsOver([['Date', ...NAMES.map((each) => (each === name ? '' : each))], ROW]),
    ).toEqual(NAMES.map((each) => (each === name ? undefined : each))),
);

test('passes over headings that stand over no amounts', () =>
  expect(
    headingsOver([
      ['Date', 'Billed', 'Notes', 'Allowed'],
      ['01/07/2025', '200.00', 'A1', '142.80'],
    ]),
  ).toEqual(['Billed', 'Allowed']));

test('gives the amounts of one cell its heading', () =>
  expect(
    headingsOver(
      [
        ['Date', 'Billed', 'CoPay/Deductible'],
        ['01/07/2025', '200.00', '$15.00/$0.00'],
      ],
      { columnWidth: 110 },
    ),
  ).toEqual(['Billed', 'CoPay/Deductible', 'CoPay/Deductible']));

test('names columns that are wide, with headings at the other side than their amounts', () =>
  expect(
    headingsOver([['Date', ...NAMES], ROW], { columnWidth: 140, headingAlign: 'left' }),
  ).toEqual(NAMES));
