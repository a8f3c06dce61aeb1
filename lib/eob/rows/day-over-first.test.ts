import { expect, test } from 'vitest';
import { aPage, type Rows } from '#tests/builders/page.ts';
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
