import { expect, test } from 'vitest';
import type { Amounts } from '#lib/claim/identities.ts';
import { checkTotals } from '#lib/eob/rows/check-totals.ts';

type Kind = 'service' | 'total' | 'summary';
const row = (kind: Kind, amounts: Amounts) => ({ kind, amounts });
const service = (planPaid: number) => row('service', { planPaid });
const total = (planPaid: number) => row('total', { planPaid });
const of = (claim: string, kind: Kind, amount: number) => ({
  ...row(kind, { planPaid: amount, allowed: amount + 10 }),
  claim,
});
const statuses = (...rows: Parameters<typeof checkTotals>[0]) =>
  checkTotals(rows).map((checks) => checks.map(({ status }) => status).join());

test.for<readonly [string, Parameters<typeof checkTotals>[0], readonly string[]]>([
  [
    'closes on the rows before it',
    [service(100), service(50), total(150)],
    ['closed', 'closed', ''],
  ],
  ['is open on rows of another sum', [service(100), service(50), total(151)], ['open', 'open', '']],
  [
    'sums the rows since the one before',
    [service(100), total(100), service(50), total(50)],
    ['closed', '', 'closed', ''],
  ],
  [
    'may sum the whole document',
    [service(100), total(100), service(50), total(150)],
    ['closed', '', 'closed', ''],
  ],
  [
    'closes on its own group, and is open on the other',
    [service(100), total(100), service(50), total(60)],
    ['closed', '', 'open', ''],
  ],
  ['may stand over its rows', [total(150), service(100), service(50)], ['', 'closed', 'closed']],
  [
    'below zero may be printed with a minus as what its column takes away is',
    [row('service', { deductible: -130 }), row('total', { deductible: 130 })],
    ['closed', ''],
  ],
  ['of zero under no amounts proves nothing', [service(0), total(0)], ['', '']],
])('a total %s', ([, rows, expected]) => expect(statuses(...rows)).toEqual(expected));

test('one total of all adjustments sums what is discounted and what is not covered', () => {
  const rows = [row('service', { discount: 40 }), row('service', { notCovered: 60 })];
  expect(statuses(...rows, row('total', { discount: 100 }))).toEqual(['closed', 'closed', '']);
  expect(statuses(...rows, row('total', { discount: 100, notCovered: 70 }))).toEqual([
    'open,open',
    'open,open',
    '',
  ]);
});

test('a total of all that lies between charge and payment says nothing of the discount alone', () => {
  const line = row('service', { billed: 200, discount: 50, planPaid: 125 });
  const all = row('total', { billed: 200, discount: 75, planPaid: 125 });
  expect(checkTotals([line, all])[0]?.map(({ term }) => term)).toEqual(['billed', 'planPaid']);
});

test('a blank cell is no term of its column’s sum', () =>
  expect(checkTotals([service(100), row('service', { allowed: 10 }), total(100)])).toEqual([
    [{ term: 'planPaid', status: 'closed' }],
    [{ term: 'planPaid', status: 'closed' }],
    [],
  ]));

test.for<readonly [string, number, string]>([
  ['that agrees proves', 100, 'closed'],
  ['of more than is seen here says nothing', 400, ''],
])('a summary %s', ([, amount, expected]) =>
  expect(statuses(service(100), row('summary', { planPaid: amount }))).toEqual([expected, '']),
);

test.for<readonly [string, number, readonly string[]]>([
  ['sums the last claim alone', 50, ['', 'closed,closed', '']],
  ['sums no whole claim', 60, ['open,open', 'open,open', '']],
])('a total after two claims of which the first has none %s', ([, sum, expected]) => {
  const rows = [of('A1', 'service', 100), of('B2', 'service', 50), of('B2', 'total', sum)];
  expect(statuses(...rows)).toEqual(expected);
});

test('a total that leaves a row of its own claim out is open on all of them', () =>
  expect(
    statuses(of('A1', 'service', 100), of('A1', 'service', 50), of('A1', 'total', 50)),
  ).toEqual(['open,open', 'open,open', '']));

test.for<readonly [string, number, readonly string[]]>([
  ['two services of the last claim proves them', 80, ['', 'closed', 'closed', '']],
  ['no claim is open on all', 90, ['open', 'open', 'open', '']],
  ['what one service of them has is open on all', 50, ['open', 'open', 'open', '']],
])('a single amount that sums %s', ([, amount, expected]) => {
  const rows = [100, 30, 50].map((paid, index) => ({
    ...service(paid),
    claim: index === 0 ? 'A1' : 'B2',
  }));
  expect(statuses(...rows, { ...total(amount), claim: 'B2' })).toEqual(expected);
});

test('a single amount that equals the only one of the last claim may do so by chance', () =>
  expect(
    statuses(
      { ...service(100), claim: 'A1' },
      { ...service(50), claim: 'B2' },
      { ...total(50), claim: 'B2' },
    ),
  ).toEqual(['open', 'open', '']));

test.for<readonly [number, string]>([
  [198, 'closed'],
  [200, 'closed'],
  [199, 'open'],
])('a total of %i of payments of 198, from which 2 were withheld, is %s', ([sum, status]) =>
  expect(statuses(row('service', { planPaid: 198, withheld: 2 }), total(sum))).toEqual([
    status,
    '',
  ]),
);
