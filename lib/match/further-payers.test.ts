import { expect, test } from 'vitest';
import { reconcile } from '#lib/match/reconcile.ts';
import { aSourcedClaim } from '#tests/builders/claim.ts';
import { aSourcedPayout } from '#tests/builders/payout.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';

const first = aSourcedClaim({
  claimNumber: 'A',
  patientControlNumber: 'AL-1',
  payerSequence: 'primary',
  lines: [aServiceLine({ copay: 2500 })],
});
const second = aSourcedClaim(
  {
    claimNumber: 'C77',
    patientControlNumber: 'AL-1',
    payerSequence: 'secondary',
    payer: 'Cigna',
    payerPrinted: 'Cigna',
    lines: [aServiceLine({ allowed: 2500 })],
  },
  { from: 'second.835', documentKind: 'era-835' },
);

test('two insurers’ decisions on one visit are one session, allowed as the first one says', () => {
  const { sessions, superseded } = reconcile([second, first], [aSourcedPayout()], []);
  expect(sessions).toMatchObject([
    {
      source: first,
      amounts: { allowed: 14_280 },
      doubts: [],
      notes: [
        'Cigna paid $25.00 as secondary insurer (“second.835”). The amount allowed is the first insurer’s; nothing of it is counted twice.',
      ],
      match: { status: 'matched' },
    },
  ]);
  expect(superseded).toEqual([second]);
});

test('a decision under the second insurer’s number finds the session', () => {
  const { sessions } = reconcile(
    [first, second],
    [aSourcedPayout()],
    [
      {
        kind: 'ignore-session',
        id: '1',
        session: { claim: 'C77', dateOfService: aServiceLine().dateOfService },
      },
    ],
  );
  expect(sessions).toEqual([]);
});

test('a second insurer’s decision alone is in doubt', () =>
  expect(reconcile([second], [], []).sessions[0]?.doubts).toEqual([
    'This is what a second insurer decided. The first insurer’s decision, which tells the allowed amount, is not here.',
  ]));

test('a second insurer’s decision on another charge stays apart', () => {
  const other = aSourcedClaim({ ...second.claim, lines: [aServiceLine({ billed: 30_000 })] });
  expect(reconcile([first, { ...second, claim: other.claim }], [], []).sessions).toHaveLength(2);
});
