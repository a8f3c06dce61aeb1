import { expect, test } from 'vitest';
import { readEob } from '#lib/eob/read-eob.ts';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { TITLE } from '#tests/builders/plain-eob.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

const HEADINGS = ['Date', 'Code', 'Billed', 'Allowed', 'Plan paid'];
const FIRST = ['01/07/2025', '90837', '200.00', '142.80', '117.80'];
const SECOND = ['01/14/2025', '90834', '180.00', '120.00', '100.00'];
const listOf = (copay: string) => [`Deductible: $0.00  Copay: ${copay}  Coinsurance: $0.00`];

function read(...rows: Rows): readonly string[] {
  return verifiedLines([aPage([...TITLE, HEADINGS, ...rows], { columnWidth: 90 })]);
}

test('the shares that a list under each row names are of its service', () =>
  expect(read(FIRST, listOf('$25.00'), SECOND, listOf('$20.00'))).toEqual([
    '2025-01-07: 142.80 = 117.80 + 25.00',
    '2025-01-14: 120.00 = 100.00 + 20.00',
  ]));

test('shares that do not add up leave their line to a person', () =>
  expect(read(FIRST, listOf('$20.00'), SECOND, listOf('$20.00'))).toEqual([
    '2025-01-14: 120.00 = 100.00 + 20.00',
  ]));

test('one list under several services is of none of them', () =>
  expect(read(FIRST, SECOND, listOf('$45.00'))).toEqual([]));

test('small tables with the same headings, each over the list of its service, are parts of one', () =>
  expect(read(FIRST, listOf('$25.00'), [''], HEADINGS, SECOND, listOf('$20.00'))).toEqual([
    '2025-01-07: 142.80 = 117.80 + 25.00',
    '2025-01-14: 120.00 = 100.00 + 20.00',
  ]));

test('a list under a row is of no record with a summary over the row', () => {
  const summary: Rows = [
    ['Amount billed', 'Plan allowed', 'You owe'],
    ['$380.00', '$262.80', '$45.00'],
  ];
  const rows = [FIRST, listOf('$25.00'), HEADINGS, SECOND, listOf('$20.00')];
  const reading = readEob([aPage([...TITLE, ...summary, HEADINGS, ...rows], { columnWidth: 90 })]);
  const lines = reading.outcome === 'read' ? reading.claims.flatMap((claim) => claim.lines) : [];
  expect(lines).toMatchObject([
    { figures: { copay: { amount: 2500 } } },
    { figures: { copay: { amount: 2000 } } },
  ]);
});

test('a single label right under each of several services is of its service', () => {
  const headings = ['Date', 'Code', 'Billed', 'Allowed', 'Your share'];
  const reading = verifiedLines([
    aPage(
      [
        ...TITLE,
        headings,
        ['01/07/2025', '90837', '200.00', '142.80', '25.00'],
        ['Plan payment for this service: $117.80'],
        ['01/14/2025', '90834', '180.00', '120.00', '20.00'],
        ['Plan payment for this service: $100.00'],
      ],
      { columnWidth: 90 },
    ),
  ]);
  expect(reading).toEqual([
    '2025-01-07: 142.80 = 117.80 + 25.00',
    '2025-01-14: 120.00 = 100.00 + 20.00',
  ]);
});
