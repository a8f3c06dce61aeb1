import { expect, test } from 'vitest';
import {
  findClientHead,
  findOtherHead,
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
  [['Self pay / not billed'], 'Self pay / not billed'],
  [['Magellan EFT 55120098, 04/10/2026'], 'Magellan'],
  [['Blue Shield of California EFT 8810023417,', '04/09/2026'], 'Blue Shield of California'],
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

test.for([
  ['Client: Ana Q.', 'Ana Q.'],
  ['Client 10001 – A. Quill', '10001 – A. Quill'],
  ['QUILL, A', 'QUILL, A'],
  ['Otter, Bram & Cleo', 'Otter, Bram & Cleo'],
] as const)('%s names the client of the rows below it', ([line, client]) =>
  expect(findClientHead([line])).toBe(client),
);

test.for(['Client total', 'Client statement', 'Ana Quill', 'Client 10001'])(
  '%s names none',
  (line) => expect(findClientHead([line])).toBeUndefined(),
);

test('among payers a line may head rows that no plan pays, or that nobody knows; a sentence heads none', () => {
  expect(findOtherHead(['Patient payments, no insurance card and check'])).toBe('no insurance');
  expect(findOtherHead(['Sliding scale fund'])).toBe('Sliding scale fund');
  expect(findOtherHead(['Questions? Call us.'])).toBeUndefined();
  expect(findOtherHead(['Aetna', '$95.00'])).toBeUndefined();
});
