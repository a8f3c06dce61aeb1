import { expect, test } from 'vitest';
import { toTableLine } from '#lib/eob/tables/to-table-line.ts';
import { pageToLines } from '#lib/table/lines.ts';
import { aPage, aPageOfWords, aWord, type Rows } from '#tests/builders/page.ts';
import { TITLE } from '#tests/builders/plain-eob.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

/** What a column that ends at 300 has of a line: an amount, and words a blank behind it. */
function cellOf(...words: readonly string[]): number | undefined {
  const [line] = pageToLines(
    aPageOfWords(words.map((text, index) => aWord(text, 262 + 25 * index, 40))),
  );
  const heading = { text: 'Discount', box: [260, 20, 300, 30], group: '' } as const;
  const column = { left: 285, right: 300, part: 0, parts: 1 };
  const span = { left: 0, right: 400 };
  const read = line && toTableLine(line, 0, [{ heading, column }], { span, headings: [heading] });
  return read?.cells[0]?.amount;
}

test.for([
  [['6.00', 'C3'], 600],
  [['6.00', '(AB)'], 600],
  [['6.00'], undefined],
  [['6.00', 'copay'], undefined],
] as const)(
  'of %j, a column under which only what stands behind the amount lies has %s',
  ([words, amount]) => expect(cellOf(...words)).toBe(amount),
);

const COLUMNS: Rows = [['Date', 'Code', 'Billed', 'Discount', 'Allowed', 'Paid', 'You owe']];
const SERVICE = ['01/07/2025', '90837', '130.00', '41.00', '89.00', '69.00', '20.00'];

test.for<readonly [string, Rows]>([
  ['a total of another amount', [['', 'Claim total member liability 20.00', '', '', '', '69.00']]],
  ['a sentence of a net effect', [['', '', 'Net effect on what you pay: ($72.00).']]],
  ['a total with a label inside', [['', 'Total', '130.00', 'Not covered', '7.00', '', '']]],
  ['a total of labels and amounts', [['Claim totals', 'Charge 130.00', '', 'Paid 69.00']]],
])('what a line under the rows names itself is no sum of a column: %s', ([, under]) =>
  expect(verifiedLines([aPage([...TITLE, ...COLUMNS, SERVICE, ...under])])).toEqual([
    '2025-01-07: 89.00 = 69.00 + 20.00',
  ]),
);
