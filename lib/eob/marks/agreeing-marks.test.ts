import { expect, test } from 'vitest';
import { doMarksAgree } from '#lib/eob/marks/agreeing-marks.ts';
import { NO_NAMED_CELLS } from '#lib/eob/tables/named-cells.ts';
import type { AmountRow, ServiceTable } from '#lib/eob/tables/schema.ts';
import { parseCents } from '#lib/values/cents.ts';
import { parseProcedureCode } from '#lib/values/procedure-code.ts';
import { parseUsDate } from '#lib/values/service-date.ts';
import { aClaim } from '#tests/builders/claim.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';

const HEADINGS = ['Billed', 'Discount', 'Allowed', 'Plan paid', 'Copay', 'You owe'];
const CELLS = ['200.00', '57.20', '142.80', '117.80', '25.00', '25.00'];
/** What the places of the words have proved: the same amounts, and nothing where nothing is printed. */
const LINE = aServiceLine({
  copay: 2500,
  notCovered: null,
  deductible: null,
  coinsurance: null,
  otherInsurance: null,
  withheld: null,
});

interface RowOptions {
  readonly date?: string;
  readonly code?: string;
  readonly kind?: AmountRow['kind'];
}

/** A row of a marked table; an empty text is an empty cell. */
function aRow(texts: readonly string[], options: RowOptions = {}): AmountRow {
  const { date = '01/07/2025', code = '90837', kind = 'service' } = options;
  const from = parseUsDate(date);
  return {
    kind,
    page: 1,
    at: 1,
    cells: texts.map((text) => {
      const amount = parseCents(text);
      if (amount === undefined) return undefined;
      return { amount, text, box: [0, 0, 0, 0], part: 0, parts: 1, mark: 'plain' };
    }),
    adjustments: [],
    date: from && { from, to: undefined, at: 0, text: date },
    isDateSaid: true,
    code: parseProcedureCode(code),
    text: '',
    named: NO_NAMED_CELLS,
    unnamed: [],
    unreadable: [],
  };
}

function aTable(rows: readonly AmountRow[], headings = HEADINGS): ServiceTable {
  const columns = headings.map((label) => ({ label, isInRows: true }));
  return { columns, rows, from: 0, to: rows.length };
}

const claimOf = (...lines: readonly (typeof LINE)[]) => [aClaim({ lines: [...lines] })];

test.for<readonly [string, readonly AmountRow[]]>([
  ['the same service', [aRow(CELLS)]],
  ['a service and a total', [aRow(CELLS), aRow(CELLS, { kind: 'total', date: '' })]],
  ['less than what the places prove', []],
])('marks agree that say %s', ([, rows]) =>
  expect(doMarksAgree(claimOf(LINE), [aTable(rows)])).toBe(true),
);

test('a stroke by its place is an empty cell by the marks', () => {
  const headings = [...HEADINGS, 'Deductible'];
  const line = {
    ...LINE,
    figures: { ...LINE.figures, deductible: aServiceLine().figures.deductible },
  };
  expect(doMarksAgree(claimOf(line), [aTable([aRow([...CELLS, ''])], headings)])).toBe(true);
});

test.for<readonly [string, readonly AmountRow[], (readonly string[])?]>([
  ['another amount', [aRow(CELLS.with(3, '117.00'))]],
  ['two amounts in each other’s places', [aRow(CELLS.with(3, '25.00').with(5, '117.80'))]],
  [
    'an amount that the places do not tell',
    [aRow([...CELLS, '10.00'])],
    [...HEADINGS, 'Deductible'],
  ],
  ['no amount where the places tell one', [aRow(CELLS.with(3, ''))]],
  ['other headings', [aRow(CELLS)], HEADINGS.with(2, 'Plan paid').with(3, 'Allowed')],
  ['an amount under a heading without a meaning', [aRow(CELLS)], HEADINGS.with(2, 'Lorem')],
  ['another day', [aRow(CELLS, { date: '01/08/2025' })]],
  ['no day', [aRow(CELLS, { date: '' })]],
  ['another procedure', [aRow(CELLS, { code: '90834' })]],
  ['the same service twice', [aRow(CELLS), aRow(CELLS)]],
  ['one service more', [aRow(CELLS), aRow(CELLS, { date: '01/14/2025' })]],
])('marks that say %s are to be read', ([, rows, headings]) =>
  expect(doMarksAgree(claimOf(LINE), [aTable(rows, headings && [...headings])])).toBe(false),
);

test('where a line needs review the marks may prove it', () => {
  const open = aServiceLine({ trust: { level: 'review', reasons: ['Nothing adds up.'] } });
  expect(doMarksAgree(claimOf(LINE, open), [aTable([aRow(CELLS)])])).toBe(false);
});
