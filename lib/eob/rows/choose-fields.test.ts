import { expect, test } from 'vitest';
import { rankHypotheses } from '#lib/eob/rows/choose-fields.ts';
import { NO_NAMED_CELLS } from '#lib/eob/tables/named-cells.ts';
import type { AmountRow } from '#lib/eob/tables/schema.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';
import { aLine } from '#tests/builders/page.ts';

/** The fields of the likeliest reading of columns with these labels over services with these amounts. */
function fieldsOf(labels: readonly string[], ...services: readonly string[]) {
  const rows = services.map(
    (text, at): AmountRow => ({
      kind: 'service',
      page: 1,
      at,
      cells: lineTokens(aLine(text)).money,
      adjustments: [],
      date: undefined,
      code: undefined,
      text: '',
      named: NO_NAMED_CELLS,
      unreadable: [],
      unnamed: [],
      isDateSaid: true,
    }),
  );
  const columns = labels.map((label) => ({ label, isInRows: true }));
  return rankHypotheses({ columns, rows, from: 0, to: rows.length })[0]?.fields;
}

test('takes an “Allowable amount” that leaves the deductible out for what it is', () => {
  const labels = [
    'Amount charged',
    'Discount',
    'Allowable amount',
    'Deductible',
    'Copay',
    'Plan paid',
  ];
  expect(
    fieldsOf(
      labels,
      '200.00 52.00 98.00 50.00 20.00 78.00',
      '180.00 60.00 120.00 0.00 20.00 100.00',
    ),
  ).toEqual(['billed', 'discount', 'allowedAfterDeductible', 'deductible', 'copay', 'planPaid']);
});

test('takes an “Allowable amount” that holds the deductible for the allowed amount', () => {
  const labels = [
    'Amount charged',
    'Discount',
    'Allowable amount',
    'Deductible',
    'Copay',
    'Plan paid',
  ];
  expect(fieldsOf(labels, '200.00 52.00 148.00 50.00 20.00 78.00')?.[2]).toBe('allowed');
});

test('takes “Covered” for the payment where only that adds up', () =>
  expect(
    fieldsOf(
      ['Charges', 'Allowed amount', 'Covered', 'Copay', 'Deductible', 'Coinsurance'],
      '200.00 142.80 117.80 25.00 0.00 0.00',
    )?.[2],
  ).toBe('planPaid'));

test('never gives one field to two columns', () => {
  const fields = fieldsOf(
    ['Billed', 'Allowed', 'Allowed amount', 'Plan paid', 'You owe'],
    '200.00 142.80 142.80 117.80 25.00',
  );
  expect(fields?.filter((field) => field === 'allowed')).toHaveLength(1);
});

test('takes no amount for what is left after a deductible that is not printed', () => {
  const labels = ['Member rate', 'Amount we paid', 'Eligible amount'];
  expect(fieldsOf(labels, '140.58 140.58 140.58', '0.00 0.00 103.05')).not.toContain(
    'allowedAfterDeductible',
  );
});
