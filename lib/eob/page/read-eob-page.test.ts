import { expect, test } from 'vitest';
import type { PageBlock } from '#lib/document/page/schema.ts';
import { readEobPage } from '#lib/eob/page/read-eob-page.ts';
import {
  aCapturedPage,
  aHeadingBlock,
  aPairBlock,
  aTableBlock,
  aTextBlock,
} from '#tests/builders/captured-page.ts';

const HEADINGS = ['Date of service', 'Code', 'Billed', 'Allowed', 'Copay', 'Plan paid', 'You owe'];
const ROW = ['01/07/2025', '90837', '$200.00', '$140.00', '$25.00', '$115.00', '$25.00'];
const NUMBER = aPairBlock('Claim number', '25A1234567');

function read(...blocks: readonly PageBlock[]) {
  const reading = readEobPage(aCapturedPage({ blocks }));
  return reading.outcome === 'read' ? reading.claims : [];
}

const linesOf = (...blocks: readonly PageBlock[]) => read(...blocks).flatMap(({ lines }) => lines);
const isVerified = (...blocks: readonly PageBlock[]) =>
  linesOf(...blocks).map(({ trust }) => trust.level === 'verified');

test('a dash is unknown, and no zero', () => {
  const [line] = linesOf(NUMBER, aTableBlock(HEADINGS, [ROW.with(4, '--')]));
  expect(line?.figures.copay).toBeNull();
  expect(line?.figures.allowed).toMatchObject({ amount: 14_000 });
});

test.for(['1.400,00', '$14O.OO', 'NaN'])(
  'an allowed amount of %j is for a person to read',
  (text) => expect(isVerified(NUMBER, aTableBlock(HEADINGS, [ROW.with(3, text)]))).toEqual([false]),
);

test('an amount that no service costs is for a person to look at', () =>
  expect(isVerified(NUMBER, aTableBlock(HEADINGS, [ROW.with(2, '$99,999,999,999.99')]))).toEqual([
    false,
  ]));

test.for([
  ['a label', [aPairBlock('Claim status', 'In review')]],
  ['the end of a title', [aHeadingBlock('Claim 25A1234567 Pending', 1)]],
  ['a badge', [aTextBlock('In Review')]],
  ['a missing day of processing', [aPairBlock('Processed date', '--')]],
  ['a sentence', [aTextBlock('Estimated amounts shown.')]],
] as const)('a claim that %s says is not decided is noted and has no lines', ([, said]) => {
  const reading = readEobPage(
    aCapturedPage({ blocks: [NUMBER, ...said, aTableBlock(HEADINGS, [ROW])] }),
  );
  expect(reading).toMatchObject({ outcome: 'not-an-eob', showsClaims: true });
});

test('words on buttons say nothing of a claim', () => {
  const filter: PageBlock = {
    kind: 'text',
    parts: ['Pending'],
    isControl: true,
    place: '/0/5',
    isShown: true,
  };
  expect(linesOf(NUMBER, filter, aTableBlock(HEADINGS, [ROW]))).toHaveLength(1);
});

test('an undecided row of a table is noted beside the decided ones', () => {
  const headings = ['Claim #', 'Status', ...HEADINGS];
  const claims = read(
    aTableBlock(headings, [
      ['25A1000001', 'Paid', ...ROW],
      ['25A1000002', 'In process', ...ROW.with(0, '01/14/2025')],
    ]),
  );
  expect(
    claims.map(({ claimNumber, status, lines }) => [claimNumber, status, lines.length]),
  ).toEqual([
    ['25A1000001', 'final', 1],
    ['25A1000002', 'pending', 0],
  ]);
});

test('a row that names no service is a claim in a list, and no line', () => {
  const headings = HEADINGS.toSpliced(1, 1);
  expect(linesOf(NUMBER, aTableBlock(headings, [ROW.toSpliced(1, 1)]))).toEqual([]);
});

test('an amount over several rows counts in the first of them alone', () => {
  const table = aTableBlock(HEADINGS, [ROW, ROW.with(1, '90785')]);
  const [first, second] = table.rows;
  const shared = first?.cells[6];
  if (second === undefined || shared === undefined) throw new Error('no rows');
  const rows = [first, { ...second, cells: second.cells.with(6, shared) }].filter(
    (row) => row !== undefined,
  );
  const [, line] = linesOf(NUMBER, { ...table, rows });
  expect(line?.figures.patientResponsibility).not.toMatchObject({ origin: 'read' });
});

test('a row that the page hides and shows in another form counts once', () => {
  const table = aTableBlock(HEADINGS, [ROW, ROW]);
  const rows = table.rows.map((row, index) => ({ ...row, isShown: index === 0 }));
  expect(linesOf(NUMBER, { ...table, rows })).toHaveLength(1);
});

test('two equal rows of one table are two services', () =>
  expect(linesOf(NUMBER, aTableBlock(HEADINGS, [ROW, ROW]))).toHaveLength(2));

test.for([
  ['amounts beyond its headings', HEADINGS, ['View', ...ROW], /more cells than it has headings/],
  [
    'claims and no services',
    HEADINGS.toSpliced(1, 1),
    [...ROW.toSpliced(1, 1), 'View'],
    /lists claims/,
  ],
] as const)('says of a table with %s why none were taken', ([, headings, row, notice]) => {
  const reading = readEobPage(aCapturedPage({ blocks: [NUMBER, aTableBlock(headings, [row])] }));
  expect(reading).toMatchObject({ outcome: 'not-an-eob', showsClaims: true });
  expect(reading.notice).toMatch(notice);
});
