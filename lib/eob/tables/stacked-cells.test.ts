import { expect, test } from 'vitest';
import { findServiceTables } from '#lib/eob/tables/find-service-tables.ts';
import { pageToLines } from '#lib/table/lines.ts';
import { aPage, aWord, type Rows } from '#tests/builders/page.ts';
import { TITLE } from '#tests/builders/plain-eob.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

const HEADINGS = [
  'Svc date\nProcedure',
  'Billed\nUnits',
  'Allowed\nWrite-off',
  'Deductible\nCopay',
  'Coinsurance\nOther ins',
  'Paid\namount',
];
const FIRST = ['01/07/2025\n90837', '200.00\n1', '142.80\n57.20', '0.00\n25.00', '0.00\n0.00', ''];
const SECOND = ['01/14/2025\n90834', '180.00\n1', '120.00\n60.00', '20.00\n0.00', '0.00\n0.00', ''];
const READ = ['2025-01-07: 142.80 = 117.80 + 25.00', '2025-01-14: 120.00 = 100.00 + 20.00'];
/** The payments of both services, and what all services come to. */
const PAID = ['117.80', '100.00', '217.80'];
const TOTAL = ['Total', '380.00', '262.80\n117.20', '20.00\n25.00', '0.00\n0.00', ''];

/** The verified lines of services in stacked cells whose payments stand so far over the lower line of their row. */
function read(rows: Rows, over: number): readonly string[] {
  const page = aPage([...TITLE, HEADINGS, ...rows], { columnWidth: 80, pitch: 24 });
  const lower = page.words.filter(({ text }) => ['57.20', '60.00', '117.20'].includes(text));
  const paid = lower.map(({ box }, index) => aWord(PAID[index] ?? '', 470, box[1] - over));
  return verifiedLines([{ ...page, words: [...page.words, ...paid] }]);
}

test.for<readonly [string, number]>([
  ['in the middle of its row', 5.5],
  ['on the upper line', 11],
  ['on the lower line', 0],
])(
  'amounts over each other are read under the halves of their headings, a single one %s',
  ([, over]) => {
    expect(read([FIRST, SECOND], over)).toEqual(READ);
    expect(read([FIRST, SECOND, TOTAL], over)).toEqual(READ);
  },
);

test('a row of two lines whose sums do not hold is no line to rely on', () => {
  const wrong = FIRST.with(3, '25.00\n25.00');
  expect(read([wrong, SECOND], 5.5)).toEqual(READ.slice(1));
});

test('rows of one line that stand as near to each other as the lines of their headings are no stacks', () => {
  const rows: Rows = [
    [
      'Date',
      'Billed\namount',
      'Discount\namount',
      'Deductible\ncopay',
      'Coinsurance\nnot covered',
      'Paid',
    ],
    ['01/07/2025', '200.00', '57.20', '25.00', '0.00', '117.80'],
    ['Total', '200.00', '57.20', '25.00', '0.00', '117.80'],
  ];
  const page = aPage([...TITLE, ...rows], { columnWidth: 90, pitch: 11 });
  const [claim, ...others] = findServiceTables(pageToLines(page));
  expect(claim?.rows.map(({ kind }) => kind)).toEqual(['service', 'total']);
  expect(others).toEqual([]);
});
