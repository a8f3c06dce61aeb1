import { expect, test } from 'vitest';
import {
  findPayerHead,
  headsYearToDate,
  isBesideThePoint,
  isSumOfYear,
} from '#lib/payout/section-lines.ts';

test.for([
  [['Magellan'], 'Magellan'],
  [['Optum', 'Behavioral Health'], 'Optum Behavioral Health'],
  [['Blue Shield of California'], 'Blue Shield of California'],
  [['Private pay sessions'], 'Private pay sessions'],
  [['Late cancellations'], 'Late cancellations'],
] as const)('%j stands over the rows of its own', ([line, head]) =>
  expect(findPayerHead(line)).toBe(head),
);

test.for([
  [['Jane Doe']],
  [['Aetna', 'Jane Doe']],
  [['Aetna paid 05/06/2025']],
  [['No-show fees are paid in full.']],
  [['Membership', '-$125.00']],
  [['Individual therapy']],
] as const)('%j heads no rows', ([line]) => expect(findPayerHead(line)).toBeUndefined());

test.for([
  [['EFT 771402', 'Paid 05/06/2025']],
  [['Check 60021846 Paid 05/12/2025']],
  [['Tax', '$0.00']],
  [['Sales tax (0%)', '0.00']],
] as const)('%j says nothing of what was paid out', ([line]) =>
  expect(isBesideThePoint(line)).toBe(true),
);

test.for([
  [['Check date', '05/30/2025']],
  [['Check 60021846', 'Jane Doe', '05/12/2025']],
  [['EFT 771402', '$95.00']],
  [['Tax', '$3.10']],
  [['Jane Doe', '$0.00']],
] as const)('%j may', ([line]) => expect(isBesideThePoint(line)).toBe(false));

test('sums that reach back over the year are known by their heading', () => {
  expect(headsYearToDate(['Current', 'Year to date'])).toBe(true);
  expect(headsYearToDate(['Year to date', '$9,298.50'])).toBe(false);
});

test.for([
  [['Gross', '$1.00', '$9.00'], true],
  [['Bonus', '$9.00'], false],
  [['03/03/2025', '$1.00', '$9.00'], false],
] as const)('%j below that heading is one of them: %j', ([cells, expected]) =>
  expect(isSumOfYear({ row: 1, cells })).toBe(expected),
);
