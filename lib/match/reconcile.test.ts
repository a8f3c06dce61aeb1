import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reconcile } from '#lib/match/reconcile.ts';
import type { Reconciliation, SourcedClaim, SourcedPayout } from '#lib/match/schema.ts';
import { addDays } from '#lib/values/service-date.ts';
import { aSourcedClaim } from '#tests/builders/claim.ts';
import { aDocumentId } from '#tests/builders/document-id.ts';
import { aSourcedPayout } from '#tests/builders/payout.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';

function matchOf(claims: readonly SourcedClaim[], payouts: readonly SourcedPayout[]) {
  return reconcile(claims, payouts, []).sessions[0]?.match;
}
const statuses = ({ sessions }: Reconciliation) => sessions.map(({ match }) => match.status);
const causes = ({ unmatchedPayouts }: Reconciliation) => unmatchedPayouts.map(({ cause }) => cause);

const jane = aSourcedClaim({ claimNumber: 'A', patient: 'Jane Doe' });

test.for([
  [{ type: 'fee' }, 'other-type', 'A membership fee or another fee belongs to no session.'],
  [{ type: 'private-pay' }, 'other-type', 'A private-pay session is not billed to a plan.'],
  [
    { preliminary: true },
    'preliminary',
    'The statement is preliminary; its amounts are estimates.',
  ],
  [{ dateOfService: null }, 'no-date', 'The row has no date of service.'],
  [{ client: null }, 'no-client', 'The row names no client.'],
  [{ client: 'Client 7' }, 'no-client', '“Client 7” is not a name or initials.'],
  [{ client: 'Ann Roe' }, 'no-session', 'No EOB shows a session of this client on this date.'],
] as const)('a row with %j stays out: %s', ([input, cause, reason]) => {
  const payout = aSourcedPayout(input);
  const result = reconcile([jane], [payout], []);
  expect(result.unmatchedPayouts).toEqual([{ payout, cause, reason }]);
  expect(statuses(result)).toEqual(['unmatched']);
});

test('a payment that stands in two statements counts once', () => {
  const payouts = [aSourcedPayout({}, 'january.csv'), aSourcedPayout({ row: 7 }, 'all-year.csv')];
  const result = reconcile([jane], payouts, []);
  expect(result.sessions[0]?.payouts).toHaveLength(1);
  expect(causes(result)).toEqual(['copy']);
});

test('without statements or a patient the session says so', () => {
  expect(matchOf([jane], [])).toEqual({
    status: 'unmatched',
    reason: 'No payout statement has been added yet.',
  });
  expect(matchOf([aSourcedClaim({ patient: null })], [aSourcedPayout()])).toEqual({
    status: 'unmatched',
    reason: 'The document names no patient, so no payout row can be found for it.',
  });
});

const PATIENTS = ['Jane Doe', 'John Davis', 'Ana Smith-Jones', 'William Roe'] as const;
const LABELS = [...PATIENTS, 'J. D.', 'Doe, Jane', 'Ana Smith', 'Bill Roe', 'Ana', null] as const;
const DAYS = ['2025-01-06', '2025-01-07', '2025-01-08', '2025-01-20'] as const;
const CODES = ['90837', '90834', null] as const;
const claimsArbitrary = fc
  .array(
    fc.record({
      patient: fc.constantFrom(...PATIENTS),
      dateOfService: fc.constantFrom(...DAYS),
      procedureCode: fc.constantFrom(...CODES),
      claimNumber: fc.constantFrom('A', 'B', 'C', null),
      status: fc.constantFrom('final', 'final', 'denied', 'reversal', 'pending'),
      processedDate: fc.constantFrom('2025-02-01', '2025-03-01', null),
    }),
    { maxLength: 8 },
  )
  .map((inputs) =>
    inputs.map(({ dateOfService, procedureCode, ...claim }, ordinal) =>
      aSourcedClaim(
        { ...claim, lines: [aServiceLine({ dateOfService, procedureCode })] },
        { ordinal },
      ),
    ),
  );
const payoutsArbitrary = fc
  .array(
    fc.record({
      client: fc.constantFrom(...LABELS),
      dateOfService: fc.constantFrom(...DAYS, null),
      procedureCode: fc.constantFrom(...CODES),
      type: fc.constantFrom('session', 'session', 'add-on', 'clawback', 'fee'),
      amount: fc.constantFrom(9500, 12_180),
    }),
    { maxLength: 10 },
  )
  .map((inputs) => inputs.map((input, at) => aSourcedPayout({ ...input, row: at + 1 })));

test('every claim and every row is in exactly one place', () => {
  fc.assert(
    fc.property(claimsArbitrary, payoutsArbitrary, (claims, payouts) => {
      const result = reconcile(claims, payouts, []);
      const placed = [
        ...result.sessions.flatMap((session) => session.payouts),
        ...result.unmatchedPayouts.map(({ payout }) => payout),
      ];
      expect(placed).toHaveLength(payouts.length);
      expect(new Set(placed)).toEqual(new Set(payouts));
      const claimsPlaced = [
        ...new Set(result.sessions.map(({ source }) => source)),
        ...result.superseded,
        ...result.withoutSession,
      ];
      expect(claimsPlaced).toHaveLength(claims.length);
      expect(new Set(claimsPlaced)).toEqual(new Set(claims));
    }),
    { numRuns: 150 },
  );
});

test('the order of the input changes nothing', () => {
  fc.assert(
    fc.property(
      claimsArbitrary.chain((claims) =>
        fc.tuple(fc.constant(claims), fc.shuffledSubarray(claims, { minLength: claims.length })),
      ),
      payoutsArbitrary.chain((rows) =>
        fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
      ),
      ([claims, shuffledClaims], [rows, shuffledRows]) => {
        expect(reconcile(shuffledClaims, shuffledRows, [])).toEqual(reconcile(claims, rows, []));
      },
    ),
    { numRuns: 150 },
  );
});

/** Claims and rows of one week, whom the week of another document cannot touch. */
const weekArbitrary = fc.record({ claims: claimsArbitrary, payouts: payoutsArbitrary });
const LATER_DAYS = 400;

function later(claim: SourcedClaim): SourcedClaim {
  const lines = claim.claim.lines.map((line) => ({
    ...line,
    dateOfService: addDays(line.dateOfService, LATER_DAYS),
  }));
  const claimNumber = claim.claim.claimNumber && `later ${claim.claim.claimNumber}`;
  return {
    ...claim,
    documentId: aDocumentId('later.pdf'),
    claim: { ...claim.claim, claimNumber, lines },
  };
}

function isLater({ documentId }: SourcedClaim): boolean {
  return documentId === aDocumentId('later.pdf');
}

function laterRow({ key, payout }: SourcedPayout): SourcedPayout {
  const dateOfService = payout.dateOfService && addDays(payout.dateOfService, LATER_DAYS);
  const payoutDate = payout.payoutDate && addDays(payout.payoutDate, LATER_DAYS);
  return {
    key: { ...key, documentId: aDocumentId('later.csv') },
    fileName: 'later.csv',
    payout: { ...payout, platform: 'Headway', dateOfService, payoutDate },
  };
}

test('documents of another time and platform change nothing of what was there', () => {
  fc.assert(
    fc.property(weekArbitrary, weekArbitrary, (week, other) => {
      fc.pre(week.payouts.length > 0);
      const before = reconcile(week.claims, week.payouts, []);
      const after = reconcile(
        [...week.claims, ...other.claims.map(later)],
        [...week.payouts, ...other.payouts.map(laterRow)],
        [],
      );
      expect(after.sessions.filter(({ source }) => !isLater(source))).toEqual(before.sessions);
      expect(
        after.unmatchedPayouts.filter(({ payout }) => payout.fileName !== 'later.csv'),
      ).toEqual(before.unmatchedPayouts);
    }),
    { numRuns: 150 },
  );
});
