import { test } from 'vitest';
import { makeAudit } from '#lib/findings/make-audit.ts';
import { reconcile } from '#lib/match/reconcile.ts';
import type { Reconciliation, Session } from '#lib/match/schema.ts';
import { addDays, ServiceDateSchema } from '#lib/values/service-date.ts';
import { aSession } from '#tests/builders/audit.ts';
import { aSourcedClaim } from '#tests/builders/claim.ts';
import { aSourcedPayout } from '#tests/builders/payout.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';
import { aTerms } from '#tests/builders/terms.ts';

const PAYERS = ['Cigna', 'Aetna', 'UnitedHealthcare', 'Oscar'];
const START = ServiceDateSchema.parse('2021-01-04');
const SESSIONS_A_DAY = 8;
const TERMS = aTerms({
  platforms: [
    {
      name: 'Alma',
      membershipFee: 12_500,
      promisedRates: PAYERS.map((payer) => ({
        payer,
        procedureCode: '90837',
        rate: 12_500,
        from: '2021-01-01',
      })),
    },
  ],
  ownFees: [{ procedureCode: '90837', fee: 17_500 }],
});

/** A practice of eight sessions a day; every tenth session has no payout, every eleventh row no EOB. */
function practice(sessions: number): Reconciliation {
  const made: Session[] = [];
  const unmatchedPayouts: Reconciliation['unmatchedPayouts'][number][] = [];
  for (let at = 0; at < sessions; at += 1) {
    const dateOfService = addDays(START, Math.floor(at / SESSIONS_A_DAY));
    const payout = aSourcedPayout({ row: at + 1, dateOfService, client: `Client ${at % 40}` });
    const source = aSourcedClaim(
      {
        claimNumber: `B${at}`,
        patient: `Patient ${at % 40}`,
        payer: PAYERS[at % PAYERS.length] ?? null,
        platform: 'Alma',
        lines: [aServiceLine({ dateOfService })],
      },
      { ordinal: at },
    );
    const isUnpaid = at % 10 === 0;
    made.push({
      ...aSession({
        source,
        payouts: isUnpaid ? [] : [payout],
        ...(isUnpaid && { match: { status: 'unmatched', reason: 'None.' } }),
      }),
      platform: 'Alma',
    });
    if (at % 11 === 0) {
      unmatchedPayouts.push({ payout, cause: 'no-session', reason: 'No EOB.' });
    }
  }
  return { ...reconcile([], [], []), sessions: made, unmatchedPayouts };
}

const year = practice(1000);
const group = practice(10_000);

test('makeAudit grows with the sessions, not with their square', { timeout: 300_000 }, async ({
  bench,
}) => {
  await bench.compare(
    bench('1,000 sessions (a year)', () => {
      makeAudit(year, TERMS);
    }),
    bench('10,000 sessions (ten years, or a group)', () => {
      makeAudit(group, TERMS);
    }),
  );
});
