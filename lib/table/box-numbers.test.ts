import { expect, test } from 'vitest';
import { withoutBoxNumbers } from '#lib/table/box-numbers.ts';
import { linesOf, type Rows } from '#tests/builders/page.ts';

const textsOf = (rows: Rows) =>
  withoutBoxNumbers(linesOf(rows, { columnWidth: 150, align: 'left', headingAlign: 'left' })).map(
    ({ segments }) => segments.map(({ text }) => text),
  );

test('leaves the numbers of a form’s boxes out, and parts what stands in each', () =>
  expect(textsOf([['9. AMOUNT 10. PLAN', '11. AMOUNT', '12. OTHER']])).toEqual([
    ['AMOUNT', 'PLAN', 'AMOUNT', 'OTHER'],
  ]));

test.for<readonly [string, readonly string[]]>([
  ['of a list of two', ['1. AMOUNT', '2. PLAN']],
  ['that do not rise', ['3. AMOUNT', '1. PLAN', '2. OTHER']],
  ['beside amounts', ['1. AMOUNT', '2. PLAN', '3. $20.00']],
])('leaves numbers %s', ([, row]) => expect(textsOf([row])).toEqual([row]));
