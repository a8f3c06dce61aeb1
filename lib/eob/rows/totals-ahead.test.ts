import { expect, test } from 'vitest';
import { readEob } from '#lib/eob/read-eob.ts';
import { aPage } from '#tests/builders/page.ts';

const CLAIMS = [
  ['2026070400911', '$185.00', '$96.34', '$63.66', '$25.00'],
  ['2026070400912', '$150.00', '$80.00', '$50.00', '$20.00'],
] as const;

/** A remittance that says of each claim what was paid for it, and beneath it for what. `paid`: what it says so. */
function read(paid: (printed: string) => string) {
  const rows = CLAIMS.flatMap(([number, charge, payment, discount, copay], index) => [
    [`Claim number: ${number} Total Charge: ${charge} Total Paid: ${paid(payment)}`],
    [`07/${String(13 + index)}/2026`, '90837', '1 unit', `Charge ${charge}`, `Paid ${payment}`],
    [`CO-45 ${discount}`],
    [`PR-3 ${copay}`],
  ]);
  return readEob([
    aPage([['Remittance Advice'], ['Fictional Health Plan'], ...rows], {
      columnWidth: 90,
      align: 'left',
    }),
  ]);
}

function levelsOf(reading: ReturnType<typeof read>): readonly string[] {
  if (reading.outcome !== 'read') return [];
  return reading.claims.flatMap(({ claimNumber, lines }) =>
    lines.map(({ trust }) => `${claimNumber} ${trust.level}`),
  );
}

test('a total with the number of a claim is of the services under it', () =>
  expect(levelsOf(read((printed) => printed))).toEqual([
    '2026070400911 verified',
    '2026070400912 verified',
  ]));

test('services that do not come to the total over them are left to a person', () =>
  expect(levelsOf(read(() => '$99.99'))).toEqual(['2026070400911 review', '2026070400912 review']));

/** The services of a claim as one decision has them. */
const decision = (allowed: string, discount: string, paid: string) =>
  ['01/08/2025', '01/15/2025'].map((day) => [
    day,
    '90837',
    '220.00',
    discount,
    allowed,
    paid,
    '25.00',
  ]);

test('a total is of the decision under it, and not of the one before, which says the same services again', () => {
  const headings = ['Date', 'Code', 'Billed', 'Discount', 'Allowed', 'Plan paid', 'You owe'];
  const rows = [
    ['Explanation of Benefits'],
    ['Fictional Health Plan'],
    ['Claim number: 2026070400913 Total Charge: $440.00 Total Paid: $235.60'],
    headings,
    ...decision('142.80', '77.20', '117.80'),
    ['Processed date: 02/03/2025'],
    headings,
    ...decision('121.80', '98.20', '96.80'),
  ];
  const reading = readEob([aPage(rows, { columnWidth: 90 })]);
  expect(levelsOf(reading)).toEqual(Array.from({ length: 4 }, () => '2026070400913 verified'));
});
