import { expect, test } from 'vitest';
import { type Decision, DecisionSchema } from '#lib/match/decision-schema.ts';
import { reconcile } from '#lib/match/reconcile.ts';
import { aSourcedClaim } from '#tests/builders/claim.ts';
import { aSourcedPayout } from '#tests/builders/payout.ts';

const jane = aSourcedClaim({ claimNumber: 'A', patient: 'Jane Doe' });
const john = aSourcedClaim({ claimNumber: 'B', patient: 'John Davis' }, { ordinal: 1 });
const initials = aSourcedPayout({ client: 'J. D.' });
const stray = aSourcedPayout({ row: 3, client: 'Ann Roe', dateOfService: '2025-06-01' });

function decide(
  kind: 'confirm-match' | 'reject-match',
  claim: string,
  payouts = [initials],
): Decision {
  return DecisionSchema.parse({
    kind,
    id: 'decision',
    session: { claim, dateOfService: '2025-01-07' },
    payouts: payouts.map(({ key }) => key),
  });
}

test('a confirmed match is sure and frees the other session', () => {
  const { sessions } = reconcile([jane, john], [initials], [decide('confirm-match', 'B')]);
  expect(sessions.map(({ match }) => match)).toEqual([
    { status: 'unmatched', reason: 'No payout row fits this client on this date.' },
    { status: 'matched', score: 1, evidence: ['You confirmed this match'] },
  ]);
});

test('a confirmed match needs no evidence', () => {
  const { sessions, unmatchedPayouts } = reconcile(
    [jane],
    [stray],
    [decide('confirm-match', 'A', [stray])],
  );
  expect(sessions[0]).toMatchObject({ payouts: [stray], match: { status: 'matched' } });
  expect(unmatchedPayouts).toEqual([]);
});

test('a confirmed match outlives a correction under a new number', () => {
  const corrected = aSourcedClaim({ claimNumber: 'A2', corrects: 'A' }, { from: 'later.pdf' });
  const { sessions } = reconcile(
    [jane, corrected],
    [stray],
    [decide('confirm-match', 'A', [stray])],
  );
  expect(sessions).toMatchObject([{ key: { claim: 'A2' }, payouts: [stray] }]);
});

test('a rejected match is not offered again', () => {
  const result = reconcile([jane], [initials], [decide('reject-match', 'A')]);
  expect(result.sessions[0]?.match.status).toBe('unmatched');
  expect(result.unmatchedPayouts).toMatchObject([{ payout: initials }]);
});

test('rejecting one of two equal candidates settles the other', () =>
  expect(
    reconcile([jane, john], [initials], [decide('reject-match', 'A')]).sessions.map(
      ({ match }) => match.status,
    ),
  ).toEqual(['unmatched', 'matched']));

test.for([
  [['confirm-match', 'reject-match'], 'unmatched'],
  [['reject-match', 'confirm-match'], 'matched'],
] as const)('of %j the later decision wins', ([kinds, status]) => {
  const decisions = kinds.map((kind) => decide(kind, 'A', [stray]));
  expect(reconcile([jane], [stray], decisions).sessions[0]?.match.status).toBe(status);
});

test('further rows never join a confirmed session by themselves', () => {
  const further = aSourcedPayout({ row: 9 });
  const result = reconcile([jane], [initials, further], [decide('confirm-match', 'A')]);
  expect(result.sessions[0]?.payouts).toEqual([initials]);
  expect(result.unmatchedPayouts).toMatchObject([{ payout: further, cause: 'needs-review' }]);
});

test('a person’s word about a label settles whom it stands for', () => {
  const said = DecisionSchema.parse({
    kind: 'same-client',
    id: 'said',
    platform: 'Alma',
    label: 'j. d.',
    patient: 'John Davis',
  });
  const { sessions } = reconcile([jane, john], [initials], [said]);
  expect(sessions.map(({ match }) => match.status)).toEqual(['unmatched', 'matched']);
  expect(sessions[1]?.match).toMatchObject({
    evidence: ['You said that J. D. is John Davis', 'Same date of service'],
  });
});

test('a label that is no name is readable once a person said whose it is', () => {
  const said = DecisionSchema.parse({
    kind: 'same-client',
    id: 'said',
    platform: null,
    label: 'Client 7',
    patient: 'Jane Doe',
  });
  const payout = aSourcedPayout({ client: 'Client 7' });
  expect(reconcile([jane], [payout], [said]).sessions[0]?.match.status).toBe('matched');
});

test('a decision about what is not here is left alone', () => {
  const decisions = [decide('confirm-match', 'gone'), decide('confirm-match', 'A', [stray])];
  expect(reconcile([jane], [initials], decisions).sessions[0]?.match.status).toBe('matched');
});
