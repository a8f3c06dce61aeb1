import { expect, test } from 'vitest';
import { createAdjudicator } from '#lib/match/current-adjudications.ts';
import type { SourcedClaim } from '#lib/match/schema.ts';
import { aSourcedClaim } from '#tests/builders/claim.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';

function standing(claims: readonly SourcedClaim[]) {
  return createAdjudicator()(claims).current.map(({ current, doubts }) => ({ current, doubts }));
}
const lower = [aServiceLine({ allowed: 10_000 })];

test('the later processed version of a claim number stands', () => {
  const first = aSourcedClaim({ processedDate: '2025-02-03' });
  const later = aSourcedClaim({ processedDate: '2025-04-01', lines: lower }, { from: 'later.pdf' });
  expect(standing([later, first])).toEqual([{ current: later, doubts: [] }]);
  expect(createAdjudicator()([later, first]).superseded).toEqual([first]);
});

test('a claim number is the same with other spaces and marks', () =>
  expect(
    standing([
      aSourcedClaim({ claimNumber: '25A1-001', processedDate: '2025-02-03' }),
      aSourcedClaim({ claimNumber: '25a1 001', processedDate: '2025-02-04' }, { ordinal: 1 }),
    ]),
  ).toHaveLength(1));

test('a correction stands for the number that it corrects, whatever the dates', () => {
  const first = aSourcedClaim({ processedDate: null });
  const corrected = aSourcedClaim(
    { claimNumber: '25A2', corrects: '25A1', processedDate: null, lines: lower },
    { ordinal: 1 },
  );
  expect(standing([first, corrected])).toEqual([{ current: corrected, doubts: [] }]);
});

test('original, reversal and correction leave the correction', () => {
  const original = aSourcedClaim({ processedDate: '2025-01-20' });
  const reversal = aSourcedClaim(
    { status: 'reversal', processedDate: '2025-04-01' },
    { ordinal: 1 },
  );
  const corrected = aSourcedClaim({ processedDate: '2025-04-01', lines: lower }, { ordinal: 2 });
  expect(standing([original, reversal, corrected])).toEqual([{ current: corrected, doubts: [] }]);
});

test('a reversal without a correction leaves the claim in doubt', () => {
  const original = aSourcedClaim({ processedDate: '2025-01-20' });
  const reversal = aSourcedClaim(
    { status: 'reversal', processedDate: '2025-04-01' },
    { ordinal: 1 },
  );
  expect(standing([original, reversal])[0]?.doubts).toEqual([
    'The payer reversed this claim, and no corrected version is here.',
  ]);
});

test('a reversal alone gives no session', () =>
  expect(standing([aSourcedClaim({ status: 'reversal' })])).toEqual([]));

test('one claim in two documents is one, and the fuller showing stands', () => {
  const full = aSourcedClaim();
  const thin = aSourcedClaim(
    { processedDate: null, lines: [aServiceLine({ billed: null, planPaid: null })] },
    { from: 'page.html' },
  );
  expect(standing([thin, full])).toEqual([{ current: full, doubts: [] }]);
  expect(createAdjudicator()([thin, full]).superseded).toEqual([thin]);
});

test('two versions that contradict each other without dates are in doubt', () => {
  const versions = [
    aSourcedClaim({ processedDate: null }),
    aSourcedClaim({ processedDate: null, lines: lower }, { from: 'other.pdf' }),
  ];
  expect(standing(versions)).toHaveLength(1);
  expect(standing(versions)[0]?.doubts).toEqual([
    'Two documents show this claim with different figures, and nothing says which is later.',
    'For Jan 7, 2025, “other.pdf” has $100.00 allowed and “eob.pdf” has $142.80.',
  ]);
});

test('of equal showings the remittance stands, though it gives the day of payment', () => {
  const pdf = aSourcedClaim({ processedDate: '2025-02-03' });
  const era = aSourcedClaim(
    { processedDate: '2025-02-06' },
    { from: 'era.835', documentKind: 'era-835' },
  );
  expect(standing([pdf, era])).toEqual([{ current: era, doubts: [] }]);
});

test('a verified PDF stands before a remittance that is in review', () => {
  const pdf = aSourcedClaim();
  const doubtful = [
    aServiceLine({ trust: { level: 'review', reasons: ['It does not balance.'] } }),
  ];
  const era = aSourcedClaim({ lines: doubtful }, { from: 'era.835', documentKind: 'era-835' });
  expect(standing([pdf, era])[0]?.current).toBe(pdf);
});

test('a remittance and a PDF of near days that differ are in doubt, with both figures', () => {
  const pdf = aSourcedClaim({ processedDate: '2025-02-06', lines: lower });
  const era = aSourcedClaim(
    { processedDate: '2025-02-03' },
    { from: 'era.835', documentKind: 'era-835' },
  );
  expect(standing([pdf, era])).toEqual([
    {
      current: era,
      doubts: [
        'Two documents show this claim with different figures, and nothing says which is later.',
        'For Jan 7, 2025, “era.835” has $142.80 allowed and “eob.pdf” has $100.00.',
      ],
    },
  ]);
});

test('one claim number for two patients is in doubt', () =>
  expect(
    standing([
      aSourcedClaim({ patient: 'Jane Doe', processedDate: '2025-02-03' }),
      aSourcedClaim({ patient: 'Ann Roe', processedDate: '2025-02-04' }, { ordinal: 1 }),
    ])[0]?.doubts,
  ).toEqual(['The same claim number stands for two different patients.']));

test('a pending claim gives no session', () => {
  const pending = aSourcedClaim({ status: 'pending', lines: [] });
  expect(createAdjudicator()([pending])).toEqual({
    current: [],
    superseded: [],
    withoutSession: [pending],
  });
});

test('a claim denied as an exact duplicate gives no session', () => {
  const lines = [aServiceLine({ allowed: 0, reasonCodes: ['CO-18'] })];
  const duplicate = aSourcedClaim({ claimNumber: 'D', status: 'denied', lines });
  expect(createAdjudicator()([duplicate]).superseded).toEqual([duplicate]);
});

test('claims without a number are copies only across documents', () => {
  const shown = [0, 1].map((ordinal) => aSourcedClaim({ claimNumber: null }, { ordinal }));
  const again = aSourcedClaim({ claimNumber: null }, { from: 'copy.pdf' });
  expect(standing([...shown, again])).toHaveLength(2);
});

test('a claim without a number is a copy of the same lines under a number', () => {
  const numbered = aSourcedClaim();
  const bare = aSourcedClaim({ claimNumber: null }, { from: 'page.html' });
  expect(standing([bare, numbered])).toEqual([{ current: numbered, doubts: [] }]);
});

test('equal claims under two numbers are two visits', () =>
  expect(
    standing([aSourcedClaim({ claimNumber: 'A' }), aSourcedClaim({ claimNumber: 'B' })]),
  ).toHaveLength(2));

test.for([
  ['its date is later', { processedDate: '2025-04-01' }],
  ['it names the number', { claimNumber: '25A2', corrects: '25A1', processedDate: null }],
  ['it corrects its own number on the same day', { corrects: '25A1' }],
] as const)('a version stands after the first one where %s', ([, facts]) => {
  const first = aSourcedClaim();
  const later = aSourcedClaim({ lines: lower, ...facts }, { ordinal: 1 });
  expect(createAdjudicator()([later, first]).current).toMatchObject([
    { current: later, earlier: [first], doubts: [] },
  ]);
});

test('earlier versions stand in the order of the decisions', () => {
  const versions = ['2025-02-03', '2025-04-01', '2025-06-01'].map((processedDate, ordinal) =>
    aSourcedClaim({ processedDate }, { ordinal }),
  );
  const [first, second, third] = versions;
  expect(createAdjudicator()(versions.toReversed()).current).toMatchObject([
    { current: third, earlier: [first, second] },
  ]);
});

test('another showing of one decision, or a contradiction, is no earlier version', () => {
  const era = aSourcedClaim(
    { processedDate: '2025-02-06' },
    { from: 'era.835', documentKind: 'era-835' },
  );
  const contradiction = aSourcedClaim({ lines: lower }, { from: 'other.pdf' });
  expect(createAdjudicator()([aSourcedClaim(), era]).current).toMatchObject([{ earlier: [] }]);
  expect(createAdjudicator()([aSourcedClaim(), contradiction]).current).toMatchObject([
    { earlier: [] },
  ]);
});
