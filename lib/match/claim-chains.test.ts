import { expect, test } from 'vitest';
import { claimsToChains } from '#lib/match/claim-chains.ts';
import { createAdjudicator } from '#lib/match/current-adjudications.ts';
import type { SourcedClaim } from '#lib/match/schema.ts';
import { aSourcedClaim } from '#tests/builders/claim.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';

const ERA = { from: 'era.835', documentKind: 'era-835' } as const;
const chainsOf = (claims: readonly SourcedClaim[]) => [...claimsToChains(claims)].length;

test.for([
  ['the PDF gives no number', { claimNumber: null }],
  ['the PDF prints more behind the number', { claimNumber: '25A1000777-01' }],
  ['the PDF prints zeros before it', { claimNumber: '0025A1000777' }],
  ['the payer is named otherwise', { claimNumber: null, payer: 'UHC', payerPrinted: 'UHC' }],
  ['the name is in another order', { claimNumber: null, patient: 'DOE, JANE' }],
] as const)('a PDF and a remittance show one claim where %s', ([, facts]) =>
  expect(
    chainsOf([
      aSourcedClaim(facts),
      aSourcedClaim({ claimNumber: '25A1000777', patient: 'Jane Doe' }, ERA),
    ]),
  ).toBe(1),
);

test.for([
  ['another charge', { lines: [aServiceLine({ billed: 25_000 })] }],
  ['another code', { lines: [aServiceLine({ procedureCode: '90834' })] }],
  ['another date', { lines: [aServiceLine({ dateOfService: '2025-01-08' })] }],
  ['another patient', { patient: 'John Davis' }],
  ['another payer', { payer: 'Cigna', payerPrinted: 'Cigna' }],
  ['one line more', { lines: [aServiceLine(), aServiceLine({ procedureCode: '90785' })] }],
  ['quite another number', { claimNumber: '77B9000111' }],
] as const)('%s is another claim', ([, facts]) =>
  expect(
    chainsOf([
      aSourcedClaim({ claimNumber: null, ...facts }),
      aSourcedClaim({ claimNumber: '25A1000777' }, ERA),
    ]),
  ).toBe(2),
);

test('of two visits alike in a remittance, a PDF without a number tells neither', () =>
  expect(
    chainsOf([
      aSourcedClaim({ claimNumber: null }),
      aSourcedClaim({ claimNumber: '25A1000777' }, ERA),
      aSourcedClaim({ claimNumber: '25A1000778' }, { ...ERA, ordinal: 1 }),
    ]),
  ).toBe(3));

test('two showings of one claim that differ are told with both figures', () => {
  const pdf = aSourcedClaim({ claimNumber: null, lines: [aServiceLine({ allowed: 10_000 })] });
  const { current } = createAdjudicator()([pdf, aSourcedClaim({}, ERA)]);
  expect(current).toHaveLength(1);
  expect(current[0]?.doubts).toContain(
    'For Jan 7, 2025, “era.835” has $142.80 allowed and “eob.pdf” has $100.00.',
  );
});

test('versions under new numbers keep the provider’s own number', () => {
  const control = { patientControlNumber: 'AL-1041' };
  const first = aSourcedClaim({ ...control, claimNumber: '25A1', processedDate: '2025-02-03' });
  const later = aSourcedClaim(
    { ...control, claimNumber: '25B7', processedDate: '2025-04-03' },
    { from: 'later.835' },
  );
  expect(createAdjudicator()([later, first]).current).toMatchObject([
    { current: later, names: expect.arrayContaining(['25A1', '25B7']) },
  ]);
});

test('one number for all claims of a patient joins only claims of one service', () => {
  const control = { patientControlNumber: 'PATIENT 7' };
  const other = [aServiceLine({ dateOfService: '2025-01-14' })];
  expect(
    chainsOf([
      aSourcedClaim({ ...control, claimNumber: '25A1' }),
      aSourcedClaim({ ...control, claimNumber: '25A2', lines: other }, { ordinal: 1 }),
      aSourcedClaim({ ...control, claimNumber: '25A3' }, { ordinal: 2 }),
    ]),
  ).toBe(3);
});
