import { expect, test } from 'vitest';
import { dayOverFirst } from '#lib/eob/rows/day-over-first.ts';
import { NO_NAMED_CELLS } from '#lib/eob/tables/named-cells.ts';
import type { AmountRow } from '#lib/eob/tables/schema.ts';
import { codeAmong } from '#lib/eob/words/procedure-codes.ts';
import { datesIn } from '#lib/table/dates.ts';
import { aLine, aPage, type Rows } from '#tests/builders/page.ts';
import { TITLE } from '#tests/builders/plain-eob.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

const HEADINGS = ['Code', 'Billed', 'Discount', 'Allowed', 'Plan paid', 'You owe'];
const FIRST = ['90837', '200.00', '57.20', '142.80', '117.80', '25.00'];
const SECOND = ['90834', '180.00', '60.00', '120.00', '100.00', '20.00'];
const THIRD = ['90847', '210.00', '60.00', '150.00', '120.00', '30.00'];
const ONE = '2025-01-07: 142.80 = 117.80 + 25.00';
const OTHER = '2025-01-14: 120.00 = 100.00 + 20.00';

const read = (...rows: Rows) =>
  verifiedLines([aPage([...TITLE, ...rows], { columnWidth: 80, pitch: 30 })]);

test('the day over the headings is that of the first row where every other row has one over it', () =>
  expect(
    read(
      ['Date of service: 01/07/2025'],
      HEADINGS,
      FIRST,
      ['Date of service: 01/14/2025'],
      SECOND,
      ['Date of service: 01/21/2025'],
      THIRD,
    ),
  ).toEqual([ONE, OTHER, '2025-01-21: 150.00 = 120.00 + 30.00']));

test('it is that of all rows before the next day, where a claim after them has its own', () =>
  expect(
    read(
      ['Date of service: 01/07/2025'],
      HEADINGS,
      FIRST,
      THIRD,
      ['Claim number: 25A7654321'],
      ['Date of service: 01/14/2025'],
      SECOND,
    ),
  ).toEqual([ONE, '2025-01-07: 150.00 = 120.00 + 30.00', OTHER]));

const service = (at: number, day?: string, code?: string): AmountRow => ({
  kind: 'service',
  page: 1,
  at,
  cells: [],
  adjustments: [],
  date: day === undefined ? undefined : datesIn(day)[0],
  isDateSaid: true,
  code: code === undefined ? undefined : codeAmong(aLine(`CPT ${code}`).words),
  text: '',
  named: NO_NAMED_CELLS,
  unnamed: [],
  unreadable: [],
});

test.for([
  ['90834', '90837'],
  [undefined, undefined],
])('with procedures over the others like %s, that of the first row is %s', ([own, first]) => {
  const lines = [
    'Visit on 01/07/2025 · Procedure code: 90837',
    'Billed Allowed',
    '200.00 142.80',
    'Visit on 01/14/2025 · Procedure code: 90834',
    '180.00 120.00',
  ].map(aLine);
  const rows = [service(2), service(4, '01/14/2025', own)];
  const over = dayOverFirst(lines, { columns: [], rows, from: 1, to: 5 });
  expect([over?.date.from, over?.code?.code]).toEqual(['2025-01-07', first]);
});

test.for<Rows>([
  [
    ['Date of service: 01/21/2025'],
    HEADINGS,
    FIRST,
    ['Date of service: 01/07/2025'],
    SECOND,
    ['Date of service: 01/14/2025'],
  ],
  [
    ['Date of service: 01/01/2025 - 01/31/2025'],
    HEADINGS,
    FIRST,
    ['Date of service: 01/14/2025'],
    SECOND,
  ],
  [['Processed on 01/07/2025'], HEADINGS, FIRST, ['Date of service: 01/14/2025'], SECOND],
])('it is not where it may be of something else (%#)', (rows) =>
  expect(read(...rows).filter((line) => line !== OTHER)).toEqual([]),
);

const readClosely = (...rows: Rows) =>
  verifiedLines([aPage([...TITLE, ...rows], { columnWidth: 80, pitch: 14 })]);

test('it is so under any words that stand over the others too, and not that of amounts that sum the first row', () =>
  expect(
    readClosely(
      ['Date: 01-07-2025'],
      HEADINGS,
      FIRST,
      ['', ...FIRST.slice(1)],
      ['Claim number: 25A7654321'],
      ['Date: 01-14-2025'],
      SECOND,
      ['Date: 01-21-2025'],
      THIRD,
    ),
  ).toEqual([ONE, OTHER, '2025-01-21: 150.00 = 120.00 + 30.00']));

test('it is so where other rows have theirs in the row', () =>
  expect(
    readClosely(
      ['Date of service: Jan 7, 2025'],
      ['Date', ...HEADINGS],
      ['', ...FIRST],
      ['Jan 7, 2025', ...THIRD],
      ['Claim number: 25A7654321'],
      ['Date of service: Jan 14, 2025'],
      ['', ...SECOND],
    ),
  ).toEqual([ONE, '2025-01-07: 150.00 = 120.00 + 30.00', OTHER]));
