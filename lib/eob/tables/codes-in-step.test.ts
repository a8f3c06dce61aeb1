import { expect, test } from 'vitest';
import { readEob } from '#lib/eob/read-eob.ts';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { TITLE } from '#tests/builders/plain-eob.ts';

const AMOUNTS: Rows = [
  ['Amount billed', '$200.00'],
  ['Amount allowed', '$142.80'],
  ['Plan paid', '$117.80'],
  ['Your share', '$25.00'],
];

function codesOf(...rows: Rows): readonly (string | null)[] {
  return codesIn([...TITLE, ...rows]);
}

function codesIn(rows: Rows): readonly (string | null)[] {
  const reading = readEob([aPage(rows, { columnWidth: 160 })]);
  if (reading.outcome !== 'read') return [];
  return reading.claims.flatMap(({ lines }) => lines.map(({ procedureCode }) => procedureCode));
}

const VISITS: Rows = [['Visit 01/07/2025'], ['Visit 01/14/2025']];
const [FIRST = [], SECOND = []] = VISITS;

test('a procedure under the amounts of each service is that service’s', () =>
  expect(
    codesOf(FIRST, ...AMOUNTS, ['Individual therapy (90837)'], SECOND, ...AMOUNTS, [
      'Individual therapy (90834)',
    ]),
  ).toEqual(['90837', '90834']));

test('a procedure under each is not taken for that of the next one, whatever its words', () =>
  expect(
    codesOf(FIRST, ...AMOUNTS, ['Procedure: 90837'], SECOND, ...AMOUNTS, ['Procedure: 90834']),
  ).toEqual(['90837', '90834']));

test('a procedure under each service, on the line that tells its claim’s number, is that service’s', () =>
  expect(
    codesIn([
      ['Explanation of Benefits'],
      FIRST,
      ...AMOUNTS,
      ['Claim 25B7654321 · Service code 90837'],
      SECOND,
      ...AMOUNTS,
      ['Claim 25B7654322 · Service code 90834'],
    ]),
  ).toEqual(['90837', '90834']));

test('a procedure over the amounts of each service is that service’s', () =>
  expect(
    codesOf(
      ['90837 · Psychotherapy, 60 min'],
      FIRST,
      ...AMOUNTS,
      ['90834 · Psychotherapy, 45 min'],
      SECOND,
      ...AMOUNTS,
    ),
  ).toEqual(['90837', '90834']));

test('a procedure in the label of an amount is that of its service', () =>
  expect(
    codesOf(
      FIRST,
      ['Amount billed (90791, diagnostic evaluation)', '', '', '$200.00'],
      ...AMOUNTS.slice(1).map(([label = '', amount = '']) => [label, '', '', amount]),
    ),
  ).toEqual(['90791']));

test.for<readonly [string, Rows]>([
  ['fewer than services', [FIRST, ...AMOUNTS, ['90837 Psychotherapy'], SECOND, ...AMOUNTS]],
  [
    'two over one service',
    [['90837 Psychotherapy'], ['90785 Complexity'], FIRST, ...AMOUNTS, SECOND, ...AMOUNTS],
  ],
  [
    'spoken of in a sentence',
    [FIRST, ...AMOUNTS, ['Your plan limits how often 90837 is paid in one week.']],
  ],
  ['of another day', [FIRST, ...AMOUNTS, ['90837 on 01/21/2025']]],
])('procedures %s are nobody’s', ([, rows]) => {
  for (const code of codesOf(...rows)) expect(code).toBeNull();
});

test('procedures under the amounts that do not take turns with all services are nobody’s for sure', () =>
  expect(
    codesOf(
      FIRST,
      ...AMOUNTS,
      ['CPT 90837'],
      SECOND,
      ...AMOUNTS,
      ['CPT 90834'],
      ['Visit 01/21/2025'],
      ...AMOUNTS,
    ),
  ).toEqual([null, null, null]));

const under = (day: string, code: string, amounts: Rows): Rows => [
  [`Service date ${day}`],
  ...amounts,
  [`Service: ${code}`],
];

test('procedures under their services are not those of the next ones where the first has other labels', () => {
  const [billed = [], ...others] = AMOUNTS;
  const discounted: Rows = [billed, ['Discount', '$57.20'], ...others];
  const cut = under('01/21/2025', '90847', discounted).slice(0, -1);
  expect(
    codesOf(
      ...under('01/07/2025', '90837', AMOUNTS),
      ...under('01/14/2025', '90834', discounted),
      ...cut,
    ),
  ).toEqual([null, null, null]);
});

const titled = (title: string, code: string): Rows => [
  [title],
  [`Service Code: ${code}`],
  ['Amount Billed', '$140.00'],
  ['Plan Discount', '$47.40'],
  ['Plan Paid', '$62.60'],
  ['Your share', '$30.00'],
];

test('procedures over their services are theirs, whatever a summary of them has over it', () => {
  const sums: Rows = [
    ['Date of service', '04/15/2025'],
    ['Cost Breakdown'],
    ['Amount Billed', '$280.00'],
    ['Plan Discount', '$94.80'],
    ['Plan Paid', '$125.20'],
    ['Other Insurance Paid', '$0.00'],
    ['Your Share of the Cost', '$60.00'],
  ];
  const services = [...titled('Office visit', '99213'), ...titled('Add-on', '90836')];
  expect(codesOf(...sums, ...services).filter((code) => code !== null)).toEqual(['99213', '90836']);
});
