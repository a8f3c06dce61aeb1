import { expect, test } from 'vitest';
import { rateChange } from '#lib/findings/rules/rate-change.ts';
import { anAuditedMatter } from '#tests/builders/audited-matter.ts';
import { aSourcedClaim } from '#tests/builders/claim.ts';
import { aSourcedPayout } from '#tests/builders/payout.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';

interface Visit {
  readonly paid: number;
  readonly allowed?: number;
  readonly payer?: string;
  readonly network?: 'in' | 'out';
}

/** One visit a week, from 2025-03-01 on. */
function findingsOf(visits: readonly Visit[]) {
  const dated = visits.map((visit, at) => ({
    ...visit,
    at,
    dateOfService: new Date(Date.UTC(2025, 2, 1 + 7 * at)).toISOString().slice(0, 10),
  }));
  return rateChange.find(
    anAuditedMatter({
      claims: dated.map(
        ({ at, dateOfService, allowed = 14_280, payer = 'Cigna', network = 'in' }) =>
          aSourcedClaim(
            {
              claimNumber: `C${10 + at}`,
              payer,
              network,
              lines: [aServiceLine({ dateOfService, allowed })],
            },
            { ordinal: at },
          ),
      ),
      payouts: dated.map(({ at, dateOfService, paid }) =>
        aSourcedPayout({ row: at + 2, dateOfService, amount: paid }),
      ),
    }),
  );
}
const times = (count: number, visit: Visit) => Array.from({ length: count }, () => visit);

test('tells a step from one steady payment to another, at the first session after it', () =>
  expect(findingsOf([...times(3, { paid: 10_000 }), ...times(3, { paid: 9500 })])).toMatchObject([
    {
      amount: -500,
      measure: 'payout',
      platform: 'Alma',
      payer: 'Cigna',
      procedureCode: '90837',
      session: { claim: 'C13', dateOfService: '2025-03-22' },
      text: 'For 90837 (Cigna) you receive from Alma $95.00 since Mar 22, 2025; until Mar 15, 2025 it was $100.00.',
    },
  ]));

test('tells a step of what the plan allows by itself', () =>
  expect(
    findingsOf([...times(3, { paid: 9500 }), ...times(3, { paid: 9500, allowed: 15_000 })]),
  ).toMatchObject([
    {
      amount: 720,
      measure: 'allowed',
      text: 'For 90837 through Alma, Cigna allows $150.00 since Mar 22, 2025; until Mar 15, 2025 it was $142.80.',
    },
  ]));

test('a short run between two steady ones is no rate', () => {
  const [before, after] = [times(3, { paid: 10_000 }), times(3, { paid: 9500 })];
  expect(findingsOf([...before, ...times(2, { paid: 8000 }), ...after])).toMatchObject([
    { amount: -500, session: { claim: 'C15' } },
  ]);
  expect(findingsOf([...before, ...times(2, { paid: 8000 }), ...before])).toEqual([]);
});

test.for([
  ['two sessions', [...times(3, { paid: 10_000 }), ...times(2, { paid: 9500 })]],
  ['less than a dollar', [...times(3, { paid: 10_000 }), ...times(3, { paid: 9901 })]],
  ['another payer', [...times(3, { paid: 10_000 }), ...times(3, { paid: 9500, payer: 'Aetna' })]],
  ['out of network', [...times(3, { paid: 10_000 }), ...times(3, { paid: 9500, network: 'out' })]],
] as const)('a step of %s is not told', ([, visits]) => expect(findingsOf(visits)).toEqual([]));
