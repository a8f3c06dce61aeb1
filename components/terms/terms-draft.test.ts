import { expect, test } from 'vitest';
import { EMPTY_DRAFT, readDraft, toDraft } from '#components/terms/terms-draft.ts';
import { aTerms } from '#tests/builders/terms.ts';

const ALMA = { ...EMPTY_DRAFT, name: 'Alma' };

test.for([
  ['125', 12_500],
  ['$125', 12_500],
  ['1,250.50', 125_050],
  ['', null],
] as const)('reads the fee %j as %j', ([fee, membershipFee]) =>
  expect(readDraft({ ...ALMA, fee }, undefined, [])).toMatchObject({
    status: 'sound',
    terms: { membershipFee },
  }),
);

test.for(['a lot', '12.5', '-20', '1,25'])('refuses the fee %j', (fee) =>
  expect(readDraft({ ...ALMA, fee }, undefined, [])).toMatchObject({
    status: 'unsound',
    errors: { fee: expect.any(String) },
  }),
);

test.for(['', '101', 'half', '-1'])('refuses the share %j', (sharePct) =>
  expect(readDraft({ ...ALMA, told: 'share', sharePct }, undefined, [])).toMatchObject({
    status: 'unsound',
    errors: { sharePct: expect.any(String) },
  }),
);

test('tells "no cut" from "nothing was said"', () => {
  expect(readDraft({ ...ALMA, told: 'no-cut' }, undefined, [])).toMatchObject({
    terms: { disclosedSharePct: 0 },
  });
  expect(readDraft(ALMA, undefined, [])).toMatchObject({ terms: { disclosedSharePct: null } });
});

test('refuses a name that is empty or taken', () => {
  expect(readDraft(EMPTY_DRAFT, undefined, [])).toMatchObject({ status: 'unsound' });
  expect(readDraft({ ...ALMA, name: 'alma ' }, undefined, ['Alma'])).toMatchObject({
    status: 'unsound',
  });
});

test('gives back the terms that it was made from, with what the form does not ask for', () => {
  const [terms] = aTerms({
    platforms: [
      {
        name: 'Alma',
        billingNames: ['Sample Group', 'Example Therapy Group PC'],
        membershipFee: 12_500,
        disclosedSharePct: 5.5,
        payCadenceDays: 14,
        promisedRates: [
          { payer: 'Cigna', procedureCode: '90837', rate: 14_250, from: '2025-01-01' },
        ],
      },
    ],
  }).platforms;
  if (terms === undefined) throw new Error('The builder gives one platform.');
  expect(readDraft(toDraft(terms), terms, [])).toEqual({ status: 'sound', terms });
});

test('reads names one per line, each once, without blank lines', () =>
  expect(
    readDraft(
      { ...ALMA, billingNames: ' Sample  Group \n\nExample PC\nsample group' },
      undefined,
      [],
    ),
  ).toMatchObject({ terms: { billingNames: ['Sample Group', 'Example PC'] } }));

test.for(['0', '-14', 'soon', '14.5', '1000'])('refuses %j as days', (payDays) =>
  expect(readDraft({ ...ALMA, payDays }, undefined, [])).toMatchObject({
    status: 'unsound',
    errors: { payDays: expect.any(String) },
  }),
);

test('takes the usual days where none are entered', () =>
  expect(readDraft(ALMA, undefined, [])).toMatchObject({ terms: { payCadenceDays: 30 } }));
