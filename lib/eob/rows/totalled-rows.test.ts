import { expect, test } from 'vitest';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { TITLE } from '#tests/builders/plain-eob.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

const card = (
  day: string,
  [billed = '', refused = '', cost = '', deductible = '']: string[],
): Rows => [
  [`Psychotherapy, 60 minutes (90837) · Date: ${day}`],
  ['Submitted charges', billed, 'Not payable', refused, 'Total cost', cost],
  ['Deductible', deductible, 'Copayment', '-', 'Co-insurance', '-'],
  ['Paid', '0.00'],
];
const CARDS: Rows = [
  ...card('01/07/2025', ['115.00', '-', '95.00', '95.00']),
  ...card('01/14/2025', ['173.75', '-', '100.00', '100.00']),
  ...card('01/21/2025', ['200.01', '200.01', '0.00', '-']),
];
const SUMMARY: Rows = [
  ['Summary'],
  ['Submitted charges', 'Not payable', 'Total cost', 'Deductible'],
  ['$488.76', '$200.01', '$195.00', '$195.00'],
];

test('a label means in a summary what it means over the services, and bears out nothing else', () =>
  expect(verifiedLines([aPage([...TITLE, ...CARDS, ...SUMMARY], { columnWidth: 120 })])).toEqual([
    '2025-01-07: 95.00 = 0.00 + 95.00',
    '2025-01-14: 100.00 = 0.00 + 100.00',
  ]));
