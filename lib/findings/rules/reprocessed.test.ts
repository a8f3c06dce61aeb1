import { expect, test } from 'vitest';
import { reprocessed } from '#lib/findings/rules/reprocessed.ts';
import { anAuditedMatter } from '#tests/builders/audited-matter.ts';
import { aSourcedClaim } from '#tests/builders/claim.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';

const IN_REVIEW = { level: 'review', reasons: ['It does not add up.'] } as const;
const lineOf = (allowed: number) => [aServiceLine({ allowed })];
const first = aSourcedClaim({ processedDate: '2025-01-20', lines: lineOf(0) });
const reversal = aSourcedClaim({ status: 'reversal', processedDate: '2025-04-01' }, { ordinal: 1 });
const corrected = (allowed: number) =>
  aSourcedClaim({ processedDate: '2025-04-01', lines: lineOf(allowed) }, { ordinal: 2 });

test('tells what the plan allows now against what it allowed first', () =>
  expect(
    reprocessed.find(anAuditedMatter({ claims: [corrected(14_280), reversal, first] })),
  ).toMatchObject([
    {
      session: { claim: '25A1', dateOfService: '2025-01-07' },
      amount: 14_280,
      text: 'The plan decided on this claim again on Apr 1, 2025: it first allowed $0.00, then $142.80.',
    },
  ]));

test('is told too where the allowed amount stayed, and needs no payout', () =>
  expect(
    reprocessed.find(anAuditedMatter({ claims: [first, reversal, corrected(0)], payouts: [] })),
  ).toMatchObject([{ amount: 0, text: expect.stringMatching(/stayed \$0\.00\.$/) }]));

test('of three decisions the first and the last are compared', () => {
  const last = aSourcedClaim({ processedDate: '2025-06-01', lines: lineOf(9000) }, { ordinal: 3 });
  expect(
    reprocessed.find(anAuditedMatter({ claims: [first, corrected(14_280), last] })),
  ).toMatchObject([{ amount: 9000 }]);
});

test('compares only the lines of the session’s own day', () => {
  const other = aServiceLine({ dateOfService: '2025-01-14', allowed: 5000 });
  const claims = [
    aSourcedClaim({ processedDate: '2025-01-20', lines: [...lineOf(10_000), other] }),
    aSourcedClaim(
      { processedDate: '2025-04-01', lines: [...lineOf(12_000), other] },
      { ordinal: 1 },
    ),
  ];
  expect(reprocessed.find(anAuditedMatter({ claims })).map(({ amount }) => amount)).toEqual([
    2000, 0,
  ]);
});

test.for([
  ['one decision only', [aSourcedClaim()]],
  ['two showings of one decision', [aSourcedClaim(), aSourcedClaim({}, { from: 'copy.pdf' })]],
  [
    'a first decision in review',
    [
      aSourcedClaim({ processedDate: '2025-01-20', lines: [aServiceLine({ trust: IN_REVIEW })] }),
      corrected(14_280),
    ],
  ],
  [
    'a last decision in review',
    [
      first,
      aSourcedClaim(
        { processedDate: '2025-04-01', lines: [aServiceLine({ trust: IN_REVIEW })] },
        { ordinal: 1 },
      ),
    ],
  ],
] as const)('says nothing of %s', ([, claims]) =>
  expect(reprocessed.find(anAuditedMatter({ claims }))).toEqual([]),
);
