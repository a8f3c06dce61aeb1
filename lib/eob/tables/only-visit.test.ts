import { expect, test } from 'vitest';
import type { Claim } from '#lib/claim/schema.ts';
import { readEob } from '#lib/eob/read-eob.ts';
import { aPage, type Rows } from '#tests/builders/page.ts';

const AMOUNTS: Rows = [
  ['Amount billed', '$200.00'],
  ['Plan discount', '-$57.20'],
  ['Amount allowed', '$142.80'],
  ['Plan paid', '$117.80'],
  ['Your share', '$25.00'],
];

function claimsOf(...rows: Rows): readonly Claim[] {
  const reading = readEob([
    aPage([['Explanation of Benefits'], ['Fictional Health Plan'], ...rows], { columnWidth: 160 }),
  ]);
  return reading.outcome === 'read' ? reading.claims : [];
}

/** The verified lines as `day code`. */
const linesOf = (...rows: Rows) =>
  claimsOf(...rows)
    .flatMap(({ lines }) => lines)
    .filter(({ trust }) => trust.level === 'verified')
    .map(({ dateOfService, procedureCode }) => `${dateOfService} ${procedureCode}`);

const TITLED: Rows = [
  ['Mental health therapy visit'],
  ['Nola Void, PhD'],
  ['In-network · Jan 7, 2025'],
];
const SAID: Rows = [['Visit on January 7, 2025 with Nola Void, PhD']];

test.for<readonly [string, Rows, string]>([
  ['under the title of a visit is its day', [...TITLED, ...AMOUNTS], '2025-01-07 null'],
  [
    'a line of details under the amounts names the procedure of the only service',
    [...TITLED, ...AMOUNTS, ['Details'], ['Service: 90834 Psychotherapy, 45 minutes']],
    '2025-01-07 90834',
  ],
  [
    'a list under the amounts names the procedure of their day',
    [...SAID, ...AMOUNTS, ['Services (1)'], ['Procedure code 90837 · 1/7/2025', '$142.80']],
    '2025-01-07 90837',
  ],
  [
    'what was done on another day is not the procedure of this one',
    [...SAID, ...AMOUNTS, ['Your visits'], ['Procedure code 90837 · 1/14/2025']],
    '2025-01-07 null',
  ],
  [
    'figures that are no procedure name none',
    [...SAID, ...AMOUNTS, ['Service: 17000 Harbour Street']],
    '2025-01-07 null',
  ],
])('%s', ([, rows, expected]) => expect(linesOf(...rows)).toEqual([expected]));

test('two procedures of the day leave it open which one it was', () =>
  expect(linesOf(...SAID, ...AMOUNTS, ['90837 · 1/7/2025'], ['90785 · 1/7/2025'])).toEqual([]));

test.for<readonly [string, Rows]>([
  ['no title of a visit stands over it', [['Nola Void, PhD'], ['In-network · Jan 7, 2025']]],
  ['another day stands beside it', [...TITLED.slice(0, 2), ['Jan 7, 2025'], ['Jan 9, 2025']]],
  ['amounts stand between', [TITLED[0] ?? [], ['You owe $25.00'], ['Jan 7, 2025']]],
  ['its words give it to something else', [TITLED[0] ?? [], ['Processed Jan 7, 2025']]],
])('a day is not sure where %s', ([, above]) => expect(linesOf(...above, ...AMOUNTS)).toEqual([]));

test('what is said of the only claim below its amounts is said of it all the same', () =>
  expect(
    claimsOf(...TITLED, ...AMOUNTS, ['Member: Wren Roe'], ['Claim ID: SU4410-772201']),
  ).toMatchObject([{ patient: 'Wren Roe', claimNumber: 'SU4410-772201' }]));

test('of two numbers below the amounts neither is the claim’s for sure', () =>
  expect(
    claimsOf(...TITLED, ...AMOUNTS, ['Claim ID: SU4410-772201'], ['Claim ID: SU4410-772202']),
  ).toMatchObject([{ claimNumber: null }]));
