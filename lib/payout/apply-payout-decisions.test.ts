import { expect, test } from 'vitest';
import {
  applyPayoutDecisions,
  type PayoutDecision,
  payoutsAsLeft,
  printOf,
} from '#lib/payout/apply-payout-decisions.ts';
import { ConfirmPayoutSchema, NotAPayoutSchema } from '#lib/payout/payout-decision-schema.ts';
import { aDocumentId } from '#tests/builders/document-id.ts';
import { aPayout } from '#tests/builders/payout.ts';

const STATEMENT = aDocumentId('payouts.csv');
const IN_REVIEW = { level: 'review', reasons: ['The date is not clear.'] } as const;

function confirming(row: number, corrections: object = {}, id = 'later'): PayoutDecision {
  const payout = { documentId: STATEMENT, sheet: null, row };
  return ConfirmPayoutSchema.parse({
    kind: 'confirm-payout',
    id,
    payout,
    print: printOf(aPayout()),
    corrections,
  });
}

function refusing(row: number, documentId = STATEMENT): PayoutDecision {
  return NotAPayoutSchema.parse({
    kind: 'not-a-payout',
    id: 'earlier',
    payout: { documentId, sheet: null, row },
    print: printOf(aPayout()),
  });
}

test('a row that a person looked at is confirmed, as it was read', () => {
  const payout = aPayout({ trust: IN_REVIEW });
  expect(applyPayoutDecisions(STATEMENT, [payout], [confirming(2)])).toEqual([
    { ...payout, trust: { level: 'confirmed', decisionId: 'later' } },
  ]);
});

test('a correction changes what it names and nothing else', () => {
  const [left] = applyPayoutDecisions(
    STATEMENT,
    [aPayout({ procedureCode: '90834' })],
    [confirming(2, { dateOfService: '2025-01-09', procedureCode: null })],
  );
  expect(left).toMatchObject({ dateOfService: '2025-01-09', procedureCode: null, amount: 12_180 });
  expect(left?.source).toEqual(aPayout().source);
});

test('a typed amount has the person as its source, not the cell', () => {
  const [left] = applyPayoutDecisions(
    STATEMENT,
    [aPayout({ amount: null, trust: IN_REVIEW })],
    [confirming(2, { amount: 9500 })],
  );
  expect(left).toMatchObject({ amount: 9500, source: { at: 'person', text: '$95.00' } });
});

test('a row without an amount is not confirmed by looking at it', () => {
  const unreadable = aPayout({ amount: null, trust: IN_REVIEW });
  expect(applyPayoutDecisions(STATEMENT, [unreadable], [confirming(2)])).toEqual([unreadable]);
});

test('what a person said is no payout is left out, and can be found again', () => {
  const rows = [aPayout(), aPayout({ row: 3 })];
  expect(applyPayoutDecisions(STATEMENT, rows, [refusing(2)])).toEqual([rows[1]]);
  expect(payoutsAsLeft(STATEMENT, rows, [refusing(2)])).toMatchObject([
    { read: rows[0], left: undefined, decisions: [{ id: 'earlier' }] },
    { read: rows[1], left: rows[1], decisions: [] },
  ]);
});

test('the later word counts', () =>
  expect(applyPayoutDecisions(STATEMENT, [aPayout()], [refusing(2), confirming(2)])).toHaveLength(
    1,
  ));

test('a better reading of the same row keeps the correction and gains the rest', () => {
  const better = aPayout({ client: 'Jane Q. Doe', payer: 'Cigna' });
  const [left] = applyPayoutDecisions(STATEMENT, [better], [confirming(2, { amount: 9500 })]);
  expect(left).toMatchObject({ client: 'Jane Q. Doe', payer: 'Cigna', amount: 9500 });
});

const ON_PAGE = { at: 'page', page: 1, box: [0, 0, 9, 9], text: '121.80', label: null } as const;

test('where rows are counted and not numbered, a decision follows its row to another number', () => {
  const stranger = aPayout({ row: 2, client: 'Ann Other', source: ON_PAGE });
  const moved = aPayout({ row: 3, source: ON_PAGE });
  const decision = confirming(2, { amount: 9500 });
  expect(applyPayoutDecisions(STATEMENT, [stranger, moved], [decision])).toEqual([
    stranger,
    { ...moved, amount: 9500, source: expect.anything(), trust: expect.anything() },
  ]);
});

test('of two rows that say the same at other numbers, neither is taken for the one decided about', () => {
  const rows = [7, 8].map((row) => aPayout({ row, source: ON_PAGE }));
  expect(applyPayoutDecisions(STATEMENT, rows, [refusing(2)])).toEqual(rows);
});

test('the line of a file keeps its decision although its dates are read in another order now', () => {
  const payout = aPayout({ dateOfService: '2025-07-01' });
  expect(applyPayoutDecisions(STATEMENT, [payout], [refusing(2)])).toEqual([]);
});

test.for([
  ['another row', [confirming(7, {}, 'x'), refusing(9)]],
  ['another statement', [refusing(2, aDocumentId('other.csv'))]],
] as const)('a decision about %s changes nothing', ([, decisions]) =>
  expect(applyPayoutDecisions(STATEMENT, [aPayout()], decisions)).toEqual([aPayout()]),
);

test('an amount that is no whole number of cents is refused', () =>
  expect(() => confirming(2, { amount: 95.5 })).toThrow('expected int'));
