import { expect, test } from 'vitest';
import { type Decision, DecisionSchema } from '#lib/match/decision-schema.ts';
import { keepPayout, keepSession } from '#lib/match/find-decided.ts';
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

const bob = aSourcedClaim({ claimNumber: 'C', patient: 'Bob Roe' }, { ordinal: 2 });
const lump = aSourcedPayout({ row: 5, client: null, dateOfService: null, amount: 30_000 });
const sessionOf = (claim: string) => ({ claim, dateOfService: '2025-01-07' });
function split(parts: readonly (readonly [claim: string, amount: number | null])[]): Decision {
  return DecisionSchema.parse({
    kind: 'split-payout',
    id: 'split',
    payout: lump.key,
    parts: parts.map(([claim, amount]) => ({ session: sessionOf(claim), amount })),
  });
}

test('a lump is split among sessions by the person’s own amounts', () => {
  const decision = split([
    ['A', 18_000],
    ['C', 12_000],
  ]);
  const { sessions, unmatchedPayouts } = reconcile([jane, bob], [lump], [decision]);
  expect(sessions.map(({ payouts }) => payouts.map(({ payout }) => payout.amount))).toEqual([
    [18_000],
    [12_000],
  ]);
  expect(sessions[0]?.match).toMatchObject({
    status: 'matched',
    evidence: ['You said that $180.00 of row 5 of payouts.csv is for this session'],
  });
  expect(unmatchedPayouts).toEqual([]);
});

test.for([
  [
    [
      ['A', 18_000],
      ['C', 10_000],
    ],
    'Your parts of row 5 of payouts.csv come to $280.00, but the row says $300.00. Please split it again.',
  ],
  [
    [
      ['A', null],
      ['C', null],
    ],
    'You said that row 5 of payouts.csv pays 2 sessions together; how much each of them got is not known.',
  ],
] as const)('a split of %j waits for the person', ([parts, reason]) => {
  const { sessions, unmatchedPayouts } = reconcile([jane, bob], [lump], [split(parts)]);
  expect(sessions.map(({ match }) => match)).toMatchObject([
    { status: 'review', reasons: [reason], candidates: [lump] },
    { status: 'review', reasons: [reason], candidates: [lump] },
  ]);
  expect(unmatchedPayouts).toEqual([{ payout: lump, cause: 'needs-review', reason }]);
});

test('a row of any type that a person links pays its session or takes back', () => {
  const bonus = aSourcedPayout({ row: 6, type: 'bonus', amount: -500 });
  const { sessions } = reconcile([jane], [bonus], [decide('confirm-match', 'A', [bonus])]);
  expect(sessions[0]?.payouts).toMatchObject([{ payout: { type: 'clawback', amount: -500 } }]);
});

test('a preliminary row stays an estimate, whatever a person links it with', () => {
  const estimate = aSourcedPayout({ preliminary: true });
  const { sessions, unmatchedPayouts } = reconcile(
    [jane],
    [estimate],
    [decide('confirm-match', 'A', [estimate])],
  );
  expect(sessions[0]?.payouts).toEqual([]);
  expect(unmatchedPayouts).toMatchObject([{ cause: 'preliminary' }]);
});

const ignorePayout: Decision = { kind: 'ignore-payout', id: 'ignore', payout: initials.key };

test('a row that a person left out is for no session', () => {
  const { sessions, unmatchedPayouts } = reconcile([jane], [initials], [ignorePayout]);
  expect(sessions[0]?.match.status).toBe('unmatched');
  expect(unmatchedPayouts).toEqual([
    { payout: initials, cause: 'ignored', reason: 'You left this row out.' },
  ]);
});

test('a session that a person left out is told apart, and its row is free for another', () => {
  const decision = DecisionSchema.parse({
    kind: 'ignore-session',
    id: 'ignore',
    session: sessionOf('A'),
  });
  const { sessions, ignoredSessions } = reconcile([jane, john], [initials], [decision]);
  expect(sessions).toMatchObject([{ key: { claim: 'B' }, match: { status: 'matched' } }]);
  expect(ignoredSessions).toMatchObject([
    { key: { claim: 'A' }, match: { reason: 'You left this session out.' } },
  ]);
});

test('what a person linked later is no longer left out', () => {
  const { sessions } = reconcile([jane], [initials], [ignorePayout, decide('confirm-match', 'A')]);
  expect(sessions[0]?.payouts).toEqual([initials]);
});

function takeBack(id: string, decision: string): Decision {
  return { kind: 'take-back', id, decision };
}
function statusAfter(...later: readonly Decision[]) {
  return reconcile([jane], [initials], [ignorePayout, ...later]).sessions[0]?.match.status;
}

test('a later decision takes an earlier one back, and may be taken back itself', () => {
  expect(statusAfter()).toBe('unmatched');
  expect(statusAfter(takeBack('1', 'ignore'))).toBe('matched');
  expect(statusAfter(takeBack('1', 'ignore'), takeBack('2', '1'))).toBe('unmatched');
});

test('a better reading that moves a row does not lose what was said of it', () => {
  const kept = DecisionSchema.parse({
    kind: 'confirm-match',
    id: 'kept',
    session: sessionOf('A'),
    payouts: [keepPayout(stray)],
  });
  const moved = aSourcedPayout({ ...stray.payout, row: 4 });
  const newcomer = aSourcedPayout({ row: 3, client: 'Bob Roe', dateOfService: '2025-06-02' });
  const { sessions } = reconcile([jane], [newcomer, moved], [kept]);
  expect(sessions[0]?.payouts).toEqual([moved]);
});

test('a better reading that moves a claim without a number does not lose what was said of it', () => {
  const bare = aSourcedClaim({ claimNumber: null, patient: 'Jane Doe' });
  const kept = reconcile([bare], [], []).sessions.map(
    (session): Decision => ({
      kind: 'confirm-match',
      id: 'kept',
      session: keepSession(session),
      payouts: [stray.key],
    }),
  );
  const found = aSourcedClaim({ claimNumber: null, patient: 'Bob Roe' });
  const moved = aSourcedClaim({ claimNumber: null, patient: 'Jane Doe' }, { ordinal: 1 });
  const { sessions } = reconcile([found, moved], [stray], kept);
  expect(sessions.map(({ payouts }) => payouts)).toEqual([[], [stray]]);
});

test('what was said of a row holds when another statement shows the same payment', () => {
  const again = aSourcedPayout({ ...stray.payout, row: 8 }, 'all-year.csv');
  const more = aSourcedPayout({ ...stray.payout, row: 9 }, 'all-year.csv');
  const { sessions } = reconcile(
    [jane],
    [stray, again, more],
    [decide('confirm-match', 'A', [stray])],
  );
  expect(sessions[0]?.payouts).toEqual([again]);
});
