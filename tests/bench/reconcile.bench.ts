import { test } from 'vitest';
import { reconcile } from '#lib/match/reconcile.ts';
import type { SourcedClaim, SourcedPayout } from '#lib/match/schema.ts';
import { addDays, ServiceDateSchema } from '#lib/values/service-date.ts';
import { aSourcedClaim } from '#tests/builders/claim.ts';
import { aSourcedPayout } from '#tests/builders/payout.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';

const GIVEN = [
  'Jane',
  'Ana',
  'William',
  'Petra',
  'Omar',
  'Silas',
  'Nadia',
  'Hugo',
  'Talia',
  'Rufus',
];
const FAMILY = ['Doe', 'Roe', 'Smith-Jones', 'Brandt', 'Osei', 'Kaplan', 'Larkin', 'Zeller'];
const START = ServiceDateSchema.parse('2021-01-04');
const SESSIONS_A_DAY = 8;

function clientOf(at: number): readonly [given: string, family: string] {
  return [GIVEN[(at * 7) % GIVEN.length] ?? '', FAMILY[(at * 5) % FAMILY.length] ?? ''];
}

/** A practice of eight sessions a day; every third row of its statements shows initials only. */
function practice(sessions: number): [SourcedClaim[], SourcedPayout[]] {
  const claims: SourcedClaim[] = [];
  const payouts: SourcedPayout[] = [];
  for (let at = 0; at < sessions; at += 1) {
    const dateOfService = addDays(START, Math.floor(at / SESSIONS_A_DAY));
    const [given, family] = clientOf(at);
    const claimNumber = `B${String(at)}`;
    const lines = [aServiceLine({ dateOfService })];
    claims.push(
      aSourcedClaim({ claimNumber, patient: `${family}, ${given}`, lines }, { ordinal: at }),
    );
    const initials = `${given.charAt(0)}. ${family.charAt(0)}.`;
    const client = at % 3 === 0 ? initials : `${given} ${family}`;
    payouts.push(aSourcedPayout({ row: at + 1, dateOfService, client }));
  }
  return [claims, payouts];
}

const [yearClaims, yearPayouts] = practice(1000);
const [groupClaims, groupPayouts] = practice(10_000);

test('reconcile grows with the sessions, not with their square', { timeout: 300_000 }, async ({
  bench,
}) => {
  await bench.compare(
    bench('1,000 sessions (a year)', () => {
      reconcile(yearClaims, yearPayouts, []);
    }),
    bench('10,000 sessions (ten years, or a group)', () => {
      reconcile(groupClaims, groupPayouts, []);
    }),
  );
});
