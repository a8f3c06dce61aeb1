import { expect, test } from 'vitest';
import { aPage } from '#tests/builders/page.ts';
import { TITLE } from '#tests/builders/plain-eob.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

const TABLE = [
  ['Date of service', 'Code', 'Amount billed', 'Approved', 'Remarks'],
  ['07/06/2025', '90837', '190.00', '131.20', '1,2'],
  ['Total', '', '190.00', '131.20'],
];

const boxes = (share: string) => [
  ['Amount billed', '190.00'],
  ['Approved', '131.20'],
  ['Paid to provider', '64.96'],
  ['Deductible', '50.00', 'Individual', '150.00'],
  ['Cost share', share, 'Family', '212.40'],
];

const read = (share: string) =>
  verifiedLines([aPage([...TITLE, ...TABLE, ...boxes(share)], { columnWidth: 100 })]);

test('boxes of shares beside boxes of counters under a table are of its only service', () =>
  expect(read('16.24')).toEqual(['2025-07-06: 131.20 = 64.96 + 66.24']));

test('shares that do not make up what is allowed are not', () => expect(read('16.25')).toEqual([]));
