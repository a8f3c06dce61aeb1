import { expect, test } from 'vitest';
import { readEobPage } from '#lib/eob/page/read-eob-page.ts';
import { aCapturedPage, aPairBlock, aTableBlock } from '#tests/builders/captured-page.ts';

/** For one bench, in milliseconds. */
const LONG = 300_000;

const HEADINGS = [
  'Claim #',
  'Processed',
  'Date of service',
  'Code',
  'Billed',
  'Allowed',
  'Paid',
  'You owe',
];

/** A page with a table of so many services, ten to a claim. */
function pageOf(services: number) {
  const rows = Array.from({ length: services }, (_, index) => {
    const day = String(1 + (index % 28)).padStart(2, '0');
    const claim = `25A${1_000_000 + Math.floor(index / 10)}`;
    return [
      claim,
      '02/03/2025',
      `01/${day}/2025`,
      '90837',
      '$200.00',
      '$140.00',
      '$115.00',
      '$25.00',
    ];
  });
  return aCapturedPage({
    blocks: [aPairBlock('Patient', 'Jane Doe'), aTableBlock(HEADINGS, rows)],
  });
}

const short = pageOf(10);
const long = pageOf(500);

test('readEobPage grows with the rows, not with their square', { timeout: LONG }, async ({
  bench,
}) => {
  expect(readEobPage(long)).toMatchObject({ outcome: 'read' });
  await bench.compare(
    bench('10 services (a usual page)', () => {
      readEobPage(short);
    }),
    bench('500 services (a year on one page)', () => {
      readEobPage(long);
    }),
  );
});
