import { expect, test } from 'vitest';
import { chargeAboveOwnFee } from '#lib/findings/rules/charge-above-own-fee.ts';
import { anAuditedMatter } from '#tests/builders/audited-matter.ts';
import { aSourcedClaim } from '#tests/builders/claim.ts';
import { aFigure } from '#tests/builders/figure.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';
import { aTerms } from '#tests/builders/terms.ts';

const terms = aTerms({
  ownFees: [
    { procedureCode: '90837', fee: 17_500 },
    { procedureCode: '90785', fee: 1000 },
  ],
});
type Line = Parameters<typeof aServiceLine>[0];

function findingsOf(...lines: readonly Line[]) {
  const claims = [aSourcedClaim({ lines: lines.map((line) => aServiceLine(line)) })];
  return chargeAboveOwnFee.find(anAuditedMatter({ claims, payouts: [], terms }));
}

test('tells how much more than the own fee was billed, paid or not', () =>
  expect(findingsOf({ billed: 20_000 })).toMatchObject([
    { amount: 2500, text: '$200.00 was billed to the plan for 90837; your own fee is $175.00.' },
  ]));

test('adds up the excess over the lines, and a lower charge does not lessen it', () =>
  expect(
    findingsOf({ billed: 20_000 }, { procedureCode: '90785', billed: 500, allowed: 0 }),
  ).toMatchObject([{ amount: 2500 }]));

test('the fee counts once for each unit', () => {
  expect(findingsOf({ billed: 35_000, units: 2 })).toEqual([]);
  expect(findingsOf({ billed: 36_000, units: 2 })).toMatchObject([{ amount: 1000 }]);
});

test.for<readonly [string, Line]>([
  ['is the own fee', { billed: 17_500 }],
  ['is for a code without a fee', { billed: 20_000, procedureCode: '90834' }],
  ['is not proved', { billed: aFigure(20_000, { status: 'unproven' }) }],
  [
    'is in review',
    { billed: 20_000, trust: { level: 'review', reasons: ['It does not add up.'] } },
  ],
])('says nothing of a charge that %s', ([, line]) => expect(findingsOf(line)).toEqual([]));
