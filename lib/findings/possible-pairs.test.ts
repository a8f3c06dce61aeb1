import { expect, test } from 'vitest';
import { createNameBook } from '#lib/findings/known-names.ts';
import { findPossiblePairs } from '#lib/findings/possible-pairs.ts';
import type { SourcedClaim, SourcedPayout } from '#lib/match/schema.ts';
import { anAuditedMatter } from '#tests/builders/audited-matter.ts';
import { aSourcedClaim } from '#tests/builders/claim.ts';
import { aSourcedPayout } from '#tests/builders/payout.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';

const ofMarried = aSourcedClaim({ platform: 'Alma', patient: 'Jane Doe' });
const on = (dateOfService: string) => ({ lines: [aServiceLine({ dateOfService })] });

function pairsOf(claims: readonly SourcedClaim[], payouts: readonly SourcedPayout[]) {
  const { stretches, reconciliation, platformOf } = anAuditedMatter({ claims, payouts });
  const { sessions, rows } = findPossiblePairs(
    stretches,
    reconciliation.unmatchedPayouts,
    platformOf,
    createNameBook()([reconciliation.sessions]),
  );
  return { sessions: [...sessions].map(({ key }) => key.claim), rows: [...rows] };
}
const ofRoe = (dateOfService: string) => [aSourcedPayout({ client: 'Ann Roe', dateOfService })];
const NONE = { sessions: [], rows: [] };

test('a session and a payment alone on one day may be each other', () =>
  expect(pairsOf([ofMarried], [aSourcedPayout({ client: 'Ann Roe' })])).toMatchObject({
    sessions: ['25A1'],
    rows: [{ payout: { client: 'Ann Roe' } }],
  }));

test('a day before or after is near enough, two are not', () => {
  expect(pairsOf([ofMarried], ofRoe('2025-01-06')).rows).toHaveLength(1);
  expect(pairsOf([ofMarried], ofRoe('2025-01-08')).rows).toHaveLength(1);
  expect(pairsOf([ofMarried], ofRoe('2025-01-09'))).toEqual(NONE);
});

test('a client who is matched under another label speaks against it', () => {
  const matched = aSourcedClaim(
    { claimNumber: 'M', platform: 'Alma', ...on('2025-01-14') },
    { ordinal: 1 },
  );
  const own = aSourcedPayout({ row: 7, client: 'Jane Doe', dateOfService: '2025-01-14' });
  const roe = aSourcedPayout({ client: 'Ann Roe' });
  expect(pairsOf([ofMarried, matched], [own, roe])).toEqual(NONE);
});

test('a label that is matched to another client speaks against it', () => {
  const roesClaim = aSourcedClaim(
    { claimNumber: 'R', platform: 'Alma', patient: 'Ann Roe', ...on('2025-01-14') },
    { ordinal: 1 },
  );
  const matched = aSourcedPayout({ row: 7, client: 'Ann Roe', dateOfService: '2025-01-14' });
  const roe = aSourcedPayout({ client: 'Ann Roe' });
  expect(pairsOf([ofMarried, roesClaim], [matched, roe])).toEqual(NONE);
});

test('payments of another platform are of other sessions', () =>
  expect(
    pairsOf([ofMarried], [aSourcedPayout({ client: 'Ann Roe', platform: 'Headway' })]),
  ).toEqual(NONE));

test('what is matched is no possible pair', () =>
  expect(pairsOf([aSourcedClaim()], [aSourcedPayout()])).toEqual(NONE));
