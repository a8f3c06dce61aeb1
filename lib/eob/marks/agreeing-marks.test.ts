import { expect, test } from 'vitest';
import { doMarksAgree } from '#lib/eob/marks/agreeing-marks.ts';
import { taggedGrids } from '#lib/eob/marks/tagged-tables.ts';
import { aClaim } from '#tests/builders/claim.ts';
import { aPage } from '#tests/builders/page.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';
import { aTaggedCell } from '#tests/builders/tagged-cell.ts';

const HEADINGS = ['Date', 'Code', 'Billed', 'Discount', 'Allowed', 'Plan paid', 'Copay', 'You owe'];
const ROW = ['01/07/2025', '90837', '200.00', '57.20', '142.80', '117.80', '25.00', '25.00'];
/** What the places of the words have proved: the same amounts, and nothing where nothing is printed. */
const LINE = aServiceLine({
  copay: 2500,
  notCovered: null,
  deductible: null,
  coinsurance: null,
  otherInsurance: null,
  withheld: null,
});

type Texts = readonly string[];

/** The tables under headings of a page that marks one; an empty text is an empty cell. */
function marked(rows: readonly Texts[], headings: Texts = HEADINGS) {
  const cells = [
    headings.map((text, column) => aTaggedCell(text, column, { isHeading: true })),
    ...rows.map((texts) => texts.map((text, column) => aTaggedCell(text, column))),
  ];
  return taggedGrids([{ ...aPage([]), tagged: { tables: [{ rows: cells }], rest: [] } }]).flat();
}

const claimOf = (...lines: readonly (typeof LINE)[]) => [aClaim({ lines: [...lines] })];
const TOTAL = ['Total', '', ...ROW.slice(2)];
const NOTHING = ['', '', '', '', '', '', '', ''];

test.for<readonly [string, readonly Texts[], Texts?]>([
  ['the same service', [ROW]],
  ['a service and a total', [ROW, TOTAL]],
  ['less than what the places prove', [NOTHING]],
  ['the service without its day', [ROW.with(0, '')]],
  ['the service without its procedure', [ROW.with(1, '')]],
  ['what leaves the amount that was worked out', [ROW.with(3, '')]],
  [
    'a day and an amount of something else',
    [ROW, ['02/01/2025', '', '500.00', ...NOTHING.slice(3)]],
  ],
  ['amounts with marks and codes', [ROW.with(2, '$200.00*').with(5, '117.80 (80%)')]],
  ['the share of the costs in one', [ROW], HEADINGS.with(6, 'Copay/Coinsurance')],
  ['its parts in one cell', [ROW.with(6, '$25.00/$0.00')], HEADINGS.with(6, 'Copay/Coinsurance')],
])('marks agree that say %s', ([, rows, headings]) => {
  const grids = marked(rows, headings);
  expect(grids).toHaveLength(1);
  expect(doMarksAgree(claimOf(LINE), grids)).toBe(true);
});

test('a stroke by its place is an empty cell by the marks', () => {
  const line = {
    ...LINE,
    figures: { ...LINE.figures, deductible: aServiceLine().figures.deductible },
  };
  const grids = marked([[...ROW, '']], [...HEADINGS, 'Deductible']);
  expect(doMarksAgree(claimOf(line), grids)).toBe(true);
});

test('what is left of the allowed amount behind the deductible is no other allowed amount', () => {
  const line = aServiceLine({ deductible: 2500, copay: 0, notCovered: null });
  const headings = [...HEADINGS.with(6, 'Deductible'), 'Amount remaining'];
  expect(doMarksAgree(claimOf(line), marked([[...ROW, '117.80']], headings))).toBe(true);
});

test.for<readonly [string, readonly Texts[], Texts?]>([
  ['another amount', [ROW.with(5, '117.00')]],
  ['two amounts in each other’s places', [ROW.with(5, '25.00').with(7, '117.80')]],
  ['an amount that the places do not tell', [[...ROW, '10.00']], [...HEADINGS, 'Deductible']],
  ['no amount where the places tell one', [ROW.with(5, '')]],
  ['other headings', [ROW], HEADINGS.with(4, 'Plan paid').with(5, 'Allowed')],
  ['an amount under a heading without a meaning', [ROW], HEADINGS.with(4, 'Lorem')],
  ['another day', [ROW.with(0, '01/08/2025')]],
  ['another procedure', [ROW.with(1, '90834')]],
  ['the same service twice', [ROW, ROW]],
  ['one service more', [ROW, ROW.with(0, '01/14/2025')]],
])('marks that say %s are to be read', ([, rows, headings]) =>
  expect(doMarksAgree(claimOf(LINE), marked(rows, headings))).toBe(false),
);

test('where a line needs review the marks may prove it', () => {
  const open = aServiceLine({ trust: { level: 'review', reasons: ['Nothing adds up.'] } });
  expect(doMarksAgree(claimOf(LINE, open), marked([ROW]))).toBe(false);
});
