import { expect, test } from 'vitest';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { TITLE } from '#tests/builders/plain-eob.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

const FACTS: Rows = [
  ['Behavioral health'],
  ['Your provider may bill you'],
  ['Member: Avery Imaginary'],
  ['Plan: Fictional Gold'],
  ['Download this page'],
  ['Send us a message'],
];
const HEADINGS = ['Code', 'Billed', 'Discount', 'Allowed', 'Plan paid', 'You owe'];
const SERVICES: Rows = [
  HEADINGS,
  ['90837', '200.00', '57.20', '142.80', '117.80', '25.00'],
  ['90785', '25.00', '15.60', '9.40', '9.40', '0.00'],
];
const read = (...rows: Rows) => verifiedLines([aPage([...TITLE, ...rows], { columnWidth: 90 })]);

test('the only day of a claim’s visit, far over its procedures, is that of them all', () =>
  expect(read(['Visit on January 7, 2025'], ...FACTS, ...SERVICES)).toEqual([
    '2025-01-07: 142.80 = 117.80 + 25.00',
    '2025-01-07: 9.40 = 9.40 + 0.00',
  ]));

test.for<readonly [string, Rows]>([
  ['that is told beside another', [['Visit on January 7, 2025'], ['Visit on January 14, 2025']]],
  ['that is not said to be a visit’s', [['January 7, 2025']]],
  ['over a second claim', [['Claim number: 25A7654321'], ['Visit on January 7, 2025']]],
])('a day %s is not that of all procedures', ([, rows]) =>
  expect(read(...rows, ...FACTS, ...SERVICES)).toEqual([]),
);
